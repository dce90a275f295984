package io.farwatch.core.flight;

import java.util.List;

/**
 * Notional rockets of the kinds a warning radar meets. Masses, thrusts and burns are round figures
 * that make range, apogee and flight time agree with published flights to 5 % (the tests name
 * them); no vehicle is meant, and nothing finer should be read from them.
 */
public enum TargetClass {
  /** To 1,000 km: one stage that stays whole. */
  SHORT_RANGE,
  /** 1,000 to 3,000 km: two stages. */
  MEDIUM_RANGE,
  /** 3,000 to 5,500 km: two stages. */
  INTERMEDIATE_RANGE,
  /** Beyond 5,500 km: three stages. */
  INTERCONTINENTAL_RANGE,
  /** Nearly straight up, out of the air for half an hour. */
  SOUNDING,
  /** A launcher that reaches a low orbit in about nine minutes. */
  ORBITAL_LAUNCHER;

  /** The notional rocket of this class. */
  public Rocket rocket() {
    return switch (this) {
      case SHORT_RANGE ->
          new Rocket("short-range", List.of(new Stage(143e3, 128e3, 60, 63, 0, 0.25)), 2170, 0.35);
      case MEDIUM_RANGE ->
          new Rocket(
              "medium-range",
              List.of(
                  Stage.constant(10_770, 2500, 65, 1500, 0.5),
                  Stage.constant(4_500, 2700, 75, 600, 0.3)),
              1150,
              0.2);
      case INTERMEDIATE_RANGE ->
          new Rocket(
              "intermediate-range",
              List.of(
                  Stage.constant(20_000, 2500, 80, 2200, 0.8),
                  Stage.constant(6_000, 2700, 80, 900, 0.5)),
              920,
              0.15);
      case INTERCONTINENTAL_RANGE ->
          new Rocket(
              "intercontinental-range",
              List.of(
                  Stage.constant(23_000, 2600, 62, 2300, 1.0),
                  Stage.constant(6_300, 2800, 66, 800, 0.8),
                  Stage.constant(3_300, 2800, 61, 400, 0.6)),
              825,
              0.1);
      case SOUNDING ->
          new Rocket(
              "sounding-rocket",
              List.of(
                  Stage.constant(1_300, 2300, 20, 500, 0.15),
                  Stage.constant(1_000, 2500, 33, 300, 0.12),
                  Stage.constant(300, 2750, 40, 60, 0.1)),
              130,
              0.05);
      case ORBITAL_LAUNCHER ->
          new Rocket(
              "orbital-launcher",
              List.of(
                  Stage.constant(400_000, 2900, 158, 26_000, 5),
                  Stage.constant(107_000, 3400, 425, 4_500, 5)),
              15_000,
              8);
    };
  }
}
