import { conditionLook } from "../scale/conditions";
import { Store } from "../desk/store";
import type { FeedListener } from "./feed";
import type { EventLine, Frame, Hello, Message, SkyObject, WarningLine } from "./protocol";
import { Trails } from "./trails";

/** How the feed is: STALE is connected but silent, LOST is not connected. */
export type FeedState = "WAITING" | "CONNECTED" | "STALE" | "LOST";

/** A stretch of one condition of a sensor (ms). */
export interface Stretch {
  fromMs: number;
  toMs: number;
  condition: string;
}

/** ms without a frame after which the picture is stale; frames come each 500 ms. */
export const STALE_MS = 2000;

/** Events kept. */
const EVENTS_MAX = 200;

/** Stretches kept of one sensor. */
const STRETCHES_MAX = 400;

/** All the page knows of the world: the newest frame, and what it remembers of those before. */
export class Picture extends Store implements FeedListener {
  hello: Hello | null = null;
  frame: Frame | null = null;
  /** The frame before the newest: satellites move between the two. */
  before: Frame | null = null;
  readonly trails = new Trails();
  events: EventLine[] = [];
  readonly sensorHistory = new Map<string, Stretch[]>();
  missed = 0;
  unreadableCount = 0;
  unreadableWhy = "";
  connected = false;
  retryAtMs = 0;
  /** When the newest frame came, on the page's own clock. */
  receivedMs = NaN;
  private shownMs = NaN;

  message(m: Message): void {
    switch (m.type) {
      case "hello":
        this.begin(m);
        break;
      case "frame":
        this.take(m);
        break;
      case "events":
        this.events = this.events.concat(m.events).slice(-EVENTS_MAX);
        break;
      case "missed":
        this.missed += m.frames;
        break;
    }
    this.changed();
  }

  unreadable(reason: string): void {
    this.unreadableCount++;
    this.unreadableWhy = reason;
    this.changed();
  }

  opened(): void {
    this.connected = true;
    this.changed();
  }

  closed(retryAtMs: number): void {
    this.connected = false;
    this.retryAtMs = retryAtMs;
    this.changed();
  }

  private begin(hello: Hello): void {
    const old = this.hello;
    const same =
      old !== null &&
      old.scenario.name === hello.scenario.name &&
      old.startEpoch === hello.startEpoch &&
      old.provenance === hello.provenance;
    this.hello = hello;
    this.events = hello.events.slice(-EVENTS_MAX);
    this.trails.restart(hello, same);
    if (!same) {
      this.frame = null;
      this.before = null;
      this.missed = 0;
      this.receivedMs = NaN;
      this.shownMs = NaN;
      this.sensorHistory.clear();
    }
  }

  private take(frame: Frame): void {
    this.before = this.frame;
    this.frame = frame;
    this.receivedMs = performance.now();
    this.trails.grow(frame);
    const ms = Date.parse(frame.epoch);
    for (const s of frame.sensors) {
      const history = this.sensorHistory.get(s.radar) ?? [];
      const last = history.at(-1);
      if (last && last.condition === s.condition) {
        last.toMs = ms;
      } else {
        if (last) last.toMs = ms;
        history.push({ fromMs: ms, toMs: ms, condition: s.condition });
        if (history.length > STRETCHES_MAX) history.shift();
      }
      this.sensorHistory.set(s.radar, history);
    }
  }

  /** ms since the newest frame came; NaN before the first. */
  ageMs(): number {
    return performance.now() - this.receivedMs;
  }

  state(): FeedState {
    if (!this.frame) return this.connected || this.retryAtMs === 0 ? "WAITING" : "LOST";
    if (!this.connected) return "LOST";
    return this.ageMs() > STALE_MS ? "STALE" : "CONNECTED";
  }

  /**
   * The run's time now (ms, UTC): the newest frame's epoch, carried on while frames keep coming. It
   * stands still with a stale or lost feed, and never runs backwards inside a run.
   */
  nowMs(): number {
    if (!this.frame) return NaN;
    const epoch = Date.parse(this.frame.epoch);
    const ahead = this.frame.running && this.connected ? Math.min(this.ageMs(), 600) * this.frame.speed : 0;
    const now = epoch + ahead;
    const slackMs = 1000 * Math.max(1, this.frame.speed);
    if (this.shownMs > now && this.shownMs - now < slackMs) return this.shownMs;
    this.shownMs = now;
    return now;
  }

  /** Seconds of the run between the newest frame's epoch and now. */
  aheadS(): number {
    return this.frame ? (this.nowMs() - Date.parse(this.frame.epoch)) / 1000 : 0;
  }

  object(id: string | null): SkyObject | null {
    return (id !== null && this.frame?.objects.find((o) => o.id === id)) || null;
  }

  /** Radars that report, of all that were declared. */
  reporting(): { working: number; all: number } {
    const radars = this.hello?.radars ?? [];
    const working = radars.filter((r) => conditionLook(this.condition(r.name)).reporting).length;
    return { working, all: radars.length };
  }

  condition(radar: string): string | undefined {
    return this.frame?.sensors.find((s) => s.radar === radar)?.condition;
  }

  /** Warnings by time to impact; unknown times after known ones, those stood down last. */
  alerts(): WarningLine[] {
    return [...(this.frame?.warnings ?? [])].sort(byUrgency);
  }
}

function byUrgency(a: WarningLine, b: WarningLine): number {
  const over = (w: WarningLine): number => (standing(w) ? 0 : 1);
  const impact = (w: WarningLine): number =>
    w.firstImpactEpoch === null ? Number.MAX_VALUE : Date.parse(w.firstImpactEpoch);
  return over(a) - over(b) || impact(a) - impact(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Whether a warning is still up. */
export function standing(w: WarningLine): boolean {
  return w.life !== "STOOD_DOWN" && w.life !== "CANCELLED";
}
