import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { useStore, useTicker } from "../desk/store";
import type { Picture } from "../feed/picture";
import type { Satellite } from "../feed/protocol";
import { distance, duration, position } from "../format/format";
import { EARTH_M } from "../view/earth";
import type { Geography } from "../view/geography";
import { MapView } from "../view/mapview";
import { Inset } from "./inset";
import { Layers } from "./layers";

interface Props {
  picture: Picture;
  desk: Desk;
  geography: Geography;
  ready: (view: MapView) => void;
}

/** The map with what lies over it. Turned by hand, wheel or keys. */
export function MapPane({ picture, desk, geography, ready }: Props) {
  useStore(desk);
  const base = useRef<HTMLCanvasElement>(null);
  const top = useRef<HTMLCanvasElement>(null);
  const [view, setView] = useState<MapView | null>(null);
  const [pointer, setPointer] = useState("");
  useEffect(() => {
    if (!base.current || !top.current) return;
    const v = new MapView(base.current, top.current, picture, desk, geography);
    setView(v);
    ready(v);
    return () => v.stop();
  }, []);
  useEffect(() => (view && top.current ? hand(top.current, view, desk, setPointer) : undefined), [view]);
  return (
    <section class="map" aria-label="Map">
      <canvas class="map-base" ref={base} aria-hidden="true" />
      <canvas
        class="map-top"
        id="map"
        ref={top}
        tabIndex={0}
        role="application"
        aria-label={`${desk.flat ? "Flat map" : "Globe"}: arrows turn it, plus and minus zoom, square brackets tilt. The lists hold the same objects.`}
      />
      <Layers picture={picture} desk={desk} />
      <div class="modes over-map" role="group" aria-label="View">
        <button type="button" aria-pressed={!desk.flat} onClick={() => desk.set("flat", false)}>
          Globe
        </button>
        <button type="button" aria-pressed={desk.flat} onClick={() => desk.set("flat", true)}>
          Flat map
        </button>
        <button
          type="button"
          aria-pressed={desk.follow}
          disabled={desk.selected === null}
          onClick={() => desk.set("follow", !desk.follow)}
        >
          Follow
        </button>
        <button type="button" onClick={() => view?.home()}>
          Whole watch
        </button>
      </div>
      <FeedNotice picture={picture} />
      <Readout picture={picture} view={view} pointer={pointer} />
      <Inset picture={picture} desk={desk} geography={geography} />
    </section>
  );
}

/** Over the map in large letters when what it shows is old. */
function FeedNotice({ picture }: { picture: Picture }) {
  useStore(picture);
  useTicker(500);
  const state = picture.state();
  if (state === "CONNECTED") return null;
  const retryS = Math.max(0, Math.ceil((picture.retryAtMs - performance.now()) / 1000));
  const age = Number.isFinite(picture.ageMs()) ? `This picture is ${duration(picture.ageMs() / 1000)} old. ` : "";
  const next = picture.connected
    ? "Connected; no frame comes."
    : retryS > 0
      ? `Trying again in ${duration(retryS)}.`
      : "Connecting…";
  return (
    <div class={`notice ${state.toLowerCase()} over-map`} role="alert">
      <b>{state === "WAITING" ? "Waiting for the server" : state === "STALE" ? "Feed stale" : "Feed lost"}</b>
      <span>{age + next}</span>
    </div>
  );
}

function Readout({ picture, view, pointer }: { picture: Picture; view: MapView | null; pointer: string }) {
  useTicker(500);
  useStore(picture);
  if (!view) return null;
  const { aim } = view;
  return (
    <p class="readout mono over-map">
      {pointer || `${position(aim.latDeg, aim.lonDeg)} · ${distance(aim.distance * EARTH_M)} away`}
    </p>
  );
}

function satelliteWords(s: Satellite): string {
  return `${s[4] === 0 ? "not in the catalogue" : `satellite ${s[4]}`} · ${distance(s[2])}`;
}

/** px: less than this is a click, not a drag. */
const CLICK_PX = 4;

function hand(canvas: HTMLCanvasElement, view: MapView, desk: Desk, say: (text: string) => void): () => void {
  let held: { x: number; y: number; moved: number } | null = null;
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(kind: K, act: (e: HTMLElementEventMap[K]) => void): void =>
    canvas.addEventListener(kind, act, { signal: stop.signal, passive: false });
  on("pointerdown", (e) => {
    held = { x: e.clientX, y: e.clientY, moved: 0 };
    canvas.setPointerCapture(e.pointerId);
  });
  on("pointermove", (e) => {
    const box = canvas.getBoundingClientRect();
    const x = e.clientX - box.x;
    const y = e.clientY - box.y;
    if (held) {
      const dx = e.clientX - held.x;
      const dy = e.clientY - held.y;
      held = { x: e.clientX, y: e.clientY, moved: held.moved + Math.abs(dx) + Math.abs(dy) };
      if (held.moved > CLICK_PX) {
        if (desk.follow) desk.set("follow", false);
        if (e.shiftKey || e.buttons === 2) view.tilt(dy * 0.25);
        else view.drag(dx, dy);
      }
      return;
    }
    const hit = view.pick(x, y);
    const ground = view.ground(x, y);
    canvas.style.cursor = hit ? "pointer" : "";
    say(hit?.satellite ? satelliteWords(hit.satellite) : ground ? position(ground[1], ground[0]) : "");
  });
  on("pointerup", (e) => {
    if (held && held.moved <= CLICK_PX) {
      const box = canvas.getBoundingClientRect();
      desk.select(view.pick(e.clientX - box.x, e.clientY - box.y)?.id ?? null);
    }
    held = null;
  });
  on("pointercancel", () => (held = null));
  on("pointerleave", () => say(""));
  on("contextmenu", (e) => e.preventDefault());
  on("wheel", (e) => {
    e.preventDefault();
    view.zoom(Math.exp(Math.max(-120, Math.min(120, e.deltaY)) * 0.0022));
  });
  return () => stop.abort();
}
