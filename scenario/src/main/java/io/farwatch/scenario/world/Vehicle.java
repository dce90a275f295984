package io.farwatch.scenario.world;

import io.farwatch.core.flight.Rocket;
import io.farwatch.core.flight.TargetClass;
import java.util.ArrayList;
import java.util.List;

/**
 * A notional rocket as a radar sees it.
 *
 * @param rocket that flies
 * @param rcsM2 mean radar cross-section of what flies on (m2)
 */
public record Vehicle(Rocket rocket, double rcsM2) {

  /** What may fall over a distance (m), the smallest first. */
  static List<Vehicle> falling(double distanceM) {
    List<Vehicle> fit = new ArrayList<>();
    if (distanceM < 280e3) {
      fit.add(of(TargetClass.SHORT_RANGE, 1));
    }
    if (distanceM < 2_800e3) {
      fit.add(of(TargetClass.MEDIUM_RANGE, 1));
    }
    if (distanceM < 4_800e3) {
      fit.add(of(TargetClass.INTERMEDIATE_RANGE, 1));
    }
    fit.add(of(TargetClass.INTERCONTINENTAL_RANGE, 1));
    return fit;
  }

  static Vehicle sounding() {
    return of(TargetClass.SOUNDING, 0.4);
  }

  static Vehicle launcher() {
    return of(TargetClass.ORBITAL_LAUNCHER, 8);
  }

  private static Vehicle of(TargetClass kind, double rcsM2) {
    return new Vehicle(kind.rocket(), rcsM2);
  }
}
