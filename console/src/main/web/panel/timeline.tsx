import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { useStore, useTicker } from "../desk/store";
import { standing, type Picture } from "../feed/picture";
import type { SkyObject } from "../feed/protocol";
import { clock, clockMinutes, shortId } from "../format/format";
import { conditionLook } from "../scale/conditions";
import { SEVERITY, severity } from "../scale/severity";
import { objectColour } from "../view/overlay";

/** Rows of tracks that fit; the ones that matter most come first. */
const ROWS = 5;

/** ms: the axis goes back as far as the run, but no further than this, and ahead at least so far. */
const BACK_MS = 20 * 60_000;
const AHEAD_MS = 6 * 60_000;

/** The run in time: tracks to their impacts, alerts, and how the sensors were. */
export function Timeline({ picture, desk }: { picture: Picture; desk: Desk }) {
  useStore(picture);
  useStore(desk);
  useTicker(1000);
  const box = useRef<HTMLDivElement>(null);
  const [{ w, h }, setSize] = useState({ w: 1000, h: 100 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setSize({ w: element.clientWidth, h: element.clientHeight }));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 14;
  const now = picture.nowMs();
  const shown = rows(picture, desk);
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="timeline-box" ref={box}>
        {Number.isFinite(now) && (
          <Axis picture={picture} desk={desk} now={now} shown={shown} w={w} h={h} rem={rem} />
        )}
      </div>
    </section>
  );
}

