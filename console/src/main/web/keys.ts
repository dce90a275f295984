import type { Desk } from "./desk/desk";
import type { Picture } from "./feed/picture";
import { standing } from "./feed/picture";
import { focusList } from "./panel/roving";
import type { MapView } from "./view/mapview";

/** px of one press of an arrow. */
const STEP_PX = 36;

/** Everything by keyboard. Letters work anywhere but in a control that takes them. */
export function listenForKeys(picture: Picture, desk: Desk, view: () => MapView | null): void {
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.altKey || e.metaKey || desk.help) return;
    const act = COMMANDS[e.key.length === 1 ? e.key.toLowerCase() : e.key];
    const onMap = document.activeElement?.id === "map";
    if (act) act(picture, desk, view());
    else if (!(onMap && turn(e.key, view()))) return;
    e.preventDefault();
  });
}

type Command = (picture: Picture, desk: Desk, view: MapView | null) => void;

const help: Command = (_p, desk) => desk.set("help", true);
const alerts: Command = () => focusList("alerts");
const objects: Command = () => focusList("objects");
const map: Command = () => document.getElementById("map")?.focus();
const next: Command = (picture, desk) => {
  const up = picture.alerts().filter(standing);
  const at = up.findIndex((w) => desk.selected !== null && w.objects.includes(desk.selected));
  const w = up[(at + 1) % Math.max(1, up.length)];
  if (w) desk.select(w.objects[0] ?? null);
  requestAnimationFrame(() => focusList("alerts"));
};

const COMMANDS: Record<string, Command> = {
  "?": help,
  F1: help,
  a: alerts,
  F2: alerts,
  o: objects,
  F4: objects,
  m: map,
  F8: map,
  n: next,
  F9: next,
  d: () => document.getElementById("details")?.focus(),
  e: () => document.getElementById("events")?.focus(),
  f: (_p, desk) => {
    if (desk.selected !== null) desk.set("follow", !desk.follow);
  },
  g: (_p, desk) => desk.set("flat", !desk.flat),
  h: (_p, _d, view) => view?.home(),
  l: (_p, desk) => desk.set("layersOpen", !desk.layersOpen),
  t: (_p, desk) => desk.toggleTheme(),
  c: (picture) => {
    if (picture.frame) void navigator.clipboard?.writeText(picture.frame.epoch);
  },
  Escape: (_p, desk) => desk.select(null),
  "+": (_p, _d, view) => view?.zoom(0.8),
  "=": (_p, _d, view) => view?.zoom(0.8),
  "-": (_p, _d, view) => view?.zoom(1.25),
  "[": (_p, _d, view) => view?.tilt(-5),
  "]": (_p, _d, view) => view?.tilt(5),
};

function turn(key: string, view: MapView | null): boolean {
  if (!view) return false;
  if (key === "ArrowLeft") view.drag(STEP_PX, 0);
  else if (key === "ArrowRight") view.drag(-STEP_PX, 0);
  else if (key === "ArrowUp") view.drag(0, STEP_PX);
  else if (key === "ArrowDown") view.drag(0, -STEP_PX);
  else if (key === "Enter") view.centre();
  else return false;
  return true;
}
