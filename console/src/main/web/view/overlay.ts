import type { Desk } from "../desk/desk";
import type { GroundPoint, Radar, Satellite, SkyObject } from "../feed/protocol";
import type { Picture } from "../feed/picture";
import { countdown, distance, shortId, speed, words } from "../format/format";
import { classLook } from "../scale/classes";
import { conditionLook } from "../scale/conditions";
import { SEVERITY, severity, rank } from "../scale/severity";
import type { Camera } from "./camera";
import { EARTH_M, ellipseRing, wrap, type LonLat } from "./earth";
import type { City, Geography } from "./geography";
import { drawGlyph } from "./glyph";
import { LabelPlacer, type Label, type Rect } from "./labels";
import { placeAt, type Place } from "./motion";
import type { Palette } from "./palette";
import { drawMeasured, drawPredicted, drawStem, type TrackStyle } from "./tracks";

/** px: a smaller ellipse hides below its cross. */
const ELLIPSE_MIN_PX = 2;

/** What can be pointed at. */
export interface Hit {
  id: string;
  x: number;
  y: number;
  satellite: Satellite | null;
}

interface Text {
  text: string;
  font: string;
  colour: string;
}

interface Drawn extends Label {
  lines: Text[][];
  accent: string | null;
  boxed: boolean;
}

/** All that moves. Draws one picture at one moment; keeps only where its labels were. */
export class Overlay {
  hits: Hit[] = [];
  private readonly placer = new LabelPlacer();

  draw(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    picture: Picture,
    desk: Desk,
    geography: Geography,
    obstacles: readonly Rect[],
    width: number,
    height: number,
  ): void {
    ctx.clearRect(0, 0, width, height);
    this.hits = [];
    const labels: Drawn[] = [];
    const nowMs = picture.nowMs();
    const ahead = picture.aheadS();
    const stale = picture.state() !== "CONNECTED";
    if (desk.shows("satellites")) this.satellites(ctx, camera, palette, picture, ahead, width, height);
    this.gone(ctx, camera, palette, picture, desk);
    const shown = (picture.frame?.objects ?? [])
      .filter((o) => desk.showsObject(o))
      .sort((a, b) => importance(a, desk) - importance(b, desk));
    for (const o of shown) this.regions(ctx, camera, palette, desk, o, nowMs, labels);
    for (const o of shown) this.track(ctx, camera, palette, picture, desk, o, ahead);
    for (const o of shown) this.symbol(ctx, camera, palette, desk, o, ahead, stale, labels);
    for (const r of picture.hello?.radars ?? []) this.radar(ctx, camera, palette, picture, desk, r, labels);
    if (desk.shows("areas")) this.areas(ctx, camera, palette, picture, labels);
    if (desk.shows("places")) cities(ctx, camera, palette, geography, labels, width, height);
    this.labels(ctx, palette, labels, obstacles, width, height);
  }

  private satellites(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    picture: Picture,
    ahead: number,
    width: number,
    height: number,
  ): void {
    const frame = picture.frame;
    if (!frame) return;
    const old = formerPlaces(picture);
    const gapS = picture.before ? (Date.parse(frame.epoch) - Date.parse(picture.before.epoch)) / 1000 : 0;
    const f = gapS > 0 && gapS < 120 ? Math.min(1.2, ahead / gapS) : 0;
    const big = new Path2D();
    ctx.fillStyle = palette.fade("--satellite", 0.75);
    for (const s of frame.satellites) {
      let lon = s[0];
      let lat = s[1];
      const was = f > 0 ? old.get(s[3]) : undefined;
      if (was) {
        const dLon = wrap(lon - was[0]);
        if (Math.abs(dLon) < 20) {
          lon += f * dLon;
          lat = Math.max(-90, Math.min(90, lat + f * (lat - was[1])));
        }
      }
      if (!camera.place(lon, lat, s[2])) continue;
      const { x, y } = camera;
      if (x < 0 || y < 0 || x > width || y > height) continue;
      this.hits.push({ id: s[3], x, y, satellite: s });
      if (s[4] === 0) big.rect(x - 1.8, y - 1.8, 3.6, 3.6);
      else ctx.fillRect(x - 0.9, y - 0.9, 1.8, 1.8);
    }
    // Without a catalogue number: hollow and a little larger.
    ctx.strokeStyle = palette.fade("--satellite", 0.95);
    ctx.lineWidth = 1;
    ctx.stroke(big);
  }

