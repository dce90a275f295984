/** The sphere that is drawn: geodetic latitude is taken as spherical, at most 0.2 degree off. */

export const RAD = Math.PI / 180;
export const DEG = 180 / Math.PI;

/** m: mean radius of the Earth (IUGG). */
export const EARTH_M = 6_371_008.8;

export type LonLat = [number, number];

/** The point at an angle (rad) from another, toward an azimuth (rad, clockwise from north). */
export function destination(latDeg: number, lonDeg: number, azimuth: number, angle: number): LonLat {
  const f = latDeg * RAD;
  const sin = Math.sin(f) * Math.cos(angle) + Math.cos(f) * Math.sin(angle) * Math.cos(azimuth);
  const lat = Math.asin(Math.max(-1, Math.min(1, sin)));
  const lon =
    lonDeg * RAD +
    Math.atan2(
      Math.sin(azimuth) * Math.sin(angle) * Math.cos(f),
      Math.cos(angle) - Math.sin(f) * Math.sin(lat),
    );
  return [wrap(lon * DEG), lat * DEG];
}

/** m along the ground between two points. */
export function groundDistance(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const a = Math.sin(((lat2 - lat1) * RAD) / 2) ** 2;
  const b = Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * Math.sin(((lon2 - lon1) * RAD) / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(a + b)));
}

/** Degrees in -180..180. */
export function wrap(lonDeg: number): number {
  return lonDeg - 360 * Math.floor((lonDeg + 180) / 360);
}

/** The ring of an ellipse on the ground, clockwise as d3 wants it. */
export function ellipseRing(
  latDeg: number,
  lonDeg: number,
  e: { semiMajorM: number; semiMinorM: number; majorAzimuthDeg: number },
): LonLat[] {
  const ring: LonLat[] = [];
  for (let k = 0; k <= 60; k++) {
    const t = (k / 60) * 2 * Math.PI;
    const along = e.semiMajorM * Math.cos(t);
    const across = e.semiMinorM * Math.sin(t);
    const azimuth = e.majorAzimuthDeg * RAD + Math.atan2(across, along);
    ring.push(destination(latDeg, lonDeg, azimuth, Math.hypot(along, across) / EARTH_M));
  }
  return ring;
}

/** Where the Sun stands overhead (Astronomical Almanac, low precision: 0.01 degree). */
export function subsolar(epochMs: number): LonLat {
  const n = epochMs / 86_400_000 + 2_440_587.5 - 2_451_545;
  const g = (357.528 + 0.985_600_3 * n) * RAD;
  const ecliptic = (280.46 + 0.985_647_4 * n + 1.915 * Math.sin(g) + 0.02 * Math.sin(2 * g)) * RAD;
  const tilt = (23.439 - 4e-7 * n) * RAD;
  const right = Math.atan2(Math.cos(tilt) * Math.sin(ecliptic), Math.cos(ecliptic)) * DEG;
  const declination = Math.asin(Math.sin(tilt) * Math.sin(ecliptic)) * DEG;
  const sidereal = 280.460_618_37 + 360.985_647_366_29 * n;
  return [wrap(right - sidereal), declination];
}
