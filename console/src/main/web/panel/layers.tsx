import type { Desk, LayerName } from "../desk/desk";
import { useStore } from "../desk/store";
import type { Picture } from "../feed/picture";
import { count } from "../format/format";
import { classLook } from "../scale/classes";
import { Glyph } from "./glyph";

interface Layer {
  name: LayerName;
  word: string;
  look: { path: string; filled: boolean; colour: string };
}

const LAYERS: Layer[] = [
  { name: "missiles", word: "Ballistic missiles", look: classLook("BALLISTIC_MISSILE") },
  { name: "launches", word: "Launches, rockets", look: classLook("SPACE_LAUNCH") },
  { name: "satellites", word: "Satellites", look: classLook("CATALOGUED_SATELLITE") },
  { name: "other", word: "Everything else", look: classLook("UNKNOWN") },
  { name: "coverage", word: "Radar coverage", look: { path: "M8 15L1 4A10 10 0 0 1 15 4Z", filled: false, colour: "--radar" } },
  { name: "areas", word: "Defended areas", look: { path: "M2 4L9 2L14 6L12 13L4 14Z", filled: false, colour: "--area" } },
  { name: "impacts", word: "Impact 50 / 95 %", look: { path: "M1 8A7 4 0 1 0 15 8A7 4 0 1 0 1 8ZM4.5 8A3.5 1.7 0 1 0 11.5 8A3.5 1.7 0 1 0 4.5 8Z", filled: false, colour: "--ink" } },
  { name: "origins", word: "Launch 50 / 95 %", look: { path: "M1 8A7 4.500 0 0 1 4 5M7 3.600A7 4.500 0 0 1 12 4.500M14.600 6.500A7 4.500 0 0 1 13 10.600M10 12A7 4.500 0 0 1 4 11", filled: false, colour: "--ink" } },
  { name: "night", word: "Day and night", look: { path: "M8 1.500A6.500 6.500 0 1 0 8 14.500Z", filled: true, colour: "--place" } },
  { name: "places", word: "Borders, cities", look: { path: "M1 12L5 5L9 9L15 3", filled: false, colour: "--place" } },
];

/** What is drawn and listed: the legend and the switches in one. */
export function Layers({ picture, desk }: { picture: Picture; desk: Desk }) {
  useStore(picture);
  useStore(desk);
  const objects = picture.frame?.objects ?? [];
  const number = (layer: LayerName): number | null => {
    switch (layer) {
      case "coverage":
        return picture.hello?.radars.length ?? 0;
      case "areas":
        return picture.hello?.areas.length ?? 0;
      case "impacts":
        return objects.filter((o) => o.impact !== null).length;
      case "origins":
        return objects.filter((o) => o.launch !== null).length;
      case "night":
      case "places":
        return null;
      case "satellites":
        return (
          (picture.frame?.satellites.length ?? 0) +
          objects.filter((o) => classLook(o.class).layer === layer).length
        );
      default:
        return objects.filter((o) => classLook(o.class).layer === layer).length;
    }
  };
  return (
    <fieldset class="layers over-map">
      <legend class="sr">Layers: off leaves the map and the lists, but never an object that a warning names</legend>
      <button type="button" aria-expanded={desk.layersOpen} onClick={() => desk.set("layersOpen", !desk.layersOpen)}>
        Layers
        {desk.off.size > 0 && <span class="note">{`${desk.off.size} off`}</span>}
      </button>
      {desk.layersOpen &&
        LAYERS.map((l) => {
          const n = number(l.name);
          return (
            <label key={l.name} class={desk.shows(l.name) ? "" : "off"}>
              <input type="checkbox" checked={desk.shows(l.name)} onChange={() => desk.toggle(l.name)} />
              <Glyph look={l.look} />
              <span class="grow">{l.word}</span>
              <span class="mono">{n === null ? "" : count(n)}</span>
            </label>
          );
        })}
    </fieldset>
  );
}
