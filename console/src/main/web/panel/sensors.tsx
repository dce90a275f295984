import type { Picture } from "../feed/picture";
import { count, fraction } from "../format/format";
import { conditionLook } from "../scale/conditions";
import { Glyph } from "./glyph";

/** How each radar is, in its own words. */
export function Sensors({ picture }: { picture: Picture }) {
  const radars = picture.hello?.radars ?? [];
  return (
    <section>
      <h3>Sensors</h3>
      {radars.length === 0 && <p class="empty">None declared.</p>}
      <div class="sensors">
        {radars.map((r) => {
          const s = picture.frame?.sensors.find((x) => x.radar === r.name);
          const look = conditionLook(s?.condition);
          return (
            <div key={r.name} class={"sensor " + (look.reporting ? "" : "lost")}>
              <p>
                <Glyph look={look} />
                <span class="strong grow">{r.name}</span>
                <span>{look.word}</span>
              </p>
              {s && (
                <p class="dim">
                  {`search ${fraction(s.searchFraction)} · duty ${fraction(s.dutyFraction)} · refused ${count(s.dwellsRefused)}`}
                </p>
              )}
              {s && s.detail !== "" && <p>{s.detail}</p>}
            </div>
          );
        })}
      </div>
    </section>
  );
}