  /** Trails stay when their objects are gone. */
  private gone(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    picture: Picture,
    desk: Desk,
  ): void {
    for (const t of picture.trails.all.values()) {
      if (t.present || !t.object || !desk.showsObject(t.object)) continue;
      if (classLook(t.object.class).layer === "satellites") continue;
      drawMeasured(ctx, camera, palette, t.points, null, {
        colour: "--other",
        curtain: false,
        width: 1,
        alpha: 0.5,
      });
    }
  }

  private regions(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    desk: Desk,
    o: SkyObject,
    nowMs: number,
    labels: Drawn[],
  ): void {
    const colour = objectColour(o);
    const chosen = desk.selected === o.id;
    if (o.launch && desk.shows("origins")) {
      this.ellipse(ctx, camera, palette, o.launch, palette.get(colour), true, chosen);
    }
    if (o.impact && desk.shows("impacts")) {
      const at = this.ellipse(ctx, camera, palette, o.impact, palette.get(colour), false, chosen);
      if (at && (o.warning !== null || chosen)) {
        labels.push({
          ...label(ctx, "impact " + o.id, at[0], at[1], 60 + importance(o, desk)),
          ...sized(ctx, palette, [
            [
              {
                text: `Impact ${countdown(Date.parse(o.impact.epoch), nowMs)}`,
                font: palette.mono(0.8, 500),
                colour: palette.get(colour),
              },
            ],
          ]),
          accent: colour,
          boxed: true,
        });
      }
    }
  }

  /** The 95 % outline, the 50 % filled; a cross where both are too small to see. */
  private ellipse(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    p: GroundPoint,
    colour: string,
    dashed: boolean,
    chosen: boolean,
  ): [number, number] | null {
    if (!camera.place(p.longitudeDeg, p.latitudeDeg, 0)) return null;
    const { x, y } = camera;
    ctx.strokeStyle = colour;
    ctx.lineWidth = chosen ? 1.8 : 1.3;
    if (dashed) ctx.setLineDash([3, 3]);
    for (const e of [p.ellipse95, p.ellipse50]) {
      if ((e.semiMajorM / EARTH_M) * camera.pxPerRad < ELLIPSE_MIN_PX) continue;
      groundRing(ctx, camera, ellipseRing(p.latitudeDeg, p.longitudeDeg, e));
      if (e === p.ellipse50) {
        ctx.globalAlpha = 0.35;
        ctx.fillStyle = colour;
        ctx.fill();
        ctx.globalAlpha = 1;
      }
      ctx.stroke();
    }
    ctx.setLineDash([]);
    const r = 3.5;
    ctx.beginPath();
    if (dashed) {
      ctx.arc(x, y, r, 0, 7);
    } else {
      ctx.moveTo(x - r, y - r);
      ctx.lineTo(x + r, y + r);
      ctx.moveTo(x + r, y - r);
      ctx.lineTo(x - r, y + r);
    }
    ctx.strokeStyle = palette.get("--halo");
    ctx.lineWidth = 3.5;
    ctx.stroke();
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.6;
    ctx.stroke();
    return [x, y];
  }

  private track(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    picture: Picture,
    desk: Desk,
    o: SkyObject,
    ahead: number,
  ): void {
    const at = placeAt(o, ahead);
    const style = trackStyle(o, desk);
    const trail = picture.trails.all.get(o.id);
    const orbiting = classLook(o.class).layer === "satellites";
    const toCome = o.predicted.filter((p) => p[3] > (o.predicted[0]?.[3] ?? 0) + ahead);
    if (!orbiting || desk.selected === o.id) {
      const predicted: Place[] = toCome.map((p) => [p[0], p[1], p[2]]);
      drawPredicted(ctx, camera, palette, [at, ...predicted], style);
    }
    if (trail) drawMeasured(ctx, camera, palette, trail.points, at, style);
    drawStem(ctx, camera, palette, at, style);
  }

