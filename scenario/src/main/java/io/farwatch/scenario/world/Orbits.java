package io.farwatch.scenario.world;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Satellites: made-up ones, and how the truth departs from a catalogue. */
final class Orbits {
  private static final double DEG = Math.PI / 180;

  /** m^1.5/s: square root of Earth's GM as SGP4 has it (WGS-72). Source: Spacetrack Report 3. */
  private static final double ROOT_GM = Math.sqrt(3.986008e14);

  private static final double DAY_S = 86_400;

  /** Inclinations that made-up satellites share, as real ones do. */
  private static final double[] INCLINATIONS_DEG = {53, 53, 70, 82, 97.6, 98.6, 86.4, 66};

  private Orbits() {}

  /** Near-circular orbits of 400 to 1500 km, the same for the same seed. */
  static List<MeanElements> madeUp(int count, long seed, Epoch epoch) {
    List<MeanElements> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Draws d = new Draws(seed, Draws.name("made-up satellites"), 0, i);
      double a = 6378.135e3 + d.between(400e3, 1500e3);
      double n = ROOT_GM / (a * Math.sqrt(a));
      int kind = (int) (d.uniform() * INCLINATIONS_DEG.length);
      list.add(
          new MeanElements(
              90_000 + i % 10_000 + (i / 10_000) * 10_000,
              String.format(Locale.ROOT, "MADE UP %05d", i),
              epoch.plusSeconds(-d.between(0, DAY_S)),
              n,
              0,
              d.between(1e-4, 2e-3),
              INCLINATIONS_DEG[kind] * DEG,
              d.between(0, 2 * Math.PI),
              d.between(0, 2 * Math.PI),
              d.between(0, 2 * Math.PI),
              1e-5));
    }
    return list;
  }

  /**
   * The true orbit of a catalogued object: shifted along the track by 1 km and 2 km a day of age (1
   * sigma), and for some manoeuvred within the last day by up to 5 m/s along the track.
   */
  static MeanElements actual(MeanElements e, long seed, int index, Epoch now, boolean manoeuvred) {
    Draws d = new Draws(seed, Draws.name("catalogue errors"), 0, index);
    double n = e.meanMotionRadPerS();
    double a = StrictMath.cbrt(ROOT_GM * ROOT_GM / (n * n));
    double age = Math.abs(now.secondsSince(e.epoch())) / DAY_S;
    double along = (1000 + 2000 * age) * d.normal();
    double motion = n;
    if (manoeuvred) {
      double dv = d.between(0.5, 5) * (d.uniform() < 0.5 ? -1 : 1);
      double since = d.between(0.1, 1) * DAY_S;
      // dn = -3 dv / a for an impulse along the track (Gauss, near-circular).
      double dn = -3 * dv / a;
      motion = n + dn;
      // SGP4 runs from the elements' epoch: take back what the new motion did before the impulse.
      along += a * dn * (since - now.secondsSince(e.epoch()));
    }
    double anomaly = e.meanAnomalyRad() + along / a;
    return new MeanElements(
        e.number(),
        e.name(),
        e.epoch(),
        motion,
        e.meanMotionRateRadPerS2(),
        e.eccentricity(),
        e.inclinationRad(),
        e.nodeRad(),
        e.perigeeArgumentRad(),
        anomaly - 2 * Math.PI * Math.floor(anomaly / (2 * Math.PI)),
        e.bStarPerEarthRadius());
  }

  /**
   * Mean radar cross-section from the kind that the name tells: fragments 0.1, rocket bodies 5,
   * payloads 2 m2 in the middle, spread by a factor of two (1 sigma). Assumed, after the spread of
   * published UHF cross-sections in the satellite catalogue.
   */
  static double rcsM2(String name, long seed, int index) {
    double middle = name.contains(" DEB") ? 0.1 : name.contains("R/B") ? 5 : 2;
    Draws d = new Draws(seed, Draws.name("cross-sections"), 0, index);
    return middle * StrictMath.exp(StrictMath.log(2) * d.normal());
  }
}
