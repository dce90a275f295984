import type { Desk } from "../desk/desk";
import { useStore, useTicker } from "../desk/store";
import type { Picture } from "../feed/picture";
import type { SkyObject } from "../feed/protocol";
import {
  count,
  countdown,
  distance,
  duration,
  position,
  probability,
  shortId,
  sigmas,
  size,
  speed,
  timeSigma,
  weight,
  words,
} from "../format/format";
import { classLook } from "../scale/classes";
import { RULES } from "../scale/rules";
import { SEVERITY, severity } from "../scale/severity";
import { groundDistance } from "../view/earth";
import { Meter } from "./alerts";
import { Glyph } from "./glyph";
import { Profile } from "./profile";
import { Sensors } from "./sensors";

/** All that is known of the selected object, and why. Without one: the sensors. */
export function Details({ picture, desk }: { picture: Picture; desk: Desk }) {
  useStore(picture);
  useStore(desk);
  useTicker(500);
  const o = picture.object(desk.selected);
  const satellite = picture.frame?.satellites.find((s) => s[3] === desk.selected);
  if (satellite) {
    return (
      <div class="details-body">
        <h2>
          <span class="mono strong">{shortId(satellite[3])}</span>
          {satellite[4] === 0 ? "Orbiting, not in the catalogue" : "Catalogued satellite"}
        </h2>
        <dl class="numbers">
          <Number name="Catalogue">{satellite[4] === 0 ? "no match" : String(satellite[4])}</Number>
          <Number name="Altitude">{distance(satellite[2])}</Number>
          <Number name="Below it" wide>
            {position(satellite[1], satellite[0])}
          </Number>
        </dl>
        <Sensors picture={picture} />
      </div>
    );
  }
  if (!o) {
    return (
      <div class="details-body">
        <h2>{desk.selected === null ? "Nothing selected" : `${shortId(desk.selected)} is gone`}</h2>
        <p class="empty">
          {desk.selected === null
            ? "Choose an alert, an object in a list or a symbol on the map."
            : "The last picture no longer holds it. Its trail stays."}
        </p>
        <Sensors picture={picture} />
      </div>
    );
  }
  return (
    <div class="details-body">
      <Head object={o} />
      <Numbers object={o} picture={picture} />
      <Thresholds object={o} picture={picture} />
      <Profile object={o} picture={picture} />
      <Classes object={o} />
      <Evidence object={o} />
    </div>
  );
}

function Head({ object: o }: { object: SkyObject }) {
  const level = o.level === null ? null : SEVERITY[severity(o.level)];
  return (
    <>
      <h2 class={level ? severity(o.level ?? "").toLowerCase() : ""}>
        <Glyph look={level ?? classLook(o.class)} />
        <span class="mono strong">{shortId(o.id)}</span>
        {level && <span class="level">{level.word}</span>}
        <span class="grow end">{words(o.class)}</span>
      </h2>
      <p class="full-id mono" title="The object's full id">
        {o.id}
      </p>
      {o.match && (
        <p class="match">
          {`Matches ${o.match.number} ${o.match.name}, residual ${sigmas(o.match.residualSigma)}`}
        </p>
      )}
    </>
  );
}

function Numbers({ object: o, picture }: { object: SkyObject; picture: Picture }) {
  const now = picture.nowMs();
  const impact = o.impact;
  return (
    <dl class="numbers">
      <Number name="Altitude">{distance(o.heightM)}</Number>
      <Number name="Speed">{speed(o.speedMps)}</Number>
      <Number name="Climb">{speed(o.verticalMps)}</Number>
      <Number name="Apogee">{o.apogee ? distance(o.apogee.heightM) : "–"}</Number>
      <Number name="Impact">{impact ? countdown(Date.parse(impact.epoch), now) : "none"}</Number>
      <Number name="1 sigma">{impact ? timeSigma(impact.timeSigmaS) : "–"}</Number>
      <Number name="To go">
        {impact ? distance(groundDistance(o.latitudeDeg, o.longitudeDeg, impact.latitudeDeg, impact.longitudeDeg)) : "–"}
      </Number>
      <Number name="Last plot">{duration((now - Date.parse(o.lastPlotEpoch)) / 1000)}</Number>
      <Number name="Plots">{count(o.plots)}</Number>
      <Number name="Mode">{shortMode(o.mode)}</Number>
      <Number name="95 % ellipse" wide>
        {impact ? `${size(impact.ellipse95.semiMajorM)} × ${size(impact.ellipse95.semiMinorM)}` : "–"}
      </Number>
      <Number name="Seen by" wide>
        {o.radars.join(", ") || "none"}
      </Number>
      <Number name="Below it" wide>
        {position(o.latitudeDeg, o.longitudeDeg)}
      </Number>
      {impact && (
        <Number name="Impact at" wide>
          {position(impact.latitudeDeg, impact.longitudeDeg)}
        </Number>
      )}
      {o.launch && (
        <Number name="Launch at" wide>
          {position(o.launch.latitudeDeg, o.launch.longitudeDeg)}
        </Number>
      )}
    </dl>
  );
}

