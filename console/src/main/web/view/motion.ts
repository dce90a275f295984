import type { SkyObject } from "../feed/protocol";

/** Latitude, longitude (deg), height (m). */
export type Place = [number, number, number];

/**
 * Where an object is some seconds after the frame that told of it: its position there, moved as its
 * predicted path moves. Between frames only; the next frame sets it right.
 */
export function placeAt(o: SkyObject, aheadS: number): Place {
  const first = o.predicted[0];
  if (!first || aheadS <= 0) return [o.latitudeDeg, o.longitudeDeg, o.heightM];
  const t = first[3] + aheadS;
  const next = o.predicted.find((p) => p[3] > t);
  if (!next) return [o.latitudeDeg, o.longitudeDeg, o.heightM];
  const last = o.predicted[o.predicted.indexOf(next) - 1] ?? first;
  const f = next[3] > last[3] ? (t - last[3]) / (next[3] - last[3]) : 0;
  const moved = (k: 0 | 1 | 2): number => {
    let step = next[k] - last[k];
    if (k === 1 && Math.abs(step) > 180) step -= 360 * Math.sign(step);
    let base = last[k] - first[k];
    if (k === 1 && Math.abs(base) > 180) base -= 360 * Math.sign(base);
    return base + f * step;
  };
  return [o.latitudeDeg + moved(0), o.longitudeDeg + moved(1), o.heightM + moved(2)];
}
