import type { Desk } from "../desk/desk";
import { useStore, useTicker } from "../desk/store";
import type { FeedState, Picture } from "../feed/picture";
import { clock, count, date, duration, latency, rate } from "../format/format";
import { conditionLook } from "../scale/conditions";
import { provenanceLook } from "../scale/provenance";
import { Glyph } from "./glyph";

/** The full-width band that says what the data are. */
export function Band({ picture }: { picture: Picture }) {
  useStore(picture);
  const look = provenanceLook(picture.hello?.provenance);
  const text = [look.word, picture.hello?.scenario.title, look.meaning].filter(Boolean).join(" · ");
  return (
    <div class={`band ${look.style}`} role="status" aria-label={`Provenance: ${look.word}. ${look.meaning}.`}>
      <span class="band-side" aria-hidden="true">
        {look.word}
      </span>
      <span class="band-text">{text}</span>
      <span class="band-side" aria-hidden="true">
        {look.word}
      </span>
    </div>
  );
}

const FEED_WORD: Record<FeedState, string> = {
  WAITING: "Waiting",
  CONNECTED: "Connected",
  STALE: "Stale",
  LOST: "Lost",
};

const FEED_LOOK: Record<FeedState, string | undefined> = {
  WAITING: undefined,
  CONNECTED: "WORKING",
  STALE: "DEGRADED",
  LOST: "LOST",
};

export function Top({ picture, desk }: { picture: Picture; desk: Desk }) {
  useStore(picture);
  useStore(desk);
  useTicker(100);
  const { frame, hello } = picture;
  const { working, all } = picture.reporting();
  const state = picture.state();
  const age = state === "STALE" || state === "LOST" ? ` · ${duration(picture.ageMs() / 1000)} old` : "";
  const now = picture.nowMs();
  return (
    <header class="top">
      <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
        <circle cx="16" cy="16" r="13" />
        <path d="M16 16L25 8M16 16m-7 0a7 7 0 0 1 7 -7" />
        <circle class="dot" cx="16" cy="16" r="2" />
      </svg>
      <div class="title">
        <h1>Farwatch</h1>
        <p title={hello?.scenario.title ?? ""}>{hello?.scenario.title ?? "Early-warning console"}</p>
      </div>
      <dl class="figures">
        <Figure name="Sensors reporting" className={all > 0 && (working < all || state !== "CONNECTED") ? "bad" : ""}>
          <Glyph look={conditionLook(all === 0 || state !== "CONNECTED" ? undefined : working < all ? "LOST" : "WORKING")} />
          {all > 0 ? `${working} of ${all}` : "–"}
        </Figure>
        <Figure name="Track latency">{frame ? latency(frame.latencyMs) : "–"}</Figure>
        <Figure name="Objects">{frame ? count(frame.counts.objects) : "–"}</Figure>
        <Figure name="Satellites" className="spare">
          {frame ? count(frame.counts.satellites) : "–"}
        </Figure>
        <Figure name="Plots used" className="spare">
          {frame ? count(frame.counts.plotsUsed) : "–"}
        </Figure>
        <Figure name="Feed" id="feed" className={state === "CONNECTED" ? "" : "bad"}>
          <Glyph look={conditionLook(FEED_LOOK[state])} />
          {FEED_WORD[state]}
          {age}
          {picture.missed > 0 && (
            <span class="note" title="Frames the server left out because this page was behind">
              {count(picture.missed)} missed
            </span>
          )}
          {picture.unreadableCount > 0 && (
            <span class="note" title={picture.unreadableWhy}>
              {count(picture.unreadableCount)} unreadable
            </span>
          )}
        </Figure>
      </dl>
      <div class={"clock" + (state === "CONNECTED" ? "" : " old")}>
        <time class="clock-time" title={frame?.epoch ?? ""} dateTime={Number.isFinite(now) ? new Date(now).toISOString() : ""}>
          {clock(now)}
        </time>
        <span class="clock-zone">
          {provenanceLook(hello?.provenance).clock}
          <br />
          {date(now)}
          {frame && !frame.running && " · stopped"}
          {frame && frame.running && frame.speed !== 1 && ` · ${rate(frame.speed)}`}
        </span>
      </div>
      <div class="tools">
        <button type="button" onClick={() => desk.toggleTheme()} aria-label={`Theme: ${desk.theme}. Change it`} title="Theme (T)">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 1.5a6.500 6.500 0 1 0 .01 0ZM8 1.500V14.500A6.500 6.500 0 0 0 8 1.500Z" fill-rule="evenodd" />
          </svg>
        </button>
        <button type="button" onClick={() => desk.set("help", true)} aria-label="Keys and legend" title="Keys and legend (?)">
          ?
        </button>
      </div>
    </header>
  );
}

function Figure(props: { name: string; className?: string; id?: string; children: preact.ComponentChildren }) {
  return (
    <div class={"figure " + (props.className ?? "")} id={props.id}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