/** FREE_FLIGHT as "Free": there is no room for flight. */
function shortMode(mode: string): string {
  return words(mode).replace(" flight", "");
}

function Number(props: { name: string; wide?: boolean; children: preact.ComponentChildren }) {
  return (
    <div class={props.wide ? "wide" : ""}>
      <dt>{props.name}</dt>
      <dd class="mono">{props.children}</dd>
    </div>
  );
}

/** Each value that decides the level, beside what it is held against. */
function Thresholds({ object: o, picture }: { object: SkyObject; picture: Picture }) {
  const below = -o.perigeeHeightM / Math.max(1, o.perigeeSigmaM);
  const risk = [...o.areas].sort((a, b) => b.probabilityWidened - a.probabilityWidened)[0];
  const trackS = (picture.nowMs() - Date.parse(o.firstEpoch)) / 1000;
  const rows: { name: string; value: string; needs: string; met: boolean }[] = [
    {
      name: "Perigee below ground",
      value: sigmas(below),
      needs: `≥ ${sigmas(RULES.probableSigma)}`,
      met: below >= RULES.probableSigma,
    },
    {
      name: `In ${risk?.area ?? "an area"} + ${distance(RULES.wideningM)}`,
      value: risk ? probability(risk.probabilityWidened) : "–",
      needs: `≥ ${probability(RULES.probableProbability)}`,
      met: (risk?.probabilityWidened ?? 0) >= RULES.probableProbability,
    },
    {
      name: "Radars",
      value: count(o.radars.length),
      needs: `≥ ${count(RULES.confirmedRadars)}`,
      met: o.radars.length >= RULES.confirmedRadars,
    },
    {
      name: "or one, with a track of",
      value: duration(trackS),
      needs: `≥ ${duration(RULES.confirmedTrackS)}`,
      met: trackS >= RULES.confirmedTrackS,
    },
    {
      name: "and a probability of",
      value: risk ? probability(risk.probabilityWidened) : "–",
      needs: `≥ ${probability(RULES.confirmedProbability)}`,
      met: (risk?.probabilityWidened ?? 0) >= RULES.confirmedProbability,
    },
  ];
  if (!o.falling && o.warning === null) return null;
  return (
    <section>
      <h3>
        What decides the level <small>standard rules</small>
      </h3>
      <table class="thresholds">
        <tbody>
          {rows.map((r) => (
            <tr key={r.name} class={r.met ? "met" : ""}>
              <th scope="row">{r.name}</th>
              <td class="mono strong">{r.value}</td>
              <td class="mono dim">{r.needs}</td>
              <td>{r.met ? "met" : "no"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Classes({ object: o }: { object: SkyObject }) {
  return (
    <section>
      <h3>What it is</h3>
      <div class="classes">
        {o.classes.slice(0, 5).map((c) => (
          <div key={c.class}>
            <Glyph look={classLook(c.class)} />
            <span class="grow">{words(c.class)}</span>
            <Meter value={c.probability} marks={[]} />
            <span class="mono strong">{probability(c.probability)}</span>
          </div>
        ))}
        <p class="dim">
          {`Exists ${probability(o.existenceProbability)} · ${words(o.status)}${o.settled ? "" : " · start not settled"}`}
        </p>
      </div>
    </section>
  );
}

function Evidence({ object: o }: { object: SkyObject }) {
  if (o.evidence.length === 0) return null;
  return (
    <section>
      <h3>
        Evidence <small>plus speaks for, minus against</small>
      </h3>
      <table class="evidence">
        <tbody>
          {o.evidence.map((e) => (
            <tr key={e.for + e.what}>
              <td class="mono strong">{weight(e.weight)}</td>
              <th scope="row">
                {words(e.for)}
                <span class="dim">{e.what}</span>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