  private symbol(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    desk: Desk,
    o: SkyObject,
    ahead: number,
    stale: boolean,
    labels: Drawn[],
  ): void {
    const [lat, lon, height] = placeAt(o, ahead);
    if (!camera.place(lon, lat, height)) return;
    const { x, y } = camera;
    const look = classLook(o.class);
    const colour = palette.get(stale ? "--stale" : objectColour(o));
    const chosen = desk.selected === o.id;
    const size = palette.rem * (o.warning !== null || chosen ? 1.15 : 0.9);
    this.hits.push({ id: o.id, x, y, satellite: null });
    drawGlyph(ctx, look, x, y, size, colour, palette.get("--halo"));
    if (o.thrusting) {
      ctx.beginPath();
      ctx.arc(x, y, size * 0.95, 0, 7);
      ctx.setLineDash([2, 2.5]);
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1.2;
      ctx.stroke();
      ctx.setLineDash([]);
    }
    if (chosen) brackets(ctx, x, y, size * 0.95, palette.get("--ink-strong"));
    const important = o.warning !== null || chosen;
    const level = o.level === null ? null : SEVERITY[severity(o.level)];
    const head: Text[] = [
      { text: shortId(o.id), font: palette.mono(0.82, 500), colour: palette.get(level ? level.colour : "--ink-strong") },
    ];
    if (important || look.layer !== "satellites") {
      head.push({
        text: (level ? level.word + " · " : "") + words(o.class),
        font: palette.sans(0.8, important ? 600 : 400),
        colour: palette.get(level ? level.colour : "--ink"),
      });
    }
    const lines = [head];
    if (important || o.thrusting) {
      lines.push([
        {
          text: `${distance(height)}  ${speed(o.speedMps)}${o.thrusting ? "  thrust" : ""}`,
          font: palette.mono(0.76),
          colour: palette.get("--ink"),
        },
      ]);
    }
    labels.push({
      ...label(ctx, "object " + o.id, x, y, 100 + importance(o, desk)),
      ...sized(ctx, palette, lines),
      optional: !important,
      rings: important ? 4 : 2,
      accent: level ? level.colour : chosen ? "--ink-strong" : null,
      boxed: true,
    });
  }

  private radar(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    picture: Picture,
    desk: Desk,
    r: Radar,
    labels: Drawn[],
  ): void {
    if (!camera.place(r.longitudeDeg, r.latitudeDeg, 0)) return;
    const look = conditionLook(picture.condition(r.name));
    if (!desk.shows("coverage") && look.word === "Working") return;
    const { x, y } = camera;
    const colour = look.word === "Working" ? "--radar" : look.colour;
    if (look.reporting) {
      ctx.fillStyle = palette.get("--halo");
      ctx.fillRect(x - 5.5, y - 5.5, 11, 11);
      ctx.fillStyle = palette.get(colour);
      ctx.fillRect(x - 4, y - 4, 8, 8);
    } else {
      drawGlyph(ctx, look, x, y, palette.rem * 1.1, palette.get(colour), palette.get("--halo"));
    }
    const line: Text[] = [{ text: r.name, font: palette.sans(0.82, 600), colour: palette.get(colour) }];
    if (look.word !== "Working") {
      line.push({ text: look.word.toUpperCase(), font: palette.sans(0.78, 600), colour: palette.get(colour) });
    }
    labels.push({
      ...label(ctx, "radar " + r.name, x, y, look.word === "Working" ? 40 : 90),
      ...sized(ctx, palette, [line]),
      accent: null,
      boxed: look.word !== "Working",
      rings: 2,
    });
  }

