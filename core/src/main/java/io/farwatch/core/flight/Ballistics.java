package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.linear.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an object in free flight: where and when it comes down, where its arc left the
 * ground, its highest point and its perigee. All in vacuum, ECEF, SI; every search has a bound.
 */
public final class Ballistics {
  /** Mean radius of the Earth (m): H. Moritz, "Geodetic Reference System 1980", R1. */
  public static final double MEAN_RADIUS_M = 6_371_008.7714;

  /**
   * How far an arc may pass below its osculating perigee (m): J2 moves it by about 10 km in a
   * revolution, and the ellipsoid lies within its equatorial radius everywhere.
   */
  private static final double PERIGEE_MARGIN_M = 60_000;

  /**
   * Bound on the walk: a low revolution takes some 250 steps, and 5,000 steps reach 22 days beyond
   * the geostationary ring, where Moon and Sun would have to be known.
   */
  private static final int MAX_STEPS = 5_000;

  private Ballistics() {}

  /** Where it meets the ellipsoid, or null when it never comes down within a revolution. */
  public static @Nullable GroundCrossing impact(EcefState state) {
    return impact(state, 0);
  }

  /**
   * Where it first comes down through {@code groundHeightM} over the ellipsoid. A state that is
   * already below and sinking came down a moment ago: the time is then negative. Null when it never
   * does within a revolution (orbit or escape).
   */
  public static @Nullable GroundCrossing impact(EcefState state, double groundHeightM) {
    return crossing(state, groundHeightM, 1);
  }

  /** Where the unpowered arc, run backward, meets the ellipsoid; null when it never does. */
  public static @Nullable GroundCrossing origin(EcefState state) {
    return origin(state, 0);
  }

  /** As {@link #origin(EcefState)}, with the ground at a height over the ellipsoid. */
  public static @Nullable GroundCrossing origin(EcefState state, double groundHeightM) {
    return crossing(state, groundHeightM, -1);
  }

  /**
   * The next highest point over the ellipsoid while it climbs, the last one while it sinks. Null
   * when there is none (escape).
   */
  public static @Nullable ArcApex apogee(EcefState state) {
    Arc arc = new Arc(state.toArray());
    int direction = arc.rateMps >= 0 ? 1 : -1;
    Osculating orbit = new Osculating(state.toArray());
    boolean climbing = arc.rateMps >= 0;
    double horizonS = 1.05 * orbit.periodS() + 600;
    for (int i = 0; i < MAX_STEPS && Math.abs(arc.timeS()) < horizonS; i++) {
      if (orbit.energy >= 0 && arc.heightM > 0 && arc.leaves(direction)) {
        return null;
      }
      arc.step(direction);
      if (arc.rateMps >= 0 != climbing) {
        arc.toLevel();
        double[] s = arc.state();
        EcefState at = EcefState.of(s);
        Geodetic g = Frames.ecefToGeodetic(at.position());
        return new ArcApex(arc.timeS(), g.heightM(), g.latitudeRad(), g.longitudeRad(), at);
      }
    }
    return null;
  }

  /** Height of the osculating Kepler perigee over the mean radius of the Earth (m). */
  public static double perigeeHeightM(EcefState state) {
    return new Osculating(state.toArray()).perigeeRadiusM() - MEAN_RADIUS_M;
  }

  /** d(perigee height)/d(ECEF state): three numbers without unit, then three in seconds. */
  public static double[] perigeeGradient(EcefState state) {
    return new Osculating(state.toArray()).perigeeGradient();
  }

