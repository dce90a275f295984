import { geoAzimuthalEquidistant, geoPath } from "d3-geo";
import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { useStore } from "../desk/store";
import type { Picture } from "../feed/picture";
import type { GroundPoint, SkyObject } from "../feed/protocol";
import { countdown, distance, probability, shortId, size } from "../format/format";
import { clockwise } from "../view/base";
import { EARTH_M, ellipseRing } from "../view/earth";
import type { Geography } from "../view/geography";
import { atRisk, objectColour } from "../view/overlay";
import { Palette } from "../view/palette";

/** m: the inset never shows less than this on each side of the impact. */
const HALF_MIN_M = 15_000;

/** The selected impact from straight above, large enough to see its ellipses. */
export function Inset({ picture, desk, geography }: { picture: Picture; desk: Desk; geography: Geography }) {
  useStore(picture);
  useStore(desk);
  const canvas = useRef<HTMLCanvasElement>(null);
  const o = picture.object(desk.selected);
  const impact = o?.impact ?? null;
  useEffect(() => {
    if (canvas.current && o && impact) draw(canvas.current, picture, geography, o, impact);
  });
  if (!o || !impact) return null;
  const risk = [...o.areas].sort((a, b) => b.probability - a.probability)[0];
  return (
    <figure class="inset over-map">
      <canvas ref={canvas} role="img" aria-label={`Impact of ${shortId(o.id)} with its 50 and 95 % ellipses`} />
      <figcaption>
        <span>
          {`Impact ${shortId(o.id)} `}
          <b class="mono">{countdown(Date.parse(impact.epoch), picture.nowMs())}</b>
        </span>
        <span class="dim">
          {`95 % ${size(impact.ellipse95.semiMajorM)} × ${size(impact.ellipse95.semiMinorM)}`}
          {risk ? ` · ${risk.area} ${probability(risk.probability)}` : ""}
        </span>
      </figcaption>
    </figure>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  picture: Picture,
  geography: Geography,
  o: SkyObject,
  impact: GroundPoint,
): void {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const ratio = Math.min(devicePixelRatio || 1, 2);
  const ctx = canvas.getContext("2d", { alpha: false });
  if (!ctx || width === 0) return;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const palette = new Palette();
  const half = Math.max(HALF_MIN_M, 2 * impact.ellipse95.semiMajorM);
  const scale = (Math.min(width, height) / 2 / half) * EARTH_M;
  const projection = geoAzimuthalEquidistant()
    .rotate([-impact.longitudeDeg, -impact.latitudeDeg])
    .scale(scale)
    .translate([width / 2, height / 2])
    .clipAngle(Math.min(90, ((half * 4) / EARTH_M) * 57.3))
    .precision(0.5);
  const path = geoPath(projection, ctx);
  ctx.fillStyle = palette.get("--sea");
  ctx.fillRect(0, 0, width, height);
  const land = geography.fine ?? geography.coarse;
  if (land) {
    ctx.beginPath();
    path(land.polygons);
    ctx.fillStyle = palette.get("--land");
    ctx.fill();
    ctx.strokeStyle = palette.get("--coast");
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  const risk = atRisk(picture);
  for (const a of picture.hello?.areas ?? []) {
    const colour = risk.get(a.name) ?? "--area";
    ctx.beginPath();
    path({ type: "Polygon", coordinates: [clockwise(a.ring)] });
    ctx.fillStyle = palette.fade(colour, 0.14);
    ctx.fill();
    ctx.strokeStyle = palette.fade(colour, 0.9);
    ctx.lineWidth = 1.2;
    ctx.stroke();
  }
  const colour = objectColour(o);
  for (const [e, alpha] of [
    [impact.ellipse95, 0.14],
    [impact.ellipse50, 0.38],
  ] as const) {
    ctx.beginPath();
    path({ type: "Polygon", coordinates: [ellipseRing(impact.latitudeDeg, impact.longitudeDeg, e)] });
    ctx.fillStyle = palette.fade(colour, alpha);
    ctx.fill();
    ctx.strokeStyle = palette.get(colour);
    ctx.lineWidth = 1.5;
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(width / 2 - 5, height / 2);
  ctx.lineTo(width / 2 + 5, height / 2);
  ctx.moveTo(width / 2, height / 2 - 5);
  ctx.lineTo(width / 2, height / 2 + 5);
  ctx.strokeStyle = palette.get("--ink-strong");
  ctx.lineWidth = 1.4;
  ctx.stroke();
  scaleBar(ctx, palette, scale / EARTH_M, width, height);
}

function scaleBar(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  pxPerM: number,
  width: number,
  height: number,
): void {
  const most = (width * 0.35) / pxPerM;
  const unit = 10 ** Math.floor(Math.log10(most));
  const m = [5, 2, 1].map((k) => k * unit).find((v) => v <= most) ?? unit;
  const x = 8;
  const y = height - 8;
  ctx.strokeStyle = palette.get("--ink");
  ctx.lineWidth = 1.4;
  ctx.beginPath();
  ctx.moveTo(x, y - 4);
  ctx.lineTo(x, y);
  ctx.lineTo(x + m * pxPerM, y);
  ctx.lineTo(x + m * pxPerM, y - 4);
  ctx.stroke();
  ctx.font = palette.mono(0.74);
  ctx.fillStyle = palette.get("--ink");
  ctx.textBaseline = "alphabetic";
  ctx.fillText(distance(m), x + 4, y - 5);
}
