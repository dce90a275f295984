import type { Frame, Hello, SkyObject } from "./protocol";

/** Where an object was measured: latitude, longitude (deg), height (m) of each point in turn. */
export interface Trail {
  points: number[];
  /** Epoch of the newest point (ms); what hello brought has none. */
  lastMs: number;
  /** The object as last heard; null for one only known from hello. */
  object: SkyObject | null;
  /** Whether the newest frame still holds it. */
  present: boolean;
}

/** Points kept of one trail. */
const POINTS_MAX = 1500;

/** Trails kept in all; the oldest that are over leave first. */
const TRAILS_MAX = 300;

/** ms of exercise time between points. */
const EVERY_MS = 900;

/** Trails begin with those of hello, grow with every frame, and stay when their object is gone. */
export class Trails {
  readonly all = new Map<string, Trail>();

  restart(hello: Hello, sameRun: boolean): void {
    if (!sameRun) this.all.clear();
    for (const t of hello.trails) {
      const points = t.points.flat();
      const known = this.all.get(t.id);
      if (!known || known.points.length < points.length) {
        this.all.set(t.id, { points, lastMs: NaN, object: known?.object ?? null, present: true });
      }
    }
  }

  grow(frame: Frame): void {
    for (const t of this.all.values()) t.present = false;
    for (const o of frame.objects) {
      let t = this.all.get(o.id);
      if (!t) {
        t = { points: [], lastMs: NaN, object: o, present: true };
        this.all.set(o.id, t);
      }
      t.present = true;
      t.object = o;
      const ms = Date.parse(o.epoch);
      if (!(ms - t.lastMs < EVERY_MS)) {
        t.points.push(o.latitudeDeg, o.longitudeDeg, o.heightM);
        t.lastMs = ms;
        if (t.points.length > 3 * POINTS_MAX) t.points = everySecond(t.points);
      }
    }
    for (const [id, t] of this.all) {
      if (this.all.size <= TRAILS_MAX) break;
      if (!t.present) this.all.delete(id);
    }
  }
}

function everySecond(points: number[]): number[] {
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 6) kept.push(points[i]!, points[i + 1]!, points[i + 2]!);
  return kept;
}
