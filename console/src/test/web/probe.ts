/** Hands parts of the page to the tests, which run in a browser of their own. */
import * as format from "../../main/web/format/format";
import { read } from "../../main/web/feed/protocol";
import { camera, type Aim } from "../../main/web/view/camera";
import { coverage } from "../../main/web/view/coverage";
import { destination, ellipseRing, groundDistance, subsolar } from "../../main/web/view/earth";
import { LabelPlacer, type Label, type Rect } from "../../main/web/view/labels";
import { placeAt } from "../../main/web/view/motion";

/**
 * The largest distance (px) between where d3 draws the ground and where `place` puts it, over all
 * points of a grid that both show; and how many those were.
 */
function groundMismatch(aim: Aim, flat: boolean, width: number, height: number): { px: number; points: number } {
  const c = camera(aim, flat, width, height);
  let px = 0;
  let points = 0;
  for (let lat = -87; lat <= 87; lat += 3) {
    for (let lon = -180; lon < 180; lon += 3) {
      if (!c.place(lon, lat, 0)) continue;
      const { x, y } = c;
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const p = c.projection([lon, lat]);
      if (!p) continue;
      points++;
      px = Math.max(px, Math.hypot(p[0] - x, p[1] - y));
    }
  }
  return { px, points };
}

/** The largest distance (px) between a point and the ground under it, placed again. */
function groundAgain(aim: Aim, flat: boolean, width: number, height: number): { px: number; points: number } {
  const c = camera(aim, flat, width, height);
  let px = 0;
  let points = 0;
  for (let x = 10; x < width; x += 40) {
    for (let y = 10; y < height; y += 40) {
      const g = c.ground(x, y);
      if (!g || !c.place(g[0], g[1], 0)) continue;
      points++;
      px = Math.max(px, Math.hypot(c.x - x, c.y - y));
    }
  }
  return { px, points };
}

function placed(aim: Aim, lon: number, lat: number, heightM: number): { x: number; y: number; seen: boolean } {
  const c = camera(aim, false, 1000, 800);
  const seen = c.place(lon, lat, heightM);
  return { x: c.x, y: c.y, seen };
}

/** Pairs of labels that cover each other when so many stand at one place. */
function coveredLabels(n: number): { placed: number; covered: number } {
  const labels: Label[] = Array.from({ length: n }, (_, k) => ({
    key: "l" + k,
    x: 400 + (k % 3),
    y: 300 + (k % 2),
    w: 90,
    h: 30,
    priority: k,
    optional: true,
    rings: 4,
  }));
  const rects: Rect[] = new LabelPlacer().place(labels, [], 800, 600).map((p) => p.rect);
  let covered = 0;
  rects.forEach((a, i) =>
    rects.slice(i + 1).forEach((b) => {
      if (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h) covered++;
    }),
  );
  return { placed: rects.length, covered };
}

Object.assign(window, {
  probe: {
    format,
    read,
    coverage,
    destination,
    ellipseRing,
    groundDistance,
    subsolar,
    placeAt,
    groundMismatch,
    groundAgain,
    placed,
    coveredLabels,
  },
});
