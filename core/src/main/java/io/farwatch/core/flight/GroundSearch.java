package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Wgs84;

/** Searches the instant at which a free arc meets the ground; reusable, allocates nothing. */
final class GroundSearch {
  /**
   * How far an arc may pass below its osculating perigee (m): J2 moves it by about 10 km in a
   * revolution, and the ellipsoid lies within its equatorial radius everywhere.
   */
  private static final double PERIGEE_MARGIN_M = 60_000;

  /** After {@link #find}: the crossing. */
  final Arc arc = new Arc();

  /**
   * Searches forward (+1) or backward (-1) from a state (ECEF, m, m/s); false when there is no
   * crossing within a revolution. See {@link Ballistics#impact(EcefState, double)}.
   */
  boolean find(double[] s6, double groundM, int direction) {
    arc.begin(s6);
    boolean above = arc.heightM >= groundM;
    double energy = Osculating.energy(s6);
    if (above && Osculating.perigeeRadiusM(s6) > Wgs84.A_M + groundM + PERIGEE_MARGIN_M) {
      return false;
    }
    // Below and sinking along the search: the crossing lies the other way.
    boolean passed = !above && arc.rateMps * direction <= 0;
    int way = passed ? -direction : direction;
    double horizonS = 1.05 * Osculating.periodS(energy) + 600;
    for (int i = 0; i < Ballistics.MAX_STEPS && Math.abs(arc.timeS()) < horizonS; i++) {
      double rateBefore = arc.rateMps * way;
      boolean aboveBefore = arc.heightM >= groundM;
      if (energy >= 0 && aboveBefore && arc.leaves(way)) {
        return false;
      }
      arc.step(way);
      double end = arc.lastStepS();
      boolean aboveAfter = arc.heightM >= groundM;
      if (aboveBefore != aboveAfter && (passed || aboveBefore)) {
        arc.toHeight(groundM, 0, end);
        return true;
      }
      boolean turns = aboveBefore == aboveAfter && rateBefore * (arc.rateMps * way) < 0;
      if (turns && aboveBefore == rateBefore < 0) {
        // A dip below the ground, or a leap above it, inside one step.
        arc.toLevel();
        double level = arc.lastStepS();
        boolean through = (arc.heightM >= groundM) != aboveBefore;
        if (through) {
          boolean first = aboveBefore || passed;
          arc.toHeight(groundM, first ? 0 : level, first ? level : end);
          return true;
        }
        if (!aboveBefore) {
          return false;
        }
        arc.to(end);
      }
    }
    return false;
  }

  /** The crossing found. */
  GroundCrossing crossing() {
    double speed = arc.speedMps();
    double sine = speed > 0 ? Math.max(-1, Math.min(1, -arc.rateMps / speed)) : 1;
    return new GroundCrossing(
        arc.timeS(),
        arc.latitudeRad(),
        arc.longitudeRad(),
        speed,
        StrictMath.asin(sine),
        EcefState.of(arc.state()));
  }
}
