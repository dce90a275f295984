import { useRef } from "preact/hooks";
import { useStore, useTicker } from "../desk/store";
import { standing, type FeedState, type Picture } from "../feed/picture";
import { SEVERITY, severity } from "../scale/severity";

/** Says to a screen reader, and in the window's title, what just changed. */
export function Announcer({ picture }: { picture: Picture }) {
  useStore(picture);
  useTicker(1000);
  const known = useRef(new Map<string, string>());
  const feed = useRef<FeedState>("WAITING");
  const said = useRef("");
  const news: string[] = [];
  const up = picture.alerts().filter(standing);
  for (const w of up) {
    if (known.current.get(w.id) !== w.level) {
      news.push(`${SEVERITY[severity(w.level)].word} alert, ${w.objects.length} objects, ${w.areas.join(", ") || "no area"}.`);
      known.current.set(w.id, w.level);
    }
  }
  const state = picture.state();
  if (state !== feed.current) {
    if (state === "LOST") news.push("Feed lost.");
    else if (state === "STALE") news.push("Feed stale.");
    else if (feed.current !== "WAITING") news.push("Feed connected again.");
    feed.current = state;
  }
  if (news.length > 0) said.current = news.join(" ");
  const title = [
    state === "LOST" || state === "STALE" ? `Feed ${state.toLowerCase()}` : "",
    up.length > 0 ? `${up.length} alert${up.length > 1 ? "s" : ""}` : "",
    picture.hello?.provenance ?? "",
    "Farwatch",
  ];
  document.title = title.filter(Boolean).join(" · ");
  return (
    <p class="sr" role="status" aria-live="assertive">
      {said.current}
    </p>
  );
}
