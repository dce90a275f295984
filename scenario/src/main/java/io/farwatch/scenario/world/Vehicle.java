package io.farwatch.scenario.world;

import java.util.List;

/**
 * A notional rocket as a mass point.
 *
 * @param name of the notional kind
 * @param stages in order of burning
 * @param ballisticCoefficientKgM2 mass over drag area of what comes down (kg/m2)
 * @param rcsM2 mean radar cross-section of what flies on (m2)
 */
public record Vehicle(
    String name, List<Stage> stages, double ballisticCoefficientKgM2, double rcsM2) {
  public Vehicle {
    stages = List.copyOf(stages);
  }

  /**
   * One stage of constant thrust: acceleration grows as mass goes, a(t) = a0 / (1 - a0 t / c).
   *
   * @param startMps2 acceleration at ignition
   * @param exhaustMps effective exhaust speed c
   * @param burnS longest burn
   */
  public record Stage(double startMps2, double exhaustMps, double burnS) {
    double accelerationMps2(double t) {
      return startMps2 / (1 - startMps2 * t / exhaustMps);
    }
  }

  /** Two stages that can throw a warhead 1,500 to 4,000 km. */
  static Vehicle mediumRange() {
    return new Vehicle(
        "medium-range", List.of(new Stage(20, 2600, 70), new Stage(20, 2800, 110)), 6000, 1);
  }

  /** A two-stage sounding rocket with a boost of two minutes. */
  static Vehicle sounding() {
    return new Vehicle(
        "sounding-rocket", List.of(new Stage(18, 2400, 45), new Stage(24, 2700, 85)), 3000, 0.4);
  }

  /** A launcher that reaches a low orbit in about eight minutes. */
  static Vehicle launcher() {
    return new Vehicle(
        "orbital-launcher", List.of(new Stage(14, 2900, 140), new Stage(9, 4300, 390)), 2000, 8);
  }
}
