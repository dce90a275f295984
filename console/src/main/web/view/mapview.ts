import type { Desk } from "../desk/desk";
import type { Picture } from "../feed/picture";
import type { Radar, Satellite } from "../feed/protocol";
import { aimed, dragged, framing, zoomed } from "./aim";
import { drawBase, type BaseScene } from "./base";
import { camera, type Aim, type Camera } from "./camera";
import { coverage } from "./coverage";
import type { LonLat } from "./earth";
import type { Geography } from "./geography";
import type { Rect } from "./labels";
import { placeAt } from "./motion";
import { atRisk, forgetWidths, Overlay } from "./overlay";
import { Palette } from "./palette";

/** ms after the last turn until the fine coast is drawn. */
const SETTLE_MS = 180;

/** ms between pictures while nobody turns the globe: slow motion needs no more. */
const IDLE_MS = 100;
const IDLE_FAST_MS = 33;

/** Pixels of canvas at most: without a GPU more cannot be filled 60 times a second. */
const PIXELS_MAX = 5_000_000;

/** px of a rem from which on the drawing grows with the text. */
const UNIT_REM = 15;

/** px around a point of the screen within which it can be picked. */
const PICK_PX = 14;

/** The map: two canvases, the base map below and what moves above it, and the hand that turns them. */
export class MapView {
  aim: Aim = { lonDeg: -150, latDeg: 15, heightM: 0, distance: 1.9, tiltDeg: 35 };
  camera: Camera;
  /** ms that drawing took, smoothed: base while turning, and overlay. */
  baseMs = 0;
  overlayMs = 0;
  private readonly overlay = new Overlay();
  private readonly base: CanvasRenderingContext2D;
  private readonly top: CanvasRenderingContext2D;
  private palette = new Palette();
  /** Size in units of the drawing. On a large screen a unit is more than a pixel, as the text is. */
  private width = 1;
  private height = 1;
  private unit = 1;
  private baseKey = "";
  private turnedMs = -1e9;
  private drawnMs = -1e9;
  private dirty = true;
  private flight: { from: Aim; to: Aim; startMs: number } | null = null;
  private obstacles: Rect[] = [];
  private running = true;
  private readonly calm = matchMedia("(prefers-reduced-motion: reduce)");
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly baseCanvas: HTMLCanvasElement,
    private readonly topCanvas: HTMLCanvasElement,
    private readonly picture: Picture,
    private readonly desk: Desk,
    private readonly geography: Geography,
  ) {
    const base = baseCanvas.getContext("2d", { alpha: false });
    const top = topCanvas.getContext("2d");
    if (!base || !top) throw new Error("this browser has no canvas");
    this.base = base;
    this.top = top;
    this.camera = camera(this.aim, desk.flat, 1, 1);
    const sizes = new ResizeObserver(() => this.resize());
    sizes.observe(topCanvas);
    this.stops.push(() => sizes.disconnect());
    this.stops.push(picture.watch(() => this.touch()));
    this.stops.push(
      desk.watch(() => {
        this.palette = new Palette(this.unit);
        this.baseKey = "";
        this.touch();
      }),
    );
    this.resize();
    const loop = (): void => {
      if (!this.running) return;
      this.tick(performance.now());
      requestAnimationFrame(loop);
    };
    requestAnimationFrame(loop);
  }

  stop(): void {
    this.running = false;
    for (const s of this.stops) s();
  }

  touch(): void {
    this.dirty = true;
  }

  /** The geography has come: draw all again. */
  refresh(): void {
    forgetWidths();
    this.palette = new Palette(this.unit);
    this.baseKey = "";
    this.touch();
  }

  drag(dx: number, dy: number): void {
    this.turn(dragged(this.aim, dx / this.unit, dy / this.unit, this.camera.pxPerRad));
  }

  zoom(factor: number): void {
    this.turn(zoomed(this.aim, factor));
  }

  tilt(byDeg: number): void {
    this.turn(aimed({ ...this.aim, tiltDeg: this.aim.tiltDeg + byDeg }));
  }

  /** Flies to a view, or jumps where motion is not wanted. */
  go(to: Aim): void {
    if (this.calm.matches) this.turn(to);
    else this.flight = { from: this.aim, to, startMs: performance.now() };
  }

  /** The view of all radars, areas and expected impacts. */
  home(): void {
    const places = [
      ...(this.picture.hello?.radars ?? []).map((r) => ({ lonDeg: r.longitudeDeg, latDeg: r.latitudeDeg })),
      ...(this.picture.hello?.areas ?? []).flatMap((a) => a.ring.slice(0, 1).map((p) => ({ lonDeg: p[0], latDeg: p[1] }))),
      ...(this.quiet() ? (this.picture.hello?.radars ?? []).flatMap(reachOf) : []),
      ...(this.picture.frame?.objects ?? [])
        .filter((o) => o.warning !== null || o.falling || o.thrusting)
        .flatMap((o) => [
          { lonDeg: o.longitudeDeg, latDeg: o.latitudeDeg },
          ...(o.impact ? [{ lonDeg: o.impact.longitudeDeg, latDeg: o.impact.latitudeDeg }] : []),
          ...(o.launch ? [{ lonDeg: o.launch.longitudeDeg, latDeg: o.launch.latitudeDeg }] : []),
        ]),
    ];
    this.go(framing(places));
  }

  private quiet(): boolean {
    return !this.picture.frame?.objects.some((o) => o.falling || o.thrusting);
  }

  /** Brings the selected object to the middle. */
  centre(): void {
    const o = this.picture.object(this.desk.selected);
    if (o) this.go(aimed({ ...this.aim, lonDeg: o.longitudeDeg, latDeg: o.latitudeDeg, heightM: o.heightM }));
  }

  pick(x: number, y: number): { id: string; satellite: Satellite | null } | null {
    let best: { id: string; satellite: Satellite | null } | null = null;
    let nearest = PICK_PX;
    for (const h of this.overlay.hits) {
      const d = Math.hypot(h.x - x / this.unit, h.y - y / this.unit) + (h.satellite ? 6 : 0);
      if (d < nearest) {
        nearest = d;
        best = h;
      }
    }
    return best;
  }

  ground(x: number, y: number): LonLat | null {
    return this.camera.ground(x / this.unit, y / this.unit);
  }

  private turn(to: Aim): void {
    this.flight = null;
    this.aim = to;
    this.turnedMs = performance.now();
    this.touch();
  }

  private resize(): void {
    const box = this.topCanvas.getBoundingClientRect();
    this.unit = Math.max(1, new Palette().pageRem / UNIT_REM);
    this.width = Math.max(1, box.width / this.unit);
    this.height = Math.max(1, box.height / this.unit);
    const most = Math.sqrt(PIXELS_MAX / Math.max(1, box.width * box.height));
    const ratio = Math.min(devicePixelRatio || 1, 2, Math.max(1, most));
    for (const [c, ctx] of [
      [this.baseCanvas, this.base],
      [this.topCanvas, this.top],
    ] as const) {
      c.width = Math.max(1, Math.round(box.width * ratio));
      c.height = Math.max(1, Math.round(box.height * ratio));
      ctx.setTransform(c.width / this.width, 0, 0, c.height / this.height, 0, 0);
    }
    this.refresh();
  }

  private tick(now: number): void {
    this.fly(now);
    this.follow(now);
    const quick = (this.picture.frame?.speed ?? 1) > 4;
    const moving =
      this.picture.frame?.running === true &&
      this.picture.state() === "CONNECTED" &&
      !this.calm.matches &&
      now - this.drawnMs >= (quick ? IDLE_FAST_MS : IDLE_MS);
    const fine = now - this.turnedMs > SETTLE_MS;
    const key = this.key(fine);
    if (!this.dirty && !moving && key === this.baseKey) return;
    this.camera = camera(this.aim, this.desk.flat, this.width, this.height);
    if (key !== this.baseKey) {
      const t = performance.now();
      drawBase(this.base, this.camera, this.palette, this.scene(), fine, this.width, this.height);
      if (!fine) this.baseMs += 0.1 * (performance.now() - t - this.baseMs);
      this.baseKey = key;
    }
    if (now - this.obstaclesMs > 500) this.findObstacles(now);
    const t = performance.now();
    this.overlay.draw(
      this.top,
      this.camera,
      this.palette,
      this.picture,
      this.desk,
      this.geography,
      this.obstacles,
      this.width,
      this.height,
    );
    this.overlayMs += 0.1 * (performance.now() - t - this.overlayMs);
    this.topCanvas.dataset["baseMs"] = this.baseMs.toFixed(2);
    this.topCanvas.dataset["overlayMs"] = this.overlayMs.toFixed(2);
    this.drawnMs = now;
    this.dirty = false;
  }

  private obstaclesMs = -1e9;

  /** Panels that lie over the map: no label may hide below them. */
  private findObstacles(now: number): void {
    this.obstaclesMs = now;
    const box = this.topCanvas.getBoundingClientRect();
    const over = this.topCanvas.parentElement?.querySelectorAll(".over-map") ?? [];
    this.obstacles = [...over].map((e) => {
      const r = e.getBoundingClientRect();
      const u = this.unit;
      return { x: (r.x - box.x) / u, y: (r.y - box.y) / u, w: r.width / u, h: r.height / u };
    });
  }

  private fly(now: number): void {
    if (!this.flight) return;
    const { from, to, startMs } = this.flight;
    const t = Math.min(1, (now - startMs) / 450);
    const e = t * t * (3 - 2 * t);
    let dLon = to.lonDeg - from.lonDeg;
    if (Math.abs(dLon) > 180) dLon -= 360 * Math.sign(dLon);
    this.aim = aimed({
      lonDeg: from.lonDeg + e * dLon,
      latDeg: from.latDeg + e * (to.latDeg - from.latDeg),
      heightM: from.heightM + e * (to.heightM - from.heightM),
      distance: from.distance * (to.distance / from.distance) ** e,
      tiltDeg: from.tiltDeg + e * (to.tiltDeg - from.tiltDeg),
    });
    this.turnedMs = now;
    this.dirty = true;
    if (t >= 1) this.flight = null;
  }

  /** Keeps the selected object in the middle, in steps of a few pixels so that the base can rest. */
  private follow(now: number): void {
    if (!this.desk.follow || this.flight) return;
    const o = this.picture.object(this.desk.selected);
    if (!o) return;
    const [lat, lon, heightM] = placeAt(o, this.picture.aheadS());
    this.camera.place(lon, lat, heightM);
    const off = Math.hypot(this.camera.x - this.width / 2, this.camera.y - this.height / 2);
    if (off < 3 || now - this.turnedMs < 60) return;
    this.aim = aimed({ ...this.aim, lonDeg: lon, latDeg: lat, heightM });
    this.dirty = true;
  }

  private scene(): BaseScene {
    return {
      geography: this.geography,
      radars: (this.picture.hello?.radars ?? []).map((radar) => ({
        radar,
        condition: this.picture.condition(radar.name),
      })),
      areas: this.picture.hello?.areas ?? [],
      atRisk: atRisk(this.picture),
      epochMs: this.picture.frame ? Date.parse(this.picture.frame.epoch) : NaN,
      night: this.desk.shows("night"),
      coverage: this.desk.shows("coverage"),
      shownAreas: this.desk.shows("areas"),
      places: this.desk.shows("places"),
    };
  }

  /** Changes whenever the base map must be drawn again. */
  private key(fine: boolean): string {
    const p = this.picture;
    return [
      this.aim.lonDeg,
      this.aim.latDeg,
      this.aim.heightM,
      this.aim.distance,
      this.aim.tiltDeg,
      this.desk.flat,
      this.width,
      this.height,
      fine && this.geography.fine !== null,
      this.geography.coarse !== null,
      p.hello?.startEpoch,
      p.hello?.radars.map((r) => p.condition(r.name)).join(),
      [...atRisk(p)].join(),
      p.frame?.epoch.slice(0, 16),
      this.desk.theme,
      [...this.desk.off].join(),
    ].join("|");
  }
}

/** Places around a radar's sector, for a view that holds it. */
function reachOf(r: Radar): { lonDeg: number; latDeg: number }[] {
  return coverage(r)
    .edge.filter((_, k) => k % 5 === 0)
    .map(([lonDeg, latDeg]) => ({ lonDeg, latDeg }));
}
