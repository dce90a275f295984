import type { Desk } from "../desk/desk";
import { useStore, useTicker } from "../desk/store";
import { standing, type Picture } from "../feed/picture";
import type { WarningLine } from "../feed/protocol";
import { clock, count, countdown, probability, shortId, words } from "../format/format";
import { RULES } from "../scale/rules";
import { SEVERITY, severity } from "../scale/severity";
import { Glyph } from "./glyph";
import { RovingList } from "./roving";

/** What is up, the nearest impact first. No layer can hide an alert. */
export function Alerts({ picture, desk, open }: { picture: Picture; desk: Desk; open: () => void }) {
  useStore(picture);
  useStore(desk);
  useTicker(200);
  const alerts = picture.alerts();
  const up = alerts.filter(standing).length;
  const chosen = alerts.find((w) => desk.selected !== null && w.objects.includes(desk.selected));
  const waiting = picture.frame === null;
  return (
    <section class="alerts" aria-labelledby="alerts-title">
      <h2 id="alerts-title">
        Alerts <small>by time to impact</small>
        <b>{up}</b>
      </h2>
      {alerts.length === 0 && (
        <p class="empty">{waiting ? "No picture yet." : quietWords(picture)}</p>
      )}
      <RovingList
        id="alerts"
        name="Alerts by time to impact"
        items={alerts}
        keyOf={(w) => w.id}
        selected={chosen?.id ?? null}
        select={(w) => {
          if (desk.selected === null || !w.objects.includes(desk.selected)) desk.select(firstDown(picture, w));
        }}
        open={open}
        className={(w) => `card ${standing(w) ? severity(w.level).toLowerCase() : "over"}`}
      >
        {(w) => <Card warning={w} picture={picture} />}
      </RovingList>
    </section>
  );
}

/** Silence is not all clear: what cannot be seen is said where the alerts would be. */
function quietWords(picture: Picture): string {
  const { working, all } = picture.reporting();
  if (picture.state() !== "CONNECTED") return "No alert in the last picture, which is old.";
  return working < all
    ? `No alert from ${count(working)} of ${count(all)} sensors; the others do not report.`
    : "No alert.";
}

/** The object of a raid that comes down first. */
function firstDown(picture: Picture, w: WarningLine): string | null {
  let best: string | null = w.objects[0] ?? null;
  let first = Infinity;
  for (const id of w.objects) {
    const ms = Date.parse(picture.object(id)?.impact?.epoch ?? "");
    if (ms < first) {
      first = ms;
      best = id;
    }
  }
  return best;
}

function Card({ warning: w, picture }: { warning: WarningLine; picture: Picture }) {
  const look = SEVERITY[severity(w.level)];
  const objects = w.objects.map((id) => picture.object(id)).filter((o) => o !== null);
  const risks = objects.flatMap((o) => o.areas);
  const widened = Math.max(0, ...risks.map((r) => r.probabilityWidened));
  const inside = Math.max(0, ...risks.map((r) => r.probability));
  const kinds = [...new Set(objects.map((o) => words(o.class)))].join(", ");
  const up = standing(w);
  return (
    <>
      <div class="card-head">
        <Glyph look={look} />
        <span class="level">{up ? look.word : "Stood down"}</span>
        <span class="kind">{w.objects.length > 1 ? `${count(w.objects.length)} × ${kinds}` : kinds}</span>
      </div>
      <div class="card-main">
        <div>
          <span class="label">{picture.state() === "CONNECTED" ? "Time to impact" : "Time to impact, old"}</span>
          <span class="countdown">
            {w.firstImpactEpoch === null ? "unknown" : countdown(Date.parse(w.firstImpactEpoch), picture.nowMs())}
          </span>
        </div>
        {risks.length > 0 && (
          <div class="right">
            <span class="label">Probability</span>
            <span class="figure-big">{probability(widened)}</span>
          </div>
        )}
      </div>
      {risks.length > 0 && <Meter value={widened} marks={[RULES.probableProbability, RULES.confirmedProbability]} />}
      <p class="card-area">
        {w.areas.length > 0 ? w.areas.join(", ") : "No area named"}
        {risks.length > 0 && <span class="dim"> inside {probability(inside)}</span>}
      </p>
      <p class="card-foot">
        <span class="mono">{w.objects.map(shortId).join(" ") || "cue only"}</span>
        <span class="ack">
          {w.people.length > 0 ? `Seen: ${w.people.at(-1)}` : up ? "Not acknowledged" : clock(Date.parse(w.updatedEpoch))}
        </span>
      </p>
    </>
  );
}

/** A probability as a bar, with the thresholds it is held against. */
export function Meter({ value, marks }: { value: number; marks: readonly number[] }) {
  return (
    <svg class="meter" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
      <rect class="meter-back" width="100" height="5" />
      <rect class="meter-fill" width={Math.max(0, Math.min(1, value)) * 100} height="5" />
      {marks.map((m) => (
        <rect key={m} class="meter-mark" x={m * 100 - 0.3} width="0.6" height="5" />
      ))}
    </svg>
  );
}
