/*
 * A server that is not there: stands in for WebSocket in a browser and sends a made-up watch that
 * follows docs/console-protocol.md. For development, pictures and tests; no part of the page.
 *
 * Three falling objects come from an ocean range toward a fictional island, a space launch and a
 * sounding rocket rise, satellites pass. Flat-Earth parabolas laid on great circles: good enough to
 * look at, no physics.
 *
 * Set window.fakeFeed = {…} before this script to change it; then steer it with window.fakeFeed.
 */
(() => {
  const set = Object.assign(
    {
      satellites: 2000,
      startS: 400,
      speed: 1,
      lost: [],
      provenance: "EXERCISE",
      alerts: true,
      auto: true,
      refuse: false,
    },
    window.fakeFeed,
  );
  const EARTH_M = 6371008.8;
  const START_MS = Date.parse("2026-06-01T18:30:00.000Z");
  const RAD = Math.PI / 180;
  const iso = (s) => new Date(START_MS + Math.round(s * 1000)).toISOString();

  let seed = 12345;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };

  /** Latitude, longitude at a fraction of the great circle from a to b; also azimuth and length. */
  function between(a, b) {
    const unit = ([la, lo]) => [
      Math.cos(la * RAD) * Math.cos(lo * RAD),
      Math.cos(la * RAD) * Math.sin(lo * RAD),
      Math.sin(la * RAD),
    ];
    const u = unit(a);
    const v = unit(b);
    const angle = Math.acos(u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
    const at = (f) => {
      const s = Math.sin((1 - f) * angle) / Math.sin(angle);
      const t = Math.sin(f * angle) / Math.sin(angle);
      const w = [0, 1, 2].map((k) => u[k] * s + v[k] * t);
      return [Math.asin(w[2]) / RAD, Math.atan2(w[1], w[0]) / RAD];
    };
    return { at, lengthM: angle * EARTH_M };
  }

  const KINDS = [
    // id, class, from, to, launched s, flight s, apogee m, area, radars
    { id: "9c41f2a07be35d18", class: "BALLISTIC_MISSILE", from: [7.2, -168.4], to: [27.4, -146.6], start: 60, flight: 1010, apogee: 720e3, radars: ["Halcyon", "Verity"], p: 0.86, widened: 0.98, a95: [24e3, 7e3] },
    { id: "b7d05c9e1f4420aa", class: "BALLISTIC_MISSILE", from: [9.1, -170.2], to: [28.6, -145.2], start: 150, flight: 1060, apogee: 790e3, radars: ["Halcyon"], p: 0.61, widened: 0.93, a95: [41e3, 9e3] },
    { id: "1e88a3d64c0b97f5", class: "BALLISTIC_MISSILE", from: [5.6, -166.2], to: [24.4, -148.9], start: 240, flight: 1090, apogee: 830e3, radars: ["Verity"], p: 0.12, widened: 0.44, a95: [88e3, 16e3] },
    { id: "5f20cc1877ae4b63", class: "SPACE_LAUNCH", from: [2.1, -157.3], to: [12.5, -110], start: 180, flight: 2600, apogee: 210e3, radars: ["Halcyon"], thrust: true },
    { id: "c3e9014db25f8a76", class: "SOUNDING_ROCKET", from: [36.4, -160.8], to: [41.2, -156.9], start: 170, flight: 620, apogee: 480e3, radars: ["Verity"], p: 0, widened: 0, a95: [30e3, 12e3] },
    { id: "e2b6774f90d1c3a5", class: "UNKNOWN", from: [44, -139], to: [39, -131], start: 330, flight: 900, apogee: 330e3, radars: ["Verity"], young: true },
  ].map((k) => ({ ...k, arc: between(k.from, k.to) }));

  const RADARS = [
    { name: "Halcyon", latitudeDeg: 22.6, longitudeDeg: -151.2, heightM: 120, azimuthStartDeg: 130, azimuthWidthDeg: 240, elevationMinDeg: 3, elevationMaxDeg: 85, rangeMaxM: 3600000 },
    { name: "Verity", latitudeDeg: 31.8, longitudeDeg: -143.4, heightM: 60, azimuthStartDeg: 160, azimuthWidthDeg: 240, elevationMinDeg: 3, elevationMaxDeg: 85, rangeMaxM: 3600000 },
  ];
  const ring = (lat, lon, r) =>
    Array.from({ length: 24 }, (_, k) => {
      const t = (k / 24) * 2 * Math.PI;
      const wobble = r * (1 + 0.18 * Math.sin(3 * t + lat));
      return [lon + (wobble * Math.sin(t)) / Math.cos(lat * RAD), lat + wobble * Math.cos(t)];
    });
  const AREAS = [
    { name: "Aurelia Island", ring: ring(27.6, -146.2, 1.5) },
    { name: "Cinder Atoll", ring: ring(23.9, -149.4, 0.7) },
  ];

  const SATELLITES = Array.from({ length: set.satellites }, (_, k) => ({
    inclination: 20 + random() * 130,
    node: random() * 360,
    phase: random() * 360,
    heightM: 380e3 + random() ** 2 * 1500e3,
    id: "5a7e" + (100000000000 + k * 7919).toString(16),
    number: random() < 0.97 ? 40000 + k : 0,
  }));

  function satellite(s, t) {
    const a = EARTH_M + s.heightM;
    const rate = Math.sqrt(3.986e14 / a ** 3) / RAD;
    const u = (s.phase + rate * t) * RAD;
    const lat = Math.asin(Math.sin(s.inclination * RAD) * Math.sin(u)) / RAD;
    const lon =
      s.node + Math.atan2(Math.cos(s.inclination * RAD) * Math.sin(u), Math.cos(u)) / RAD - t / 240;
    const round = (v) => Math.round(v * 1e4) / 1e4;
    return [round(lon - 360 * Math.floor((lon + 180) / 360)), round(lat), s.heightM, s.id, s.number];
  }

  function place(k, t) {
    const f = (t - k.start) / k.flight;
    const at = k.arc.at(f);
    const height = k.thrust ? k.apogee * (1 - Math.exp(-5 * f)) : 4 * k.apogee * f * (1 - f);
    return [at[0], at[1], Math.max(0, height)];
  }

  const seenFrom = (k) => k.start + 40;
  const alive = (k, t) => t >= seenFrom(k) && t < k.start + k.flight;

  function level(k, t) {
    if (!set.alerts || k.class !== "BALLISTIC_MISSILE") return null;
    const age = t - seenFrom(k);
    if (age < 20) return null;
    if (k.radars.length > 1 && age > 40) return "CONFIRMED";
    return k.widened >= 0.9 && age > 30 ? "PROBABLE" : "POSSIBLE";
  }

  function ground(k, p, s, t, a95, azimuth) {
    const half = (e) => ({ semiMajorM: a95[0] * e, semiMinorM: a95[1] * e, majorAzimuthDeg: azimuth });
    return { latitudeDeg: p[0], longitudeDeg: p[1], epoch: iso(s), timeSigmaS: t, ellipse50: half(0.48), ellipse95: half(1) };
  }

  function object(k, t) {
    const here = place(k, t);
    const next = place(k, t + 1);
    const climb = next[2] - here[2];
    const along = (k.arc.lengthM / k.flight) * (1 + here[2] / EARTH_M);
    const falls = !k.thrust && !k.young;
    const end = k.start + k.flight;
    const until = falls ? end : t + (k.thrust ? 120 : 300);
    const predicted = Array.from({ length: 50 }, (_, n) => {
      const ahead = ((until - t) * n) / 49;
      return [...place(k, t + ahead), Math.round(ahead * 10) / 10];
    });
    const sure = Math.max(0.35, 1 - (t - seenFrom(k)) / 700);
    const mine = level(k, t);
    const share = { BALLISTIC_MISSILE: 0.93, SPACE_LAUNCH: 0.88, SOUNDING_ROCKET: 0.81, UNKNOWN: 0.62 }[k.class];
    const others = { BALLISTIC_MISSILE: "SOUNDING_ROCKET", SPACE_LAUNCH: "BALLISTIC_MISSILE", SOUNDING_ROCKET: "BALLISTIC_MISSILE", UNKNOWN: "DECAYING" };
    return {
      id: k.id, class: k.class, classProbability: share, status: "CONFIRMED",
      mode: k.thrust ? "THRUSTING" : "FREE_FLIGHT", thrusting: Boolean(k.thrust), falling: falls, settled: !k.young,
      epoch: iso(t), firstEpoch: iso(seenFrom(k)), lastPlotEpoch: iso(t - 0.6), plots: Math.floor(t - seenFrom(k)),
      radars: k.radars.filter((r) => !set.lost.includes(r)),
      latitudeDeg: here[0], longitudeDeg: here[1], heightM: here[2],
      speedMps: Math.hypot(along, climb), verticalMps: climb, existenceProbability: 0.996,
      perigeeHeightM: falls ? -2.4e6 : k.thrust ? -9e5 : -1.1e5, perigeeSigmaM: falls ? 6e4 : 2.4e5,
      match: null,
      apogee: k.thrust ? null : { latitudeDeg: k.arc.at(0.5)[0], longitudeDeg: k.arc.at(0.5)[1], heightM: k.apogee, epoch: iso(k.start + k.flight / 2) },
      impact: falls ? ground(k, k.to, end, 1.5 + 6 * sure, k.a95.map((v) => v * sure), 38) : null,
      launch: falls ? ground(k, k.from, k.start, 4, [70e3, 38e3], 38) : null,
      areas: falls && k.widened > 0 ? [{ area: k.id.startsWith("1e") ? "Cinder Atoll" : "Aurelia Island", probability: k.p, probabilityWidened: k.widened }] : [],
      predicted,
      evidence: [
        { for: falls ? "FALLING" : "ORBITING", weight: falls ? 40 : 3.7, what: falls ? "perigee -2400 km +- 60 km; 5 sigma needed" : "perigee -900 km +- 240 km; 5 sigma needed" },
        ...(falls ? [{ for: k.class, weight: 4.1, what: "apogee 720 km over 3240 km of ground: minimum-energy arc" }] : []),
        ...(k.thrust ? [{ for: "SPACE_LAUNCH", weight: 3.2, what: "thrusts for 210 s at 180 km, flattening" }] : []),
        { for: "NO_NOTICE", weight: -0.7, what: "no launch notice covers the place and hour" },
      ],
      classes: [
        { class: k.class, probability: share },
        { class: others[k.class], probability: (1 - share) * 0.8 },
        { class: "DECAYING", probability: (1 - share) * 0.2 },
      ].filter((c, n) => n < 2 || c.class !== others[k.class]),
      warning: mine ? (k.id.startsWith("1e") ? "w-cinder" : "w-aurelia") : null,
      level: mine,
    };
  }

  function warnings(objects) {
    const rank = ["POSSIBLE", "PROBABLE", "CONFIRMED"];
    return ["w-cinder", "w-aurelia"].flatMap((id) => {
      const mine = objects.filter((o) => o.warning === id);
      if (mine.length === 0) return [];
      const worst = Math.max(...mine.map((o) => rank.indexOf(o.level)));
      return [
        {
          id, level: rank[worst], life: "RAISED",
          raisedEpoch: new Date(Math.min(...mine.map((o) => Date.parse(o.firstEpoch))) + 20000).toISOString(),
          updatedEpoch: mine[0].epoch, objects: mine.map((o) => o.id).sort(),
          areas: [...new Set(mine.flatMap((o) => o.areas.map((a) => a.area)))],
          firstImpactEpoch: mine.map((o) => o.impact.epoch).sort()[0],
          evidence: ["perigee below ground at 40 sigma", "two radars agree"],
          people: id === "w-cinder" ? ["lindqvist acknowledge"] : [],
        },
      ];
    });
  }

  function frame(t) {
    const objects = KINDS.filter((k) => alive(k, t)).map((k) => object(k, t));
    return {
      type: "frame", epoch: iso(t), running: true, speed: set.speed, latencyMs: 3.2,
      counts: { objects: objects.length, satellites: SATELLITES.length, tentative: 3, plotsUsed: Math.floor(t * 214), plotsDropped: 5, inputs: Math.floor(t * 96) },
      sensors: RADARS.map((r) => {
        const lost = set.lost.includes(r.name);
        return { radar: r.name, condition: lost ? "LOST" : "WORKING", detail: lost ? "no look for 12 s" : "", searchFraction: lost ? 0 : 0.98, dutyFraction: lost ? 0 : 0.18, dwellsRefused: lost ? 0 : 4, epoch: iso(t) };
      }),
      objects,
      satellites: SATELLITES.map((s) => satellite(s, t)),
      warnings: warnings(objects),
    };
  }

  function events(t) {
    const all = [[0, "SYSTEM", "INFO", "Exercise starts: made-up sky, two radars", {}]];
    for (const k of KINDS) {
      all.push([seenFrom(k), "TRACK", "INFO", `New track ${k.id.slice(0, 6)} by ${k.radars[0]}`, { object: k.id }]);
      if (set.alerts && k.class === "BALLISTIC_MISSILE") {
        all.push([seenFrom(k) + 20, "WARNING", "POSSIBLE", `${k.id.slice(0, 6)} may come down near ${k.id.startsWith("1e") ? "Cinder Atoll" : "Aurelia Island"}`, { object: k.id }]);
        if (k.radars.length > 1) all.push([seenFrom(k) + 40, "WARNING", "CONFIRMED", `${k.id.slice(0, 6)} confirmed: a second radar agrees`, { object: k.id }]);
      }
    }
    for (const r of set.lost) all.push([t - 12, "SENSOR", "CAUTION", `${r} lost: no look for 12 s`, { radar: r }]);
    return all
      .filter((e) => e[0] <= t)
      .sort((a, b) => a[0] - b[0])
      .map(([s, kind, severity, text, links]) => ({ epoch: iso(s), kind, severity, text, object: null, warning: null, radar: null, ...links }));
  }

  function hello(t) {
    return {
      type: "hello", version: 1, provenance: set.provenance,
      scenario: { name: "fake", title: "Quiet Harbour 26" },
      startEpoch: iso(0), endEpoch: iso(1200), speed: set.speed, radars: RADARS, areas: AREAS,
      trails: KINDS.filter((k) => alive(k, t)).map((k) => ({
        id: k.id,
        points: Array.from({ length: Math.floor((t - seenFrom(k)) / 3) }, (_, n) => place(k, seenFrom(k) + n * 3)),
      })),
      events: events(t),
    };
  }

  let t = set.startS;
  let open = null;

  class FakeSocket {
    constructor(url) {
      this.url = url;
      this.readyState = 0;
      setTimeout(() => {
        if (set.refuse) {
          this.close();
          return;
        }
        this.readyState = 1;
        open = this;
        this.onopen?.({});
        this.say(hello(t));
        this.say(frame(t));
      }, 20);
    }
    say(m) {
      if (this.readyState === 1) this.onmessage?.({ data: typeof m === "string" ? m : JSON.stringify(m) });
    }
    send() {}
    close() {
      if (this.readyState === 3) return;
      this.readyState = 3;
      if (open === this) open = null;
      this.onclose?.({});
    }
  }
  setInterval(() => {
    if (!set.auto || !open) return;
    t += 0.5 * set.speed;
    open.say(frame(t));
  }, 500);

  window.WebSocket = FakeSocket;
  window.fakeFeed = Object.assign(set, {
    /** Goes on by so many seconds and sends the frame there. */
    step(s) {
      t += s;
      open?.say(frame(t));
    },
    send: (m) => open?.say(m),
    drop: () => open?.close(),
    frame: () => frame(t),
    hello: () => hello(t),
  });
})();
