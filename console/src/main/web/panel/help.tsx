import { useEffect, useRef } from "preact/hooks";
import type { Desk } from "../desk/desk";
import { useStore } from "../desk/store";
import { words } from "../format/format";
import { classLook } from "../scale/classes";
import { conditionLook } from "../scale/conditions";
import { SEVERITY } from "../scale/severity";
import { Glyph } from "./glyph";

const KEYS: [string, string][] = [
  ["? or F1", "This help"],
  ["F2 or A", "Alerts"],
  ["F4 or O", "Objects"],
  ["F8 or M", "Map"],
  ["D / E", "Details / events"],
  ["F9 or N", "Next alert by time to impact"],
  ["↑ ↓ Home End", "Move in a list and select"],
  ["Enter", "Bring the selected object to the middle"],
  ["F", "Follow the selected object"],
  ["Esc", "Select nothing"],
  ["← ↑ → ↓", "Turn the globe (on the map)"],
  ["+ −", "Nearer, farther"],
  ["[ ]", "Less, more oblique"],
  ["H", "The whole watch"],
  ["G", "Globe or flat map"],
  ["L", "Layers"],
  ["T", "Dark or light"],
  ["C", "Copy the time of the picture"],
];

const CLASSES = [
  "BALLISTIC_MISSILE",
  "SPACE_LAUNCH",
  "SOUNDING_ROCKET",
  "CATALOGUED_SATELLITE",
  "UNCATALOGUED_ORBITING",
  "DECAYING",
  "AIRCRAFT",
  "METEOR",
  "AURORA",
  "MOON",
  "INTERFERENCE",
  "UNKNOWN",
];

/** Keys and legend. */
export function Help({ desk }: { desk: Desk }) {
  useStore(desk);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const d = dialog.current;
    if (!d) return;
    if (desk.help && !d.open) d.showModal();
    if (!desk.help && d.open) d.close();
  }, [desk.help]);
  return (
    <dialog class="help" ref={dialog} aria-labelledby="help-title" onClose={() => desk.set("help", false)}>
      <h2 id="help-title">Keys and legend</h2>
      <div class="help-columns">
        <div>
          <h3>Keys</h3>
          <dl>
            {KEYS.map(([k, what]) => (
              <div key={k}>
                <dt>
                  <kbd>{k}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3>Severity</h3>
          {Object.values(SEVERITY).map((s) => (
            <p key={s.word}>
              <Glyph look={s} />
              {s.word}
            </p>
          ))}
          <h3>Sensors</h3>
          {["WORKING", "DEGRADED", "LOST"].map((c) => (
            <p key={c}>
              <Glyph look={conditionLook(c)} />
              {conditionLook(c).word}
            </p>
          ))}
          <h3>Lines</h3>
          <p>Solid is measured, dashed is predicted, dotted lies on the ground.</p>
          <p>A hatched sector is a hole: its radar does not report.</p>
        </div>
        <div>
          <h3>Objects</h3>
          {CLASSES.map((c) => (
            <p key={c}>
              <Glyph look={classLook(c)} />
              {words(c)}
            </p>
          ))}
          <p class="dim">The colour is that of the warning's level, when one names the object.</p>
        </div>
      </div>
      <p class="dim">
        Borders are drawn for orientation and carry no opinion. Made with Natural Earth. Typeface IBM Plex, SIL Open Font
        License 1.1.
      </p>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
