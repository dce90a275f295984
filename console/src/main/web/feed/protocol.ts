/** What the server says: docs/console-protocol.md, word for word. Angles in degrees, the rest SI. */

/** ISO-8601 UTC. */
export type EpochText = string;

export interface Radar {
  name: string;
  latitudeDeg: number;
  longitudeDeg: number;
  heightM: number;
  azimuthStartDeg: number;
  azimuthWidthDeg: number;
  elevationMinDeg: number;
  elevationMaxDeg: number;
  rangeMaxM: number;
}

export interface Area {
  name: string;
  /** [lonDeg, latDeg] */
  ring: [number, number][];
}

export interface EventLine {
  epoch: EpochText;
  kind: string;
  severity: string;
  text: string;
  object: string | null;
  warning: string | null;
  radar: string | null;
}

export interface Hello {
  type: "hello";
  version: number;
  provenance: string;
  scenario: { name: string; title: string };
  startEpoch: EpochText;
  endEpoch: EpochText | null;
  speed: number;
  radars: Radar[];
  areas: Area[];
  /** [latDeg, lonDeg, heightM] */
  trails: { id: string; points: [number, number, number][] }[];
  events: EventLine[];
}

export interface Sensor {
  radar: string;
  condition: string;
  detail: string;
  searchFraction: number;
  dutyFraction: number;
  dwellsRefused: number;
  epoch: EpochText;
}

export interface Ellipse {
  semiMajorM: number;
  semiMinorM: number;
  majorAzimuthDeg: number;
}

export interface GroundPoint {
  latitudeDeg: number;
  longitudeDeg: number;
  epoch: EpochText;
  timeSigmaS: number;
  ellipse50: Ellipse;
  ellipse95: Ellipse;
}

export interface SkyObject {
  id: string;
  class: string;
  classProbability: number;
  status: string;
  mode: string;
  thrusting: boolean;
  falling: boolean;
  settled: boolean;
  epoch: EpochText;
  firstEpoch: EpochText;
  lastPlotEpoch: EpochText;
  plots: number;
  radars: string[];
  latitudeDeg: number;
  longitudeDeg: number;
  heightM: number;
  speedMps: number;
  verticalMps: number;
  existenceProbability: number;
  perigeeHeightM: number;
  perigeeSigmaM: number;
  match: { number: number; name: string; residualSigma: number } | null;
  apogee: { latitudeDeg: number; longitudeDeg: number; heightM: number; epoch: EpochText } | null;
  impact: GroundPoint | null;
  launch: GroundPoint | null;
  areas: { area: string; probability: number; probabilityWidened: number }[];
  /** [latDeg, lonDeg, heightM, secondsAhead] */
  predicted: [number, number, number, number][];
  evidence: { for: string; weight: number; what: string }[];
  classes: { class: string; probability: number }[];
  warning: string | null;
  level: string | null;
}

export interface WarningLine {
  id: string;
  level: string;
  life: string;
  raisedEpoch: EpochText;
  updatedEpoch: EpochText;
  objects: string[];
  areas: string[];
  firstImpactEpoch: EpochText | null;
  evidence: string[];
  people: string[];
}

/** [lonDeg, latDeg, heightM, track id, catalogue number or 0] */
export type Satellite = [number, number, number, string, number];

export interface Frame {
  type: "frame";
  epoch: EpochText;
  running: boolean;
  speed: number;
  latencyMs: number;
  counts: {
    objects: number;
    satellites: number;
    tentative: number;
    plotsUsed: number;
    plotsDropped: number;
    inputs: number;
  };
  sensors: Sensor[];
  objects: SkyObject[];
  satellites: Satellite[];
  warnings: WarningLine[];
}

export type Message =
  | Hello
  | Frame
  | { type: "events"; events: EventLine[] }
  | { type: "missed"; frames: number };

/** The version of the protocol this page speaks. */
export const VERSION = 1;

/** The message, or in words why it cannot be read. */
export function read(text: string): Message | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not JSON";
  }
  const m = value as Partial<Message> | null;
  switch (m?.type) {
    case "hello":
      if (m.version !== VERSION) return `protocol version ${String(m.version)}, this page reads ${VERSION}`;
      return lists(m, ["radars", "areas", "trails", "events"]) ?? (m as Hello);
    case "frame":
      if (Number.isNaN(Date.parse(m.epoch ?? ""))) return "frame without an epoch";
      return lists(m, ["sensors", "objects", "satellites", "warnings"]) ?? (m as Frame);
    case "events":
      return lists(m, ["events"]) ?? (m as Message);
    case "missed":
      return m as Message;
    default:
      return "unknown type";
  }
}

function lists(m: object, names: string[]): string | null {
  const wrong = names.filter((n) => !Array.isArray((m as Record<string, unknown>)[n]));
  return wrong.length > 0 ? `missing: ${wrong.join(", ")}` : null;
}
