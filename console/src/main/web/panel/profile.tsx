import type { Picture } from "../feed/picture";
import type { SkyObject } from "../feed/protocol";
import { countdown, distance } from "../format/format";
import { groundDistance } from "../view/earth";
import { objectColour } from "../view/overlay";

const W = 300;
const H = 128;
const LEFT = 40;
const RIGHT = 10;
const TOP = 12;
const BOTTOM = 20;

/** Height over ground distance: what was measured solid, what is predicted dashed. */
export function Profile({ object: o, picture }: { object: SkyObject; picture: Picture }) {
  const measured: [number, number][] = [];
  const points = picture.trails.all.get(o.id)?.points ?? [];
  let along = 0;
  let lat = points[0] ?? o.latitudeDeg;
  let lon = points[1] ?? o.longitudeDeg;
  const step = (toLat: number, toLon: number, heightM: number, line: [number, number][]): void => {
    along += groundDistance(lat, lon, toLat, toLon);
    lat = toLat;
    lon = toLon;
    line.push([along, heightM]);
  };
  for (let k = 0; k < points.length; k += 3) step(points[k]!, points[k + 1]!, points[k + 2]!, measured);
  step(o.latitudeDeg, o.longitudeDeg, o.heightM, measured);
  const here = measured.at(-1) ?? [0, 0];
  const predicted: [number, number][] = [here];
  for (const p of o.predicted) if (p[3] > 0) step(p[0], p[1], p[2], predicted);
  const all = [...measured, ...predicted];
  const top = nice(Math.max(10_000, ...all.map((p) => p[1])));
  const wide = Math.max(10_000, ...all.map((p) => p[0]));
  const x = (m: number): number => LEFT + ((W - LEFT - RIGHT) * m) / wide;
  const y = (m: number): number => H - BOTTOM - ((H - TOP - BOTTOM) * m) / top;
  const path = (line: [number, number][]): string =>
    line.map(([a, h], k) => `${k === 0 ? "M" : "L"}${x(a).toFixed(1)} ${y(h).toFixed(1)}`).join("");
  const colour = `var(${objectColour(o)})`;
  const impact = o.impact ? `, impact ${countdown(Date.parse(o.impact.epoch), picture.nowMs())}` : "";
  return (
    <section>
      <h3>
        Altitude over distance{" "}
        <small>{o.apogee ? `apogee ${distance(o.apogee.heightM)}` : "no apogee while it thrusts"}</small>
      </h3>
      <svg
        class="plot"
        viewBox={`0 0 ${W} ${H}`}
        role="img"
        aria-label={`Altitude now ${distance(o.heightM)}${impact}. Solid is measured, dashed is predicted.`}
      >
        {[0, 0.5, 1].map((f) => (
          <g key={f}>
            <line class="plot-grid" x1={LEFT} x2={W - RIGHT} y1={y(f * top)} y2={y(f * top)} />
            <text class="plot-tick end" x={LEFT - 5} y={y(f * top) + 3.5}>
              {f === 0 ? "0" : distance(f * top)}
            </text>
          </g>
        ))}
        <text class="plot-tick" x={LEFT} y={H - 5}>
          0
        </text>
        <text class="plot-tick end" x={W - RIGHT} y={H - 5}>
          {distance(wide)}
        </text>
        <path class="plot-fill" d={`${path(measured)}L${x(here[0])} ${y(0)}L${x(0)} ${y(0)}Z`} style={{ fill: colour }} />
        <path class="plot-line dashed" d={path(predicted)} style={{ stroke: colour }} />
        <path class="plot-line" d={path(measured)} style={{ stroke: colour }} />
        <line class="plot-stem" x1={x(here[0])} x2={x(here[0])} y1={y(here[1])} y2={y(0)} style={{ stroke: colour }} />
        <circle class="plot-now" cx={x(here[0])} cy={y(here[1])} r="3.4" style={{ stroke: colour }} />
      </svg>
    </section>
  );
}

/** The next round number above. */
function nice(v: number): number {
  const unit = 10 ** Math.floor(Math.log10(v));
  for (const k of [1, 1.5, 2, 3, 4, 5, 6, 8]) if (k * unit >= v * 1.04) return k * unit;
  return 10 * unit;
}
