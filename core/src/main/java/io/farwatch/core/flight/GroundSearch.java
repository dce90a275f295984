package io.farwatch.core.flight;

import io.farwatch.core.earth.Wgs84;

/** Searches the instant at which an arc meets the ground; reusable, allocates nothing. */
final class GroundSearch {
  /** After {@link #find}: the crossing. */
  final Arc arc;

  private final Limits limits;
  private final double[] s = new double[6];

  /**
   * How far an arc is followed.
   *
   * @param perigeeClearM an osculating perigee higher than this over the ground never meets it (m)
   * @param leastS an arc is followed for a revolution, and for so long at least (s)
   * @param steps at the most
   * @param goneM an unbound object that leaves above this height is let go (m)
   */
  record Limits(double perigeeClearM, double leastS, int steps, double goneM) {
    /**
     * J2 moves a perigee by about 10 km in a revolution, and the ellipsoid lies within its
     * equatorial radius everywhere. A low revolution takes some 100 steps; 5,000 reach months
     * beyond the geostationary ring, where Moon and Sun would have to be known.
     */
    static final Limits VACUUM = new Limits(60_000, 0, 5_000, 0);

    /** An orbit that dips into the air is followed for a day. */
    static final Limits AIR = new Limits(200_000, 86_400, 20_000, 1e6);
  }

  GroundSearch(Arc arc, Limits limits) {
    this.arc = arc;
    this.limits = limits;
  }

  /**
   * Searches forward (+1) or backward (-1) from a state (ECEF, m, m/s); false when there is no
   * crossing. See {@link Ballistics#impact(io.farwatch.core.earth.EcefState, double)}.
   */
  boolean find(double[] s6, double groundM, int direction) {
    arc.begin(s6);
    boolean above = arc.heightM >= groundM;
    double perigeeM = Osculating.perigeeRadiusM(s6) - Wgs84.A_M - groundM;
    if (above && perigeeM > limits.perigeeClearM) {
      return false;
    }
    // Below and sinking along the search: the crossing lies the other way.
    boolean passed = !above && arc.rateMps * direction <= 0;
    int way = passed ? -direction : direction;
    double horizonS = horizonS(s6);
    for (int i = 0; i < limits.steps && Math.abs(arc.timeS()) < horizonS; i++) {
      double rateBefore = arc.rateMps * way;
      boolean aboveBefore = arc.heightM >= groundM;
      if ((aboveBefore && isGone(way)) || !arc.step(way * horizonS)) {
        return false;
      }
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
        if ((arc.heightM >= groundM) != aboveBefore) {
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

  /** Goes to the next highest point while it climbs, to the last one while it sinks. */
  boolean findApex(double[] s6) {
    arc.begin(s6);
    boolean climbing = arc.rateMps >= 0;
    int way = climbing ? 1 : -1;
    double horizonS = horizonS(s6);
    for (int i = 0; i < limits.steps && Math.abs(arc.timeS()) < horizonS; i++) {
      if ((arc.heightM > 0 && isGone(way)) || !arc.step(way * horizonS)) {
        return false;
      }
      if (arc.rateMps >= 0 != climbing) {
        arc.toLevel();
        return true;
      }
    }
    return false;
  }

  private double horizonS(double[] s6) {
    double revolutionS = 1.05 * Osculating.periodS(Osculating.energy(s6)) + 600;
    return Math.max(revolutionS, limits.leastS);
  }

  private boolean isGone(int way) {
    if (arc.heightM < limits.goneM || !arc.leaves(way)) {
      return false;
    }
    arc.state(s);
    return Osculating.energy(s) >= 0;
  }
}
