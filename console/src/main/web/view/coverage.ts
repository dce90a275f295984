import type { Radar } from "../feed/protocol";
import { EARTH_M, RAD, destination, type LonLat } from "./earth";

/** A radar's reach: its sector on the ground, and the search fence as it stands in the sky. */
export interface Coverage {
  /** Closed ring on the ground below the outer edge of the fence, clockwise. */
  sector: LonLat[];
  /** Outer edge of the fence, [lonDeg, latDeg, heightM]. */
  edge: [number, number, number][];
  /** Left and right edges, from the radar outward. */
  sides: [number, number, number][][];
}

/** Steps of the arc (deg), and parts of an edge. */
const STEP_DEG = 3;
const PARTS = 12;

/** Angle at the Earth's centre and height of a slant range, over a straight ray (no refraction). */
export function reach(rangeM: number, elevationDeg: number): { angle: number; heightM: number } {
  const along = rangeM * Math.cos(elevationDeg * RAD);
  const up = EARTH_M + rangeM * Math.sin(elevationDeg * RAD);
  return { angle: Math.atan2(along, up), heightM: Math.hypot(along, up) - EARTH_M };
}

export function coverage(r: Radar): Coverage {
  const outer = reach(r.rangeMaxM, r.elevationMinDeg);
  const whole = r.azimuthWidthDeg >= 359.9;
  const edge: [number, number, number][] = [];
  const steps = Math.max(2, Math.ceil(r.azimuthWidthDeg / STEP_DEG));
  for (let k = 0; k <= steps; k++) {
    const azimuth = r.azimuthStartDeg + (r.azimuthWidthDeg * k) / steps;
    edge.push([...destination(r.latitudeDeg, r.longitudeDeg, azimuth * RAD, outer.angle), outer.heightM]);
  }
  const side = (azimuthDeg: number): [number, number, number][] =>
    Array.from({ length: PARTS + 1 }, (_, k) => {
      const at = reach((r.rangeMaxM * k) / PARTS, r.elevationMinDeg);
      const p = destination(r.latitudeDeg, r.longitudeDeg, azimuthDeg * RAD, at.angle);
      return [...p, at.heightM];
    });
  const ground = edge.map(([lon, lat]): LonLat => [lon, lat]);
  const centre: LonLat = [r.longitudeDeg, r.latitudeDeg];
  return {
    sector: whole ? [...ground.slice(0, -1), ground[0]!] : [centre, ...ground, centre],
    edge,
    sides: whole ? [] : [side(r.azimuthStartDeg), side(r.azimuthStartDeg + r.azimuthWidthDeg)],
  };
}

/** The middle of a sector, where its name may stand. */
export function sectorMiddle(r: Radar): LonLat {
  const { angle } = reach(r.rangeMaxM, r.elevationMinDeg);
  const azimuth = (r.azimuthStartDeg + r.azimuthWidthDeg / 2) * RAD;
  return destination(r.latitudeDeg, r.longitudeDeg, azimuth, angle * 0.55);
}

