import { DISTANCE_MAX, DISTANCE_MIN, TILT_MAX, type Aim } from "./camera";
import { RAD, wrap } from "./earth";

/** Every way to turn the view ends here, so that it stays within bounds. */
export function aimed(a: Aim): Aim {
  return {
    lonDeg: wrap(a.lonDeg),
    latDeg: clamp(a.latDeg, -85, 85),
    heightM: clamp(a.heightM, 0, 3e6),
    distance: clamp(a.distance, DISTANCE_MIN, DISTANCE_MAX),
    tiltDeg: clamp(a.tiltDeg, 0, TILT_MAX),
  };
}

/** Moves the ground under the view by pixels. */
export function dragged(a: Aim, dx: number, dy: number, pxPerRad: number): Aim {
  const perPx = 1 / pxPerRad / RAD;
  const narrow = Math.max(0.2, Math.cos(a.latDeg * RAD));
  return aimed({
    ...a,
    lonDeg: a.lonDeg - Math.min(0.6, perPx) * (dx / narrow),
    latDeg: a.latDeg + Math.min(0.6, perPx) * dy,
  });
}

export function zoomed(a: Aim, factor: number): Aim {
  return aimed({ ...a, distance: a.distance * factor });
}

/** The view that shows a group of places from the south, oblique, with room around it. */
export function framing(places: readonly { lonDeg: number; latDeg: number }[]): Aim {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const p of places) {
    x += Math.cos(p.latDeg * RAD) * Math.cos(p.lonDeg * RAD);
    y += Math.cos(p.latDeg * RAD) * Math.sin(p.lonDeg * RAD);
    z += Math.sin(p.latDeg * RAD);
  }
  const r = Math.hypot(x, y, z);
  if (r < 1e-6) return { lonDeg: 0, latDeg: 20, heightM: 0, distance: 1.9, tiltDeg: 35 };
  const lonDeg = Math.atan2(y, x) / RAD;
  const latDeg = Math.asin(z / r) / RAD;
  let wide = 0;
  for (const p of places) {
    const cos =
      Math.sin(latDeg * RAD) * Math.sin(p.latDeg * RAD) +
      Math.cos(latDeg * RAD) * Math.cos(p.latDeg * RAD) * Math.cos((p.lonDeg - lonDeg) * RAD);
    wide = Math.max(wide, Math.acos(clamp(cos, -1, 1)));
  }
  return aimed({ lonDeg, latDeg, heightM: 0, distance: clamp(wide * 3.4, 0.5, 1.9), tiltDeg: 38 });
}

function clamp(v: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, v));
}
