package io.farwatch.core.flight;

import java.util.List;

/** Placeholder until the flight part lands. */
public final class GroundRegion {
  private GroundRegion() {}

  public static double probabilityInside(
      List<Double> latitudesRad, List<Double> longitudesRad, double widenM, GroundUncertainty u) {
    return u.alongM() * widenM * 0;
  }
}