  private areas(
    ctx: CanvasRenderingContext2D,
    camera: Camera,
    palette: Palette,
    picture: Picture,
    labels: Drawn[],
  ): void {
    const risk = atRisk(picture);
    for (const a of picture.hello?.areas ?? []) {
      const first = a.ring[0];
      if (!first) continue;
      let lon = 0;
      let lat = 0;
      for (const p of a.ring) {
        lon += wrap(p[0] - first[0]) / a.ring.length;
        lat += p[1] / a.ring.length;
      }
      if (!camera.place(first[0] + lon, lat, 0)) continue;
      const { x, y } = camera;
      labels.push({
        ...label(ctx, "area " + a.name, x, y, risk.has(a.name) ? 55 : 30),
        ...sized(ctx, palette, [
          [{ text: a.name, font: palette.sans(0.82, 600), colour: palette.get(risk.get(a.name) ?? "--area") }],
        ]),
        optional: true,
        rings: 2,
        accent: null,
        boxed: false,
      });
    }
  }

  private labels(
    ctx: CanvasRenderingContext2D,
    palette: Palette,
    labels: Drawn[],
    obstacles: readonly Rect[],
    width: number,
    height: number,
  ): void {
    const inView = labels.filter((l) => l.x > -20 && l.y > -20 && l.x < width + 20 && l.y < height + 20);
    ctx.textBaseline = "middle";
    for (const p of this.placer.place(inView, obstacles, width, height).reverse()) {
      const l = p.label as Drawn;
      const { x, y, w, h } = p.rect;
      if (Math.hypot(p.fromX - l.x, p.fromY - l.y) > 12 && l.rings > 1) {
        ctx.beginPath();
        ctx.moveTo(l.x, l.y);
        ctx.lineTo(p.fromX, p.fromY);
        ctx.strokeStyle = l.accent ? palette.fade(l.accent, 0.8) : palette.fade("--ink", 0.45);
        ctx.lineWidth = 1;
        ctx.stroke();
      }
      if (l.boxed) {
        ctx.fillStyle = palette.fade("--panel", 0.86);
        ctx.fillRect(x, y, w, h);
        if (l.accent) {
          ctx.fillStyle = palette.get(l.accent);
          ctx.fillRect(x, y, 2.5, h);
        }
      }
      const row = h / l.lines.length;
      l.lines.forEach((line, k) => {
        let at = x + palette.rem * 0.5;
        for (const t of line) {
          ctx.font = t.font;
          if (!l.boxed) {
            ctx.strokeStyle = palette.fade("--halo", 0.9);
            ctx.lineWidth = 3;
            ctx.strokeText(t.text, at, y + row * (k + 0.5));
          }
          ctx.fillStyle = t.colour;
          ctx.fillText(t.text, at, y + row * (k + 0.5));
          at += measured(ctx, t) + palette.rem * 0.5;
        }
      });
    }
  }
}

/** A small ring on the ground. Drawn point by point: through d3 it took five times as long. */
function groundRing(ctx: CanvasRenderingContext2D, camera: Camera, ring: readonly LonLat[]): void {
  const leap = camera.flat ? Math.PI * camera.pxPerRad : Infinity;
  let pen = false;
  let lastX = 0;
  ctx.beginPath();
  for (const [lon, lat] of ring) {
    if (!camera.place(lon, lat, 0)) {
      pen = false;
      continue;
    }
    if (pen && Math.abs(camera.x - lastX) < leap) ctx.lineTo(camera.x, camera.y);
    else ctx.moveTo(camera.x, camera.y);
    pen = true;
    lastX = camera.x;
  }
}

const widths = new Map<string, number>();

/** Widths measured before a font came are not those after it. */
export function forgetWidths(): void {
  widths.clear();
}

/** Measuring text is slow without a GPU; the same texts come again and again. */
function measured(ctx: CanvasRenderingContext2D, t: Text): number {
  // Figures are of equal width in both fonts.
  const key = t.font + t.text.replace(/\d/g, "0");
  let w = widths.get(key);
  if (w === undefined) {
    if (widths.size > 2000) widths.clear();
    ctx.font = t.font;
    w = ctx.measureText(t.text).width;
    widths.set(key, w);
  }
  return w;
}

