import { EARTH_M } from "./earth";
import type { Camera } from "./camera";
import type { Palette } from "./palette";
import type { Place } from "./motion";

/** A line through the sky with its shadow: solid where measured, dashed where predicted. */

/** Points drawn of one line at most. */
const DRAWN_MAX = 260;

/** A stem stands at every so many drawn points of a curtain. */
const STEM_EVERY = 10;

export interface TrackStyle {
  colour: string;
  /** With a curtain down to the ground, for what matters. */
  curtain: boolean;
  width: number;
  alpha: number;
}

/** The measured part: a solid line, a curtain, and the dotted ground track below it. */
export function drawMeasured(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  flat: readonly number[],
  end: Place | null,
  style: TrackStyle,
): void {
  const points = thinned(flat);
  if (end) points.push(end);
  if (style.curtain && !camera.flat) drawCurtain(ctx, camera, palette, points, style);
  if (!camera.flat) {
    ctx.setLineDash([1, 3]);
    polyline(ctx, camera, points, true);
    ctx.strokeStyle = palette.fade(style.colour, 0.75 * style.alpha);
    ctx.lineWidth = 1.2;
    ctx.stroke();
    ctx.setLineDash([]);
  }
  polyline(ctx, camera, points, false);
  ctx.lineJoin = "round";
  if (style.width > 1.5) {
    ctx.strokeStyle = palette.fade("--halo", 0.75);
    ctx.lineWidth = style.width + 2.5;
    ctx.stroke();
  }
  ctx.strokeStyle = palette.fade(style.colour, style.alpha);
  ctx.lineWidth = style.width;
  ctx.stroke();
}

/** The predicted part: dashed, with its ground track dotted more faintly. */
export function drawPredicted(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  points: readonly Place[],
  style: TrackStyle,
): void {
  if (!camera.flat) {
    ctx.setLineDash([1, 5]);
    polyline(ctx, camera, points, true);
    ctx.strokeStyle = palette.fade(style.colour, 0.45 * style.alpha);
    ctx.lineWidth = 1.1;
    ctx.stroke();
  }
  ctx.setLineDash([6, 5]);
  polyline(ctx, camera, points, false);
  ctx.strokeStyle = palette.fade(style.colour, 0.9 * style.alpha);
  ctx.lineWidth = Math.max(1, style.width * 0.7);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** One line from an object down to the ground. */
export function drawStem(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  [lat, lon, height]: Place,
  style: TrackStyle,
): void {
  if (camera.flat || !camera.place(lon, lat, height)) return;
  const { x, y } = camera;
  if (!camera.place(lon, lat, 0)) return;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(camera.x, camera.y);
  ctx.strokeStyle = palette.fade(style.colour, 0.6 * style.alpha);
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(camera.x, camera.y, 1.8, 0, 7);
  ctx.fillStyle = palette.fade(style.colour, 0.8 * style.alpha);
  ctx.fill();
}

function drawCurtain(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  points: readonly Place[],
  style: TrackStyle,
): void {
  const fill = new Path2D();
  const stems = new Path2D();
  let old: [number, number, number, number] | null = null;
  points.forEach(([lat, lon, height], k) => {
    if (!camera.place(lon, lat, height)) {
      old = null;
      return;
    }
    const { x, y } = camera;
    if (!camera.place(lon, lat, 0)) {
      old = null;
      return;
    }
    if (old) {
      fill.moveTo(old[0], old[1]);
      fill.lineTo(x, y);
      fill.lineTo(camera.x, camera.y);
      fill.lineTo(old[2], old[3]);
      fill.closePath();
    }
    if ((points.length - 1 - k) % STEM_EVERY === 0) {
      stems.moveTo(x, y);
      stems.lineTo(camera.x, camera.y);
    }
    old = [x, y, camera.x, camera.y];
  });
  ctx.fillStyle = palette.fade(style.colour, 0.16);
  ctx.fill(fill);
  ctx.strokeStyle = palette.fade(style.colour, 0.3);
  ctx.lineWidth = 0.9;
  ctx.stroke(stems);
}

function thinned(flat: readonly number[]): Place[] {
  const n = flat.length / 3;
  const step = Math.max(1, Math.ceil(n / DRAWN_MAX));
  const points: Place[] = [];
  for (let k = 0; k < n; k += step) points.push([flat[3 * k]!, flat[3 * k + 1]!, flat[3 * k + 2]!]);
  return points;
}

/** On the flat map a line that leaves at one edge comes in at the other. */
function polyline(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  points: readonly Place[],
  ground: boolean,
): void {
  const leap = camera.flat ? Math.PI * camera.pxPerRad : Infinity;
  ctx.beginPath();
  let pen = false;
  let lastX = 0;
  for (const [lat, lon, height] of points) {
    if (!camera.place(lon, lat, ground ? 0 : Math.max(0, Math.min(height, 9 * EARTH_M)))) {
      pen = false;
      continue;
    }
    if (pen && Math.abs(camera.x - lastX) < leap) ctx.lineTo(camera.x, camera.y);
    else ctx.moveTo(camera.x, camera.y);
    pen = true;
    lastX = camera.x;
  }
}