function rows(picture: Picture, desk: Desk): SkyObject[] {
  const weight = (o: SkyObject): number =>
    (o.id === desk.selected ? 4 : 0) + (o.warning !== null ? 2 : 0) + (o.thrusting ? 1 : 0);
  const due = (o: SkyObject): number => (o.impact ? Date.parse(o.impact.epoch) : Infinity);
  return (picture.frame?.objects ?? [])
    .filter((o) => desk.showsObject(o) && (o.impact !== null || o.thrusting || o.id === desk.selected))
    .sort((a, b) => weight(b) - weight(a) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
    .slice(0, ROWS)
    .sort((a, b) => (a.firstEpoch < b.firstEpoch ? -1 : a.firstEpoch > b.firstEpoch ? 1 : 0));
}

interface AxisProps {
  picture: Picture;
  desk: Desk;
  now: number;
  shown: SkyObject[];
  w: number;
  h: number;
  rem: number;
}

function Axis({ picture, desk, now, shown, w, h, rem }: AxisProps) {
  const start = Date.parse(picture.hello?.startEpoch ?? "");
  const from = Math.max(Number.isFinite(start) ? start : now - BACK_MS, now - BACK_MS);
  const last = Math.max(now, ...shown.map((o) => (o.impact ? Date.parse(o.impact.epoch) : 0)));
  const until = Math.min(Math.max(last + 60_000, now + AHEAD_MS), now + 45 * 60_000);
  const left = rem * 5.5;
  const right = w - rem * 1.2;
  const x = (ms: number): number =>
    left + ((right - left) * (Math.max(from, Math.min(until, ms)) - from)) / (until - from);
  /** A name at the right edge stands on the left of its mark. */
  const leftward = (at: number): boolean => at > right - rem * 4;
  const bottom = h - rem * 1.5;
  const radars = picture.hello?.radars ?? [];
  const sensorH = Math.min(rem * 1.15, (bottom * 0.3) / Math.max(1, radars.length));
  const sensorTop = bottom - sensorH * radars.length - 2;
  const alertY = sensorTop - rem * 0.85;
  const trackBottom = alertY - rem * 0.75;
  const rowH = Math.min(rem, trackBottom / ROWS);
  const alerts = picture.alerts();
  return (
    <svg width={w} height={h} role="img" aria-label={`Timeline, now ${clock(now)} UTC`}>
      <rect class="future" x={x(now)} y="0" width={Math.max(0, right - x(now))} height={bottom} />
      {ticks(from, until, (right - left) / (rem * 6)).map((t) => (
        <g key={t}>
          <line class="tick" x1={x(t)} x2={x(t)} y1="0" y2={bottom} />
          {Math.abs(x(t) - x(now)) > rem * 5 && (
            <text class="tick-text" x={x(t)} y={h - rem * 0.4}>
              {clockMinutes(t)}
            </text>
          )}
        </g>
      ))}
      <text class="strip-name" x={rem * 0.9} y={trackBottom / 2 + rem * 0.3}>
        Tracks
      </text>
      <text class="strip-name" x={rem * 0.9} y={alertY + rem * 0.3}>
        Alerts
      </text>
      <text class="strip-name" x={rem * 0.9} y={(sensorTop + bottom) / 2 + rem * 0.3}>
        Sensors
      </text>
      {shown.map((o, k) => {
        const y = rowH * (k + 0.5) + 1;
        const colour = `var(${objectColour(o)})`;
        const end = o.impact ? Date.parse(o.impact.epoch) : now;
        return (
          <g key={o.id} class="track-row" onClick={() => desk.select(o.id)}>
            <line class="track-bar" x1={x(Date.parse(o.firstEpoch))} x2={x(now)} y1={y} y2={y} style={{ stroke: colour }} stroke-width={rowH * 0.5} />
            {o.impact && (
              <line class="track-ahead" x1={x(now)} x2={x(end)} y1={y} y2={y} style={{ stroke: colour }} />
            )}
            {o.impact && (
              <path class="track-end" d={`M${x(end) - 4} ${y - 4}l8 8m0 -8l-8 8`} style={{ stroke: colour }} />
            )}
            <text class={"track-name" + (o.id === desk.selected ? " chosen" : "")} x={(o.impact ? x(end) : x(now)) + (leftward(x(end)) ? -9 : 9)} y={y + rem * 0.28} text-anchor={leftward(x(end)) ? "end" : "start"}>
              {shortId(o.id)}
            </text>
          </g>
        );
      })}
      {alerts.map((a) => {
        const look = SEVERITY[severity(a.level)];
        return (
          <g
            key={a.id}
            transform={`translate(${x(Date.parse(a.raisedEpoch)) - rem * 0.5} ${alertY - rem * 0.5}) scale(${rem / 16})`}
          >
            <path
              d={look.path}
              class={standing(a) ? "" : "over"}
              style={look.filled ? { fill: `var(${look.colour})` } : { fill: "none", stroke: `var(${look.colour})` }}
            />
          </g>
        );
      })}
      {radars.map((r, k) => {
        const y = sensorTop + sensorH * k;
        return (
          <g key={r.name}>
            <rect class="unheard" x={left} y={y + 1} width={Math.max(0, x(now) - left)} height={sensorH - 2} />
            {(picture.sensorHistory.get(r.name) ?? []).map((s) => (
              <rect
                key={s.fromMs}
                class={"stretch " + s.condition.toLowerCase()}
                x={x(s.fromMs)}
                y={y + 1}
                width={Math.max(0, x(s.toMs) - x(s.fromMs)) + 0.5}
                height={sensorH - 2}
              />
            ))}
            {sensorH > rem * 0.8 && (
              <text class="stretch-text" x={x(now) + 6} y={y + sensorH / 2 + rem * 0.28}>
                {`${r.name} ${conditionLook(picture.condition(r.name)).word.toLowerCase()}`}
              </text>
            )}
          </g>
        );
      })}
      <line class="now" x1={x(now)} x2={x(now)} y1="0" y2={bottom} />
      <text class="now-text" x={x(now)} y={h - rem * 0.4}>
        {clock(now)}
      </text>
    </svg>
  );
}

/** Whole minutes that are far enough apart. */
function ticks(from: number, until: number, most: number): number[] {
  const minutes = (until - from) / 60_000;
  const step = [1, 2, 5, 10, 15, 30].find((s) => minutes / s <= most) ?? 60;
  const out: number[] = [];
  for (let t = Math.ceil(from / (step * 60_000)); t * step * 60_000 <= until; t++) out.push(t * step * 60_000);
  return out;
}
