package io.farwatch.server;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.LeapSeconds;
import io.farwatch.scenario.file.Scenario;
import java.util.List;

/** Small exercises over the open Pacific for tests; every place is made up. */
public final class Exercises {
  public static final long SEED = 11;

  private static final double DEG = Math.PI / 180;

  private Exercises() {}

  private static Geodetic place(double latDeg, double lonDeg) {
    return new Geodetic(latDeg * DEG, lonDeg * DEG, 0);
  }

  /** One object that falls on a defended island, seen by one radar, among a few satellites. */
  public static Scenario falling(double durationS, int satellites) {
    Scenario.Radar radar =
        new Scenario.Radar("R1", "uhf-two-face", place(10, 170), 300 * DEG, List.of(), List.of());
    DefendedArea area =
        new DefendedArea(
            "Island",
            List.of(9.8 * DEG, 9.8 * DEG, 10.8 * DEG, 10.8 * DEG),
            List.of(169.8 * DEG, 170.8 * DEG, 170.8 * DEG, 169.8 * DEG));
    Scenario.Flight flight =
        new Scenario.Flight(
            "stone", Scenario.Kind.BALLISTIC, -130, place(22, 170), place(10.3, 170.3), 400e3, 0);
    return new Scenario(
        "falling",
        "One object falls",
        LeapSeconds.fromUnix(1_780_308_000L, 0),
        durationS,
        0.5,
        SEED,
        Provenance.EXERCISE,
        List.of(radar),
        List.of(area),
        List.of(flight),
        new Scenario.Satellites(satellites, "", false),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
