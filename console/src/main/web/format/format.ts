/** One formatter per quantity: whatever shows a quantity, anywhere, shows it through here. */

const THIN = "\u2009";
const MINUS = "\u2212";
const NONE = "–";

function grouped(n: number): string {
  const s = Math.abs(n).toFixed(0).replace(/\B(?=(\d{3})+$)/g, THIN);
  return n < 0 && s !== "0" ? MINUS + s : s;
}

function signed(text: string): string {
  return text.startsWith("-") ? MINUS + text.slice(1) : text;
}

/** Lengths on the ground, heights and ranges: metres in, kilometres out. */
export function distance(m: number): string {
  const km = m / 1000;
  return (Math.abs(km) < 10 ? signed(km.toFixed(1)) : grouped(Math.round(km))) + THIN + "km";
}

/** Two standard deviations and half axes: as a distance, but metres when small. */
export function size(m: number): string {
  return Math.abs(m) < 1000 ? grouped(Math.round(m)) + THIN + "m" : distance(m);
}

export function speed(mps: number): string {
  return signed((mps / 1000).toFixed(2)) + THIN + "km/s";
}

/** Never 0.00 nor 1.00: nothing here is that sure. */
export function probability(p: number): string {
  if (p > 0.99) return ">0.99";
  if (p < 0.01) return "<0.01";
  return p.toFixed(2);
}

export function sigmas(s: number): string {
  return signed(Math.abs(s) < 100 ? s.toFixed(1) : s.toFixed(0)) + THIN + "σ";
}

export function weight(w: number): string {
  return (w > 0 ? "+" : "") + signed(Math.abs(w) < 100 ? w.toFixed(1) : w.toFixed(0));
}

export function fraction(f: number): string {
  return Math.round(f * 100) + THIN + "%";
}

export function count(n: number): string {
  return grouped(n);
}

function minutes(s: number): string {
  const h = Math.floor(s / 3600);
  const mm = String(Math.floor(s / 60) % 60).padStart(2, "0");
  const ss = String(s % 60).padStart(2, "0");
  return h > 0 ? `${h}:${mm}:${ss}` : `${mm}:${ss}`;
}

/** Time to an event: T-06:38 before it, T+00:12 after it. Never a bare time. */
export function countdown(toMs: number, nowMs: number): string {
  const s = Math.ceil((toMs - nowMs) / 1000);
  return (s >= 0 ? "T-" : "T+") + minutes(Math.abs(s));
}

/** How long something has lasted. */
export function duration(s: number): string {
  return s < 60 ? Math.max(0, Math.floor(s)) + THIN + "s" : minutes(Math.floor(s)).replace(/^0/, "") + THIN + "min";
}

export function timeSigma(s: number): string {
  return "±" + (s < 10 ? s.toFixed(1) : s.toFixed(0)) + THIN + "s";
}

export function latency(ms: number): string {
  return ms < 100 ? ms.toFixed(1) + THIN + "ms" : (ms / 1000).toFixed(2) + THIN + "s";
}

/** Time of day in UTC. */
export function clock(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(11, 19) : "--:--:--";
}

export function clockMinutes(ms: number): string {
  return new Date(ms).toISOString().slice(11, 16);
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export function date(ms: number): string {
  if (!Number.isFinite(ms)) return NONE;
  const d = new Date(ms);
  return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
}

export function latitude(deg: number): string {
  return Math.abs(deg).toFixed(1).padStart(4, "0") + "°" + THIN + (deg < 0 ? "S" : "N");
}

export function longitude(deg: number): string {
  return Math.abs(deg).toFixed(1).padStart(5, "0") + "°" + THIN + (deg < 0 ? "W" : "E");
}

export function position(latDeg: number, lonDeg: number): string {
  return latitude(latDeg) + " " + longitude(lonDeg);
}

export function rate(times: number): string {
  return (times < 10 && times % 1 ? times.toFixed(1) : times.toFixed(0)) + "×";
}

/** Ids are long; six characters tell objects apart on a screen. The full id stands in the details. */
export function shortId(id: string): string {
  return id.length > 8 ? id.slice(0, 6) : id;
}

const SHORT: Record<string, string> = {
  BALLISTIC_MISSILE: "Missile",
  CATALOGUED_SATELLITE: "Satellite",
  UNCATALOGUED_ORBITING: "Orbiting",
};

/** The word for a class where room is scarce. */
export function shortWords(name: string): string {
  return SHORT[name] ?? words(name);
}

/** BALLISTIC_MISSILE as "Ballistic missile". */
export function words(name: string): string {
  const s = name.toLowerCase().replaceAll("_", " ");
  return s.charAt(0).toUpperCase() + s.slice(1);
}
