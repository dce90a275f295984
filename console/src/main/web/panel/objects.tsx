import type { Desk } from "../desk/desk";
import { useStore } from "../desk/store";
import type { Picture } from "../feed/picture";
import type { SkyObject } from "../feed/protocol";
import { count, distance, shortId, shortWords } from "../format/format";
import { classLook } from "../scale/classes";
import { SEVERITY, rank, severity } from "../scale/severity";
import { Glyph } from "./glyph";
import { RovingList } from "./roving";

/** All that deserves a look and whose layer is on. */
export function Objects({ picture, desk, open }: { picture: Picture; desk: Desk; open: () => void }) {
  useStore(picture);
  useStore(desk);
  const all = picture.frame?.objects ?? [];
  const shown = all.filter((o) => desk.showsObject(o)).sort(byConcern);
  const hidden = all.length - shown.length;
  return (
    <section class="objects" aria-labelledby="objects-title">
      <h2 id="objects-title">
        Objects <small>{hidden > 0 ? `${count(hidden)} in layers that are off` : "that deserve a look"}</small>
        <b>{count(shown.length)}</b>
      </h2>
      {shown.length === 0 && <p class="empty">None.</p>}
      <RovingList
        id="objects"
        name="Objects that deserve a look"
        items={shown}
        keyOf={(o) => o.id}
        selected={desk.selected}
        select={(o) => desk.select(o.id)}
        open={open}
        className={(o) => "row " + (o.level === null ? "" : severity(o.level).toLowerCase())}
      >
        {(o) => <Row object={o} />}
      </RovingList>
    </section>
  );
}

function Row({ object: o }: { object: SkyObject }) {
  const level = o.level === null ? null : SEVERITY[severity(o.level)];
  const look = classLook(o.class);
  return (
    <>
      <Glyph look={level ? { ...look, colour: level.colour } : look} />
      <span class="mono strong">{shortId(o.id)}</span>
      <span class="grow">
        {shortWords(o.class)}
        {o.thrusting && <span class="dim">, thrusting</span>}
      </span>
      {level && <span class="level small">{level.word}</span>}
      <span class="mono dim">{distance(o.heightM)}</span>
    </>
  );
}

/** Threats first, then what falls or thrusts, then the rest; within that by id, so rows keep still. */
function byConcern(a: SkyObject, b: SkyObject): number {
  return concern(b) - concern(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function concern(o: SkyObject): number {
  const level = o.level === null ? 0 : 10 * rank(severity(o.level));
  return level + (o.falling ? 4 : 0) + (o.thrusting ? 3 : 0);
}