function label(
  _ctx: CanvasRenderingContext2D,
  key: string,
  x: number,
  y: number,
  priority: number,
): Omit<Drawn, "w" | "h" | "lines" | "accent" | "boxed"> {
  return { key, x, y, priority, optional: false, rings: 4 };
}

function sized(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  lines: Text[][],
): { lines: Text[][]; w: number; h: number } {
  let w = 0;
  for (const line of lines) {
    let at = palette.rem * 0.5;
    for (const t of line) at += measured(ctx, t) + palette.rem * 0.5;
    w = Math.max(w, at);
  }
  return { lines, w, h: lines.length * palette.rem * 1.2 + palette.rem * 0.25 };
}

export function objectColour(o: SkyObject): string {
  return o.level === null ? classLook(o.class).colour : SEVERITY[severity(o.level)].colour;
}

/** Areas that a standing warning names, and the colour of the worst level. */
export function atRisk(picture: Picture): Map<string, string> {
  const worst = new Map<string, number>();
  const colours = new Map<string, string>();
  for (const w of picture.alerts()) {
    if (w.life === "STOOD_DOWN" || w.life === "CANCELLED") continue;
    const s = severity(w.level);
    for (const a of w.areas) {
      if ((worst.get(a) ?? -1) < rank(s)) {
        worst.set(a, rank(s));
        colours.set(a, SEVERITY[s].colour);
      }
    }
  }
  return colours;
}

function importance(o: SkyObject, desk: Desk): number {
  const level = o.level === null ? 0 : rank(severity(o.level)) * 4;
  return (desk.selected === o.id ? 100 : 0) + level + (o.thrusting ? 3 : 0) + (o.falling ? 2 : 0);
}

function trackStyle(o: SkyObject, desk: Desk): TrackStyle {
  const chosen = desk.selected === o.id;
  const threat = o.warning !== null;
  return {
    colour: objectColour(o),
    curtain: threat || chosen || o.falling,
    width: chosen ? 2.8 : threat ? 2.2 : 1.4,
    alpha: threat || chosen ? 1 : 0.85,
  };
}

let former: { frame: unknown; places: Map<string, [number, number]> } | null = null;

function formerPlaces(picture: Picture): Map<string, [number, number]> {
  if (former?.frame !== picture.before) {
    const places = new Map<string, [number, number]>();
    for (const s of picture.before?.satellites ?? []) places.set(s[3], [s[0], s[1]]);
    former = { frame: picture.before, places };
  }
  return former.places;
}

function brackets(ctx: CanvasRenderingContext2D, x: number, y: number, r: number, colour: string): void {
  const c = r * 0.45;
  ctx.beginPath();
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    ctx.moveTo(x + sx * r, y + sy * (r - c));
    ctx.lineTo(x + sx * r, y + sy * r);
    ctx.lineTo(x + sx * (r - c), y + sy * r);
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.6;
  ctx.stroke();
}

/** Cities come with the zoom: the largest first, none over the whole globe. */
function cities(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  geography: Geography,
  labels: Drawn[],
  width: number,
  height: number,
): void {
  if (camera.aim.distance > 1.2) return;
  const most = camera.aim.distance > 0.7 ? 40 : camera.aim.distance > 0.35 ? 90 : 243;
  ctx.fillStyle = palette.get("--place");
  geography.cities.slice(0, most).forEach(([name, lon, lat]: City, k) => {
    if (!camera.place(lon, lat, 0)) return;
    const { x, y } = camera;
    if (x < 0 || y < 0 || x > width || y > height) return;
    ctx.fillRect(x - 1.2, y - 1.2, 2.4, 2.4);
    labels.push({
      ...label(ctx, "city " + name, x, y, -k),
      ...sized(ctx, palette, [[{ text: name, font: palette.sans(0.72), colour: palette.get("--place") }]]),
      optional: true,
      rings: 1,
      accent: null,
      boxed: false,
    });
  });
}
