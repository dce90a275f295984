/** Places labels so that none covers another, the important ones first, joined by leaders. */

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Label {
  key: string;
  /** What it names. */
  x: number;
  y: number;
  w: number;
  h: number;
  /** Higher comes first. */
  priority: number;
  /** Left out, not laid over others, when there is no room. */
  optional: boolean;
  /** How far from its mark it may stand, in rings. */
  rings: number;
}

export interface Placed {
  label: Label;
  rect: Rect;
  /** Where the leader meets the label. */
  fromX: number;
  fromY: number;
}

/** Directions tried (degrees, clockwise from right-up) and distances (px). */
const DIRECTIONS = [-35, 35, -145, 145, -90, 90, 0, 180];
const DISTANCES = [16, 44, 84, 130];

export class LabelPlacer {
  /** The slot a label had the last time: it stays there while that is free. */
  private slots = new Map<string, number>();

  place(labels: Label[], obstacles: readonly Rect[], width: number, height: number): Placed[] {
    const ordered = [...labels].sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1));
    const taken: Rect[] = [...obstacles];
    const marks: Rect[] = ordered.map((l) => ({ x: l.x - 7, y: l.y - 7, w: 14, h: 14 }));
    const placed: Placed[] = [];
    const slots = new Map<string, number>();
    for (const label of ordered) {
      const tries = DIRECTIONS.length * Math.min(label.rings, DISTANCES.length);
      let best = -1;
      let bestCost = Infinity;
      for (let slot = 0; slot < tries && bestCost > 0; slot++) {
        // The old slot is tried first.
        const old = this.slots.get(label.key) ?? 0;
        const s = slot === 0 ? Math.min(old, tries - 1) : slot <= old ? slot - 1 : slot;
        const r = at(label, s);
        let cost = outside(r, width, height) * 4;
        for (const t of taken) cost += overlap(r, t) * 3;
        for (let m = 0; m < marks.length; m++) cost += overlap(r, marks[m]!);
        if (cost > 0) cost += s;
        if (cost < bestCost) {
          bestCost = cost;
          best = s;
        }
      }
      if (best < 0 || (label.optional && bestCost > 0)) continue;
      const rect = at(label, best);
      slots.set(label.key, best);
      taken.push(grown(rect, 3));
      placed.push({
        label,
        rect,
        fromX: Math.max(rect.x, Math.min(label.x, rect.x + rect.w)),
        fromY: Math.max(rect.y, Math.min(label.y, rect.y + rect.h)),
      });
    }
    this.slots = slots;
    return placed;
  }
}

function at(label: Label, slot: number): Rect {
  const direction = ((DIRECTIONS[slot % DIRECTIONS.length] ?? 0) * Math.PI) / 180;
  const distance = DISTANCES[Math.floor(slot / DIRECTIONS.length)] ?? 16;
  const cx = label.x + Math.cos(direction) * distance;
  const cy = label.y + Math.sin(direction) * distance;
  const left = Math.cos(direction) > 0.2 ? 0 : Math.cos(direction) < -0.2 ? 1 : 0.5;
  const top = Math.sin(direction) > 0.2 ? 0 : Math.sin(direction) < -0.2 ? 1 : 0.5;
  return { x: cx - label.w * left, y: cy - label.h * top, w: label.w, h: label.h };
}

function overlap(a: Rect, b: Rect): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

function outside(r: Rect, width: number, height: number): number {
  const inside = overlap(r, { x: 4, y: 4, w: width - 8, h: height - 8 });
  return r.w * r.h - inside;
}

function grown(r: Rect, by: number): Rect {
  return { x: r.x - by, y: r.y - by, w: r.w + 2 * by, h: r.h + 2 * by };
}
