import type { SkyObject } from "../feed/protocol";
import { classLook } from "../scale/classes";
import { Store } from "./store";

export type LayerName =
  | "missiles"
  | "launches"
  | "satellites"
  | "other"
  | "coverage"
  | "areas"
  | "impacts"
  | "origins"
  | "night"
  | "places";

export type Theme = "dark" | "light";

const THEME_KEY = "farwatch.theme";

/** How the operator has set up the page: what is selected, shown and hidden. */
export class Desk extends Store {
  selected: string | null = null;
  follow = false;
  flat = false;
  help = false;
  layersOpen = true;
  theme: Theme;
  readonly off = new Set<LayerName>();

  constructor() {
    super();
    const kept = localStorage.getItem(THEME_KEY);
    const light = matchMedia("(prefers-color-scheme: light)");
    this.theme = kept === "dark" || kept === "light" ? kept : light.matches ? "light" : "dark";
    document.documentElement.dataset["theme"] = this.theme;
    light.addEventListener("change", () => {
      if (localStorage.getItem(THEME_KEY) === null) this.setTheme(light.matches ? "light" : "dark");
    });
  }

  select(id: string | null): void {
    if (this.selected === id) return;
    this.selected = id;
    if (id === null) this.follow = false;
    this.changed();
  }

  set<K extends "follow" | "flat" | "help" | "layersOpen">(key: K, value: boolean): void {
    this[key] = value;
    this.changed();
  }

  shows(layer: LayerName): boolean {
    return !this.off.has(layer);
  }

  toggle(layer: LayerName): void {
    if (!this.off.delete(layer)) this.off.add(layer);
    this.changed();
  }

  /** Whether an object is on the map and in the lists. One that a warning names always is. */
  showsObject(o: SkyObject): boolean {
    return o.warning !== null || this.shows(classLook(o.class).layer);
  }

  toggleTheme(): void {
    this.setTheme(this.theme === "dark" ? "light" : "dark");
    localStorage.setItem(THEME_KEY, this.theme);
  }

  private setTheme(theme: Theme): void {
    this.theme = theme;
    document.documentElement.dataset["theme"] = theme;
    this.changed();
  }
}
