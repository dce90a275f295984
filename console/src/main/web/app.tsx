import { render } from "preact";
import { useStore, useTicker } from "./desk/store";
import { Desk } from "./desk/desk";
import { openFeed } from "./feed/feed";
import { Picture } from "./feed/picture";
import { listenForKeys } from "./keys";
import { Alerts } from "./panel/alerts";
import { Announcer } from "./panel/announcer";
import { Details } from "./panel/details";
import { Events } from "./panel/events";
import { Help } from "./panel/help";
import { MapPane } from "./panel/map";
import { Objects } from "./panel/objects";
import { Timeline } from "./panel/timeline";
import { Band, Top } from "./panel/top";
import { Geography } from "./view/geography";
import type { MapView } from "./view/mapview";

/** Reads top to bottom: what the world tells, how the page is set up, how both are shown. */
const picture = new Picture();
const desk = new Desk();
const geography = new Geography();
let view: MapView | null = null;
let framed = false;

function App() {
  useStore(picture);
  useStore(desk);
  useTicker(500);
  const state = picture.state();
  const open = (): void => view?.centre();
  return (
    <div class={`app ${state.toLowerCase()}`} data-feed={state}>
      <Band picture={picture} />
      <Top picture={picture} desk={desk} />
      <aside class="left" aria-label="Alerts, objects and events">
        <Alerts picture={picture} desk={desk} open={open} />
        <Objects picture={picture} desk={desk} open={open} />
        <Events picture={picture} desk={desk} />
      </aside>
      <main>
        <MapPane
          picture={picture}
          desk={desk}
          geography={geography}
          ready={(v) => {
            view = v;
          }}
        />
      </main>
      <aside class="right" aria-label="Selected object" id="details" tabIndex={0}>
        <Details picture={picture} desk={desk} />
      </aside>
      <Timeline picture={picture} desk={desk} />
      <Help desk={desk} />
      <Announcer picture={picture} />
    </div>
  );
}

const root = document.getElementById("app");
if (root) {
  root.textContent = "";
  render(<App />, root);
  listenForKeys(picture, desk, () => view);
  void geography.load(() => view?.refresh());
  void document.fonts.ready.then(() => view?.refresh());
  // The first picture of a run sets the view; after that only the operator turns it.
  let run = "";
  picture.watch(() => {
    if (picture.hello && picture.hello.startEpoch + picture.hello.scenario.name !== run) {
      if (run !== "") desk.select(null);
      run = picture.hello.startEpoch + picture.hello.scenario.name;
      framed = false;
    }
    if (!framed && picture.frame && view) {
      framed = true;
      view.home();
    }
  });
  openFeed(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`, picture);
}
