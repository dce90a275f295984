import { geoEquirectangular, geoProjection, type GeoProjection } from "d3-geo";
import { DEG, EARTH_M, RAD, wrap, type LonLat } from "./earth";

/** What the operator turns: the place looked at, from how far (Earth radii), how obliquely. */
export interface Aim {
  lonDeg: number;
  latDeg: number;
  /** m above the ground: an object that is followed stays in the middle at any height. */
  heightM: number;
  distance: number;
  tiltDeg: number;
}

/** Where things come on the screen. d3 projects the ground, `place` the sky; both must agree. */
export interface Camera {
  readonly aim: Aim;
  readonly flat: boolean;
  readonly projection: GeoProjection;
  /** px per radian of ground at the place looked at. */
  readonly pxPerRad: number;
  /** Puts a point on the screen, into x and y; false when it is hidden or outside the view. */
  place(lonDeg: number, latDeg: number, heightM: number): boolean;
  x: number;
  y: number;
  /** The ground under a point of the screen. */
  ground(x: number, y: number): LonLat | null;
}

export const DISTANCE_MIN = 0.02;
export const DISTANCE_MAX = 5;
export const TILT_MAX = 65;

/** Focal length in units of the shorter side of the view. */
const FOCAL = 1.65;

export function focalPx(width: number, height: number): number {
  return FOCAL * Math.min(height, width * 0.9);
}

/**
 * A perspective camera over the globe. It looks at a place from the south, tilted from
 * the vertical, so that heights are seen.
 *
 * d3 wants the point below the camera as its centre (0, 0), and puts whatever the raw projection
 * makes of that centre at `translate`. With a tilted camera that is not the optical axis: the centre
 * comes S tan(tau) below it, tau being the angle between the nadir and the axis, and the translation
 * must say so or the land shifts off what `place` draws.
 */
export class GlobeCamera implements Camera {
  readonly flat = false;
  readonly projection: GeoProjection;
  readonly pxPerRad: number;
  x = 0;
  y = 0;
  private readonly focal: number;
  private readonly cx: number;
  private readonly cy: number;
  /** The camera, then its axes: Earth radii, Earth-fixed. */
  private readonly c: Vec;
  private readonly forward: Vec;
  private readonly right: Vec;
  private readonly up: Vec;

  constructor(
    readonly aim: Aim,
    width: number,
    height: number,
  ) {
    const d = aim.distance;
    const r = 1 + aim.heightM / EARTH_M;
    const t = aim.tiltDeg * RAD;
    const la = aim.latDeg * RAD;
    const lo = aim.lonDeg * RAD;
    const u: Vec = [Math.cos(la) * Math.cos(lo), Math.cos(la) * Math.sin(lo), Math.sin(la)];
    const n: Vec = [-Math.sin(la) * Math.cos(lo), -Math.sin(la) * Math.sin(lo), Math.cos(la)];
    this.right = [-Math.sin(lo), Math.cos(lo), 0];
    this.forward = mix(u, -Math.cos(t), n, Math.sin(t));
    this.up = mix(u, Math.sin(t), n, Math.cos(t));
    this.c = mix(u, r + d * Math.cos(t), n, -d * Math.sin(t));
    this.focal = focalPx(width, height);
    this.cx = width / 2;
    this.cy = height / 2;
    this.pxPerRad = this.focal / d;

    const p = Math.hypot(...this.c);
    const south = Math.atan2(d * Math.sin(t), r + d * Math.cos(t));
    const tau = t - south;
    const raw = (lambda: number, phi: number): [number, number] => {
      const vx = Math.cos(phi) * Math.cos(lambda) - p;
      const vz = Math.sin(phi);
      const depth = Math.max(1e-6, -vx * Math.cos(tau) + vz * Math.sin(tau));
      return [
        (Math.cos(phi) * Math.sin(lambda)) / depth,
        (vx * Math.sin(tau) + vz * Math.cos(tau)) / depth,
      ];
    };
    this.projection = geoProjection(raw)
      .rotate([-aim.lonDeg, -(aim.latDeg - south * DEG)])
      .scale(this.focal)
      .translate([this.cx, this.cy + this.focal * Math.tan(tau)])
      .clipAngle(Math.acos(1 / p) * DEG - 1e-3)
      .clipExtent([
        [-40, -40],
        [width + 40, height + 40],
      ])
      .precision(0.6);
  }

