import type { Desk } from "../desk/desk";
import { useStore } from "../desk/store";
import type { Picture } from "../feed/picture";
import { clock } from "../format/format";
import { SEVERITY, severity } from "../scale/severity";
import { Glyph } from "./glyph";

/** Rows shown; the server keeps them all. */
const SHOWN = 60;

/** What happened, newest first. */
export function Events({ picture, desk }: { picture: Picture; desk: Desk }) {
  useStore(picture);
  const events = picture.events.slice(-SHOWN).reverse();
  return (
    <section class="events" aria-labelledby="events-title">
      <h2 id="events-title">Recent events</h2>
      {events.length === 0 && <p class="empty">None.</p>}
      <div class="list" role="log" aria-labelledby="events-title" aria-live="off" id="events" tabIndex={0}>
        {events.map((e) => {
          const look = SEVERITY[severity(e.severity)];
          const object = e.object;
          return (
            <div
              class={"event " + severity(e.severity).toLowerCase()}
              key={e.epoch + e.kind + e.text}
              onClick={object === null ? undefined : () => desk.select(object)}
            >
              <time class="mono" dateTime={e.epoch} title={e.epoch}>
                {clock(Date.parse(e.epoch))}
              </time>
              <Glyph look={look} />
              <span>
                <span class="sr">{look.word}: </span>
                {e.text}
              </span>
            </div>
          );
        })}
      </div>
    </section>
  );
}
