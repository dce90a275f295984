package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Wgs84;

/**
 * Searches the instant at which an arc under given forces meets the ground, as {@link GroundSearch}
 * does in vacuum; reusable, allocates nothing.
 */
final class AirSearch {
  /** Above this an unbound object that leaves is let go (m). */
  private static final double AIR_ENDS_M = 1e6;

  /** A perigee higher than this over the ground is not followed (m): 60 km for J2, then air. */
  private static final double PERIGEE_CLEAR_M = 200_000;

  /** How long an orbit that dips into the air is followed (s): a day. */
  private static final double DECAY_S = 86_400;

  private static final int MAX_STEPS = 20_000;

  /** After {@link #find}: the crossing. */
  final AirArc arc;

  private final boolean vacuum;
  private final double[] s = new double[6];

  AirSearch(Forces forces) {
    arc = new AirArc(forces);
    vacuum = forces.isVacuum();
  }

  /** Searches forward (+1) or backward (-1) from a state; false when there is no crossing. */
  boolean find(double[] s6, double groundM, int direction) {
    arc.begin(s6);
    boolean above = arc.heightM >= groundM;
    double perigeeM = Osculating.perigeeRadiusM(s6) - Wgs84.A_M - groundM;
    if (above && perigeeM > PERIGEE_CLEAR_M) {
      return false;
    }
    // Below and sinking along the search: the crossing lies the other way.
    boolean passed = !above && arc.rateMps * direction <= 0;
    int way = passed ? -direction : direction;
    double horizonS = 1.05 * Osculating.periodS(Osculating.energy(s6)) + 600;
    if (!vacuum) {
      horizonS = Math.max(horizonS, DECAY_S);
    }
    for (int i = 0; i < MAX_STEPS && Math.abs(arc.timeS()) < horizonS; i++) {
      double rateBefore = arc.rateMps * way;
      boolean aboveBefore = arc.heightM >= groundM;
      if ((aboveBefore && gone(way)) || !arc.step(way * horizonS)) {
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
    double horizonS = 1.05 * Osculating.periodS(Osculating.energy(s6)) + 600;
    for (int i = 0; i < MAX_STEPS && Math.abs(arc.timeS()) < horizonS; i++) {
      if (gone(way) || !arc.step(way * horizonS)) {
        return false;
      }
      if (arc.rateMps >= 0 != climbing) {
        arc.toLevel();
        return true;
      }
    }
    return false;
  }

  private boolean gone(int way) {
    if (arc.heightM < (vacuum ? 0 : AIR_ENDS_M) || !arc.leaves(way)) {
      return false;
    }
    arc.state(s);
    return Osculating.energy(s) >= 0;
  }

  /** The crossing found. */
  GroundCrossing crossing() {
    double speed = arc.speedMps();
    double sine = speed > 0 ? Math.max(-1, Math.min(1, -arc.rateMps / speed)) : 1;
    arc.state(s);
    return new GroundCrossing(
        arc.timeS(),
        arc.latitudeRad(),
        arc.longitudeRad(),
        speed,
        StrictMath.asin(sine),
        EcefState.of(s));
  }

  /** The highest point found. */
  ArcApex apex() {
    arc.state(s);
    return new ArcApex(
        arc.timeS(), arc.heightM, arc.latitudeRad(), arc.longitudeRad(), EcefState.of(s));
  }
}