  place(lonDeg: number, latDeg: number, heightM: number): boolean {
    const la = latDeg * RAD;
    const lo = lonDeg * RAD;
    const r = 1 + heightM / EARTH_M;
    const cos = r * Math.cos(la);
    const c = this.c;
    const vx = cos * Math.cos(lo) - c[0];
    const vy = cos * Math.sin(lo) - c[1];
    const vz = r * Math.sin(la) - c[2];
    const depth = vx * this.forward[0] + vy * this.forward[1] + vz * this.forward[2];
    if (depth < 1e-3) return false;
    const right = vx * this.right[0] + vy * this.right[1] + vz * this.right[2];
    const up = vx * this.up[0] + vy * this.up[1] + vz * this.up[2];
    this.x = this.cx + (this.focal * right) / depth;
    this.y = this.cy - (this.focal * up) / depth;
    // Behind the Earth when the ray from the camera meets the sphere before it comes to the point.
    const vv = vx * vx + vy * vy + vz * vz;
    const along = -(c[0] * vx + c[1] * vy + c[2] * vz);
    const near = along / vv;
    if (near <= 0 || near >= 1) return true;
    const cc = c[0] * c[0] + c[1] * c[1] + c[2] * c[2];
    return cc - (along * along) / vv > 0.9999;
  }

  ground(x: number, y: number): LonLat | null {
    const dx = (x - this.cx) / this.focal;
    const dy = (this.cy - y) / this.focal;
    const v = mix3(this.forward, this.right, dx, this.up, dy);
    const vv = v[0] ** 2 + v[1] ** 2 + v[2] ** 2;
    const cv = this.c[0] * v[0] + this.c[1] * v[1] + this.c[2] * v[2];
    const cc = this.c[0] ** 2 + this.c[1] ** 2 + this.c[2] ** 2;
    const root = cv * cv - vv * (cc - 1);
    if (root < 0) return null;
    const s = (-cv - Math.sqrt(root)) / vv;
    const q = mix(this.c, 1, v, s);
    return [Math.atan2(q[1], q[0]) * DEG, Math.asin(Math.max(-1, Math.min(1, q[2]))) * DEG];
  }
}

/** Plate carrée: the same scale as the globe at the place looked at. Heights do not show. */
export class FlatCamera implements Camera {
  readonly flat = true;
  readonly projection: GeoProjection;
  readonly pxPerRad: number;
  x = 0;
  y = 0;
  private readonly cx: number;
  private readonly cy: number;

  constructor(
    readonly aim: Aim,
    width: number,
    height: number,
  ) {
    this.pxPerRad = Math.max(focalPx(width, height) / aim.distance, width / (2 * Math.PI));
    this.cx = width / 2;
    this.cy = height / 2;
    this.projection = geoEquirectangular()
      .rotate([-aim.lonDeg, 0])
      .scale(this.pxPerRad)
      .translate([this.cx, this.cy + this.pxPerRad * aim.latDeg * RAD])
      .clipExtent([
        [-40, -40],
        [width + 40, height + 40],
      ])
      .precision(0.6);
  }

  place(lonDeg: number, latDeg: number, _heightM: number): boolean {
    this.x = this.cx + this.pxPerRad * wrap(lonDeg - this.aim.lonDeg) * RAD;
    this.y = this.cy - this.pxPerRad * (latDeg - this.aim.latDeg) * RAD;
    return true;
  }

  ground(x: number, y: number): LonLat | null {
    const lat = this.aim.latDeg + ((this.cy - y) / this.pxPerRad) * DEG;
    const lon = ((x - this.cx) / this.pxPerRad) * DEG;
    return Math.abs(lat) > 90 || Math.abs(lon) > 180 ? null : [wrap(this.aim.lonDeg + lon), lat];
  }
}

export function camera(aim: Aim, flat: boolean, width: number, height: number): Camera {
  return flat ? new FlatCamera(aim, width, height) : new GlobeCamera(aim, width, height);
}

type Vec = [number, number, number];

function mix(a: Vec, s: number, b: Vec, t: number): Vec {
  return [a[0] * s + b[0] * t, a[1] * s + b[1] * t, a[2] * s + b[2] * t];
}

function mix3(a: Vec, b: Vec, s: number, c: Vec, t: number): Vec {
  return [a[0] + b[0] * s + c[0] * t, a[1] + b[1] * s + c[1] * t, a[2] + b[2] * s + c[2] * t];
}
