import { geoCircle, geoPath } from "d3-geo";
import type { Area, Radar } from "../feed/protocol";
import { conditionLook } from "../scale/conditions";
import type { Camera } from "./camera";
import { coverage, type Coverage } from "./coverage";
import { subsolar, wrap, type LonLat } from "./earth";
import type { Geography } from "./geography";
import type { Palette } from "./palette";

/** What stands still: drawn once into its own canvas, again only when it or the view changes. */
export interface BaseScene {
  geography: Geography;
  radars: readonly { radar: Radar; condition: string | undefined }[];
  areas: readonly Area[];
  /** Areas that a warning names, with the colour of its level. */
  atRisk: ReadonlyMap<string, string>;
  epochMs: number;
  night: boolean;
  coverage: boolean;
  shownAreas: boolean;
  places: boolean;
}

const fans = new WeakMap<Radar, Coverage>();

function fan(r: Radar): Coverage {
  let c = fans.get(r);
  if (!c) {
    c = coverage(r);
    fans.set(r, c);
  }
  return c;
}

export function drawBase(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  scene: BaseScene,
  fine: boolean,
  width: number,
  height: number,
): void {
  const path = geoPath(camera.projection, ctx);
  const land = (fine && scene.geography.fine) || scene.geography.coarse;
  ctx.fillStyle = palette.get("--space");
  ctx.fillRect(0, 0, width, height);
  ocean(ctx, camera, palette, path, width, height);
  trace(ctx, () => path(GRATICULE));
  stroke(ctx, palette.fade("--grid", 0.5), 0.6);
  if (land) {
    trace(ctx, () => path(land.polygons));
    ctx.fillStyle = palette.get("--land");
    ctx.fill();
    stroke(ctx, palette.get("--coast"), fine ? 0.8 : 0.7);
    if (scene.places) {
      trace(ctx, () => path(land.borders));
      stroke(ctx, palette.get("--border"), 0.6);
    }
  }
  if (scene.night && Number.isFinite(scene.epochMs)) night(ctx, palette, path, scene.epochMs);
  if (scene.coverage) {
    for (const { radar, condition } of scene.radars) {
      drawFan(ctx, camera, palette, path, radar, conditionLook(condition).reporting);
    }
  }
  if (scene.shownAreas) {
    for (const a of scene.areas) drawArea(ctx, palette, path, a, scene.atRisk.get(a.name));
  }
}

type Path = ReturnType<typeof geoPath>;

function ocean(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  path: Path,
  width: number,
  height: number,
): void {
  trace(ctx, () => path({ type: "Sphere" }));
  if (!camera.flat) {
    for (const [w, a] of [
      [22, 0.05],
      [13, 0.08],
      [6, 0.14],
    ] as const) {
      stroke(ctx, palette.fade("--air", a), w);
    }
  }
  const shade = ctx.createLinearGradient(0, 0, width * 0.2, height);
  shade.addColorStop(0, palette.get("--sea-high"));
  shade.addColorStop(1, palette.get("--sea"));
  ctx.fillStyle = shade;
  ctx.fill();
  stroke(ctx, palette.fade("--air", 0.75), 1.2);
}

function night(ctx: CanvasRenderingContext2D, palette: Palette, path: Path, epochMs: number): void {
  const [lon, lat] = subsolar(epochMs);
  const dark: LonLat = [wrap(lon + 180), -lat];
  // Sunset, then the ends of civil and nautical twilight.
  for (const radius of [90, 84, 78]) {
    trace(ctx, () => path(geoCircle().center(dark).radius(radius).precision(3)()));
    ctx.fillStyle = palette.fade("--night", 0.16);
    ctx.fill();
  }
}

function drawFan(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  path: Path,
  radar: Radar,
  reporting: boolean,
): void {
  const c = fan(radar);
  trace(ctx, () => path({ type: "Polygon", coordinates: [c.sector] }));
  if (!reporting) {
    ctx.fillStyle = hatch(ctx, palette);
    ctx.fill();
    ctx.setLineDash([7, 5]);
    stroke(ctx, palette.fade("--lost", 0.9), 1.4);
    ctx.setLineDash([]);
    return;
  }
  ctx.fillStyle = palette.fade("--radar", 0.085);
  ctx.fill();
  stroke(ctx, palette.fade("--radar", 0.55), 1);
  if (camera.flat) return;
  // The fence in the sky: its outer edge and its two sides.
  ctx.setLineDash([2, 4]);
  for (const line of [c.edge, ...c.sides]) {
    skyLine(ctx, camera, line);
    stroke(ctx, palette.fade("--radar", 0.6), 1);
  }
  ctx.setLineDash([]);
}

/** Draws the parts of a line in the sky that the Earth does not hide. */
export function skyLine(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  line: readonly (readonly [number, number, number])[],
): void {
  ctx.beginPath();
  let pen = false;
  for (const [lon, lat, height] of line) {
    if (!camera.place(lon, lat, height)) pen = false;
    else if (pen) ctx.lineTo(camera.x, camera.y);
    else {
      ctx.moveTo(camera.x, camera.y);
      pen = true;
    }
  }
}

function drawArea(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  path: Path,
  area: Area,
  risk: string | undefined,
): void {
  trace(ctx, () => path({ type: "Polygon", coordinates: [clockwise(area.ring)] }));
  const colour = risk ?? "--area";
  ctx.fillStyle = palette.fade(colour, risk ? 0.22 : 0.12);
  ctx.fill();
  stroke(ctx, palette.fade(colour, 0.95), risk ? 1.6 : 1.1);
}

/** d3 takes the inside of a ring from its turn; rings arrive turned either way. */
export function clockwise(ring: readonly LonLat[]): LonLat[] {
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    twice += wrap(b[0] - a[0]) * (a[1] + b[1]);
  }
  const closed: LonLat[] = [...ring];
  const first = closed[0];
  const last = closed.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) closed.push(first);
  return twice >= 0 ? closed : closed.reverse();
}

let hatched: { key: string; pattern: CanvasPattern } | null = null;

function hatch(ctx: CanvasRenderingContext2D, palette: Palette): CanvasPattern | string {
  const key = palette.get("--lost");
  if (hatched?.key === key) return hatched.pattern;
  const tile = document.createElement("canvas");
  tile.width = tile.height = 12;
  const t = tile.getContext("2d");
  if (!t) return palette.fade("--lost", 0.2);
  t.strokeStyle = palette.fade("--lost", 0.3);
  t.lineWidth = 1.6;
  t.beginPath();
  for (const x of [-12, 0, 12]) {
    t.moveTo(x, 12);
    t.lineTo(x + 12, 0);
  }
  t.stroke();
  const pattern = ctx.createPattern(tile, "repeat");
  if (!pattern) return palette.fade("--lost", 0.2);
  hatched = { key, pattern };
  return pattern;
}

function trace(ctx: CanvasRenderingContext2D, draw: () => void): void {
  ctx.beginPath();
  draw();
}

function stroke(ctx: CanvasRenderingContext2D, style: string, width: number): void {
  ctx.strokeStyle = style;
  ctx.lineWidth = width;
  ctx.stroke();
}

const GRATICULE = {
  type: "MultiLineString" as const,
  coordinates: [
    ...Array.from({ length: 24 }, (_, k) => line(25, (t) => [k * 15 - 180, t * 150 - 75])),
    ...Array.from({ length: 11 }, (_, k) => line(73, (t) => [t * 360 - 180, k * 15 - 75])),
  ],
};

function line(points: number, at: (t: number) => LonLat): LonLat[] {
  return Array.from({ length: points }, (_, k) => at(k / (points - 1)));
}
