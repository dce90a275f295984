package io.farwatch.scenario.measure;

import io.farwatch.core.assess.DefendedArea;
import io.farwatch.core.flight.GroundRegion;
import io.farwatch.core.flight.GroundUncertainty;
import io.farwatch.core.linear.Matrix;
import java.util.List;

/** Whether a true impact lies in or near a defended area, by the rules' margin. */
final class Nearness {
  /** m: the margin of the standard rules. */
  private static final double MARGIN_M = 100e3;

  private Nearness() {}

  static boolean isInOrNear(Impact impact, List<DefendedArea> areas) {
    if (areas.isEmpty()) {
      return true;
    }
    // A point is a spread of a metre.
    GroundUncertainty point =
        new GroundUncertainty(
            impact.place().latitudeRad(),
            impact.place().longitudeRad(),
            Matrix.of(2, 2, 1, 0, 0, 1),
            0,
            GroundUncertainty.Method.LINEAR,
            new io.farwatch.core.flight.GroundEllipse(0.95, 1, 1, 0, 0));
    for (DefendedArea a : areas) {
      GroundRegion widened =
          new GroundRegion(
              a.latitudesRad().stream().mapToDouble(Double::doubleValue).toArray(),
              a.longitudesRad().stream().mapToDouble(Double::doubleValue).toArray(),
              MARGIN_M);
      if (widened.probabilityInside(point) > 0.5) {
        return true;
      }
    }
    return false;
  }
}
