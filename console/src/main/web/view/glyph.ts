/** Shapes of severities, classes and conditions on the canvas: the same outlines as in the lists. */

const paths = new Map<string, Path2D>();

function outline(d: string): Path2D {
  let p = paths.get(d);
  if (!p) {
    p = new Path2D(d);
    paths.set(d, p);
  }
  return p;
}

export function drawGlyph(
  ctx: CanvasRenderingContext2D,
  look: { path: string; filled: boolean },
  x: number,
  y: number,
  size: number,
  colour: string,
  halo: string | null,
): void {
  const k = size / 16;
  const p = outline(look.path);
  ctx.save();
  ctx.translate(x - size / 2, y - size / 2);
  ctx.scale(k, k);
  if (halo) {
    ctx.strokeStyle = halo;
    ctx.lineWidth = (look.filled ? 3.5 : 5.5) / k;
    ctx.lineJoin = "round";
    ctx.stroke(p);
  }
  if (look.filled) {
    ctx.fillStyle = colour;
    ctx.fill(p);
  } else {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.8 / k;
    ctx.stroke(p);
  }
  ctx.restore();
}
