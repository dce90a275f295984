package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.linear.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an object in free flight: where and when it comes down, where its arc left the
 * ground, its highest point and its perigee. All in vacuum, ECEF, SI; every search has a bound.
 */
public final class Ballistics {
  /** Mean radius of the Earth (m): H. Moritz, "Geodetic Reference System 1980", R1. */
  public static final double MEAN_RADIUS_M = 6_371_008.7714;

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
    GroundSearch search = search();
    return search.findApex(state.toArray()) ? search.arc.apex() : null;
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
    return spread(state, 0, 1, covariance, probability);
  }

  /** As {@link #impactUncertainty(EcefState, Matrix, double)}, at a height over the ellipsoid. */
  public static @Nullable GroundUncertainty impactUncertainty(
      EcefState state, double groundHeightM, Matrix covariance, double probability) {
    return spread(state, groundHeightM, 1, covariance, probability);
  }

  /** The origin of the arc and its uncertainty; null when the arc never meets the ground. */
  public static @Nullable GroundUncertainty originUncertainty(
      EcefState state, Matrix covariance, double probability) {
    return spread(state, 0, -1, covariance, probability);
  }

  /** As {@link #originUncertainty(EcefState, Matrix, double)}, at a height over the ellipsoid. */
  public static @Nullable GroundUncertainty originUncertainty(
      EcefState state, double groundHeightM, Matrix covariance, double probability) {
    return spread(state, groundHeightM, -1, covariance, probability);
  }

  private static @Nullable GroundUncertainty spread(
      EcefState state, double groundM, int direction, Matrix covariance, double probability) {
    if (covariance.rows() < 6 || covariance.columns() < 6 || !covariance.isFinite()) {
      throw new IllegalArgumentException("a finite 6 x 6 covariance is needed");
    }
    GroundSpread spread = new GroundSpread();
    double[] p = covariance.leading(6).toArray();
    return spread.solve(state.toArray(), groundM, direction, p)
        ? spread.uncertainty(probability)
        : null;
  }

  /** The crossing forward (+1) or backward (-1). */
  static @Nullable GroundCrossing crossing(EcefState state, double groundM, int direction) {
    GroundSearch search = search();
    return search.find(state.toArray(), groundM, direction) ? search.arc.crossing() : null;
  }

  private static GroundSearch search() {
    return new GroundSearch(new VacuumArc(), GroundSearch.Limits.VACUUM);
  }
}