  /**
   * One sigma of the perigee's height (m) under a 6 x 6 covariance of the state, to first order.
   */
  public static double perigeeSigmaM(EcefState state, Matrix covariance) {
    double[] g = perigeeGradient(state);
    double variance = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        variance += g[i] * covariance.get(i, j) * g[j];
      }
    }
    return Math.sqrt(Math.max(0, variance));
  }

  /** Whether it is bound to the Earth and does not meet the ellipsoid within a revolution. */
  public static boolean orbiting(EcefState state) {
    return new Osculating(state.toArray()).energy < 0
        && Ellipsoid.heightAndNormal(state.toArray(), 0, new double[3]) > 0
        && impact(state) == null;
  }

  /**
   * The impact and its uncertainty under a 6 x 6 covariance of the state (ECEF, m and m/s); null
   * when it never comes down. See {@link GroundUncertainty}.
   */
  public static @Nullable GroundUncertainty impactUncertainty(
      EcefState state, Matrix covariance, double probability) {
    return GroundSpread.of(state, 0, 1, covariance, probability);
  }

  /** As {@link #impactUncertainty(EcefState, Matrix, double)}, at a height over the ellipsoid. */
  public static @Nullable GroundUncertainty impactUncertainty(
      EcefState state, double groundHeightM, Matrix covariance, double probability) {
    return GroundSpread.of(state, groundHeightM, 1, covariance, probability);
  }

  /** The origin of the arc and its uncertainty; null when the arc never meets the ground. */
  public static @Nullable GroundUncertainty originUncertainty(
      EcefState state, Matrix covariance, double probability) {
    return GroundSpread.of(state, 0, -1, covariance, probability);
  }

  /** As {@link #originUncertainty(EcefState, Matrix, double)}, at a height over the ellipsoid. */
  public static @Nullable GroundUncertainty originUncertainty(
      EcefState state, double groundHeightM, Matrix covariance, double probability) {
    return GroundSpread.of(state, groundHeightM, -1, covariance, probability);
  }

  /** The crossing forward (+1) or backward (-1). */
  static @Nullable GroundCrossing crossing(EcefState state, double groundM, int direction) {
    double[] s = state.toArray();
    Arc arc = new Arc(s);
    boolean above = arc.heightM >= groundM;
    Osculating orbit = new Osculating(s);
    if (above && orbit.perigeeRadiusM() > Wgs84.A_M + groundM + PERIGEE_MARGIN_M) {
      return null;
    }
    // Below and sinking along the search: the crossing lies the other way.
    boolean passed = !above && arc.rateMps * direction <= 0;
    int way = passed ? -direction : direction;
    double horizonS = 1.05 * orbit.periodS() + 600;
    for (int i = 0; i < MAX_STEPS && Math.abs(arc.timeS()) < horizonS; i++) {
      double rateBefore = arc.rateMps * way;
      boolean aboveBefore = arc.heightM >= groundM;
      if (orbit.energy >= 0 && aboveBefore && arc.leaves(way)) {
        return null;
      }
      arc.step(way);
      double end = arc.lastStepS();
      boolean aboveAfter = arc.heightM >= groundM;
      if (aboveBefore != aboveAfter && (passed || aboveBefore)) {
        arc.toHeight(groundM, 0, end);
        return at(arc);
      }
      boolean turns = aboveBefore == aboveAfter && rateBefore * (arc.rateMps * way) < 0;
      if (turns && aboveBefore == rateBefore < 0) {
        // A dip below the ground, or a leap above it, inside one step.
        arc.toLevel();
        double level = arc.lastStepS();
        boolean through = (arc.heightM >= groundM) != aboveBefore;
        if (through) {
          arc.toHeight(
              groundM, aboveBefore || passed ? 0 : level, aboveBefore || passed ? level : end);
          return at(arc);
        }
        if (!aboveBefore) {
          return null;
        }
        arc.to(end);
      }
    }
    return null;
  }

  private static GroundCrossing at(Arc arc) {
    EcefState s = EcefState.of(arc.state());
    Geodetic g = Frames.ecefToGeodetic(s.position());
    double speed = s.speedMps();
    double sine = speed > 0 ? Math.max(-1, Math.min(1, -arc.rateMps / speed)) : 1;
    return new GroundCrossing(
        arc.timeS(), g.latitudeRad(), g.longitudeRad(), speed, StrictMath.asin(sine), s);
  }
}
