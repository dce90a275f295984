package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.linear.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Unpowered flight under given {@link Forces}: a gravity field of choice, air, winds and drag.
 * State in ECEF (m, m/s), forward or backward in time; the counterpart of {@link FreeFlight} and
 * {@link Ballistics}, which are faster and serve J2 in vacuum.
 *
 * <p>Steps of eighth order whose length the error decides ({@link AirStep}): against steps of 5 ms
 * an impact through the air is off by less than 1 mm and 1 us. A re-entry from 100 km takes some
 * 110 steps and 0.24 ms in {@link io.farwatch.core.earth.Us76}.
 *
 * <p>Backward through dense air is ill-conditioned: with the speed that drag has taken, every error
 * of the state grows too. At 2,500 kg/m2 1 m/s at the ground is 50 to 500 m/s at 100 km; a lighter
 * body forgets its arc altogether as it nears its terminal speed. Origins from states above 40 km
 * are sound. An arc that would have come faster than 100 km/s is no arc: null.
 *
 * <p>Each instance has its own scratch numbers: make one a thread. The in-place form allocates
 * nothing.
 */
public final class AirFlight {
  private final Forces forces;
  private final GroundSearch search;
  private final AirSpread spread;

  public AirFlight(Forces forces) {
    this.forces = forces;
    GroundSearch.Limits limits =
        forces.isVacuum() ? GroundSearch.Limits.VACUUM : GroundSearch.Limits.AIR;
    this.search = new GroundSearch(new AirArc(forces), limits);
    this.spread = new AirSpread(search);
  }

  public Forces forces() {
    return forces;
  }

  /**
   * Moves the state by {@code dtS} seconds (either sign), in place; false, and no state, when it
   * cannot be followed so far backward through the air.
   */
  public boolean propagate(double[] s6, double dtS) {
    if (!Double.isFinite(dtS)) {
      throw new IllegalArgumentException("time span " + dtS + " s is not finite");
    }
    search.arc.begin(s6);
    double left = dtS;
    while (left != 0) {
      if (!search.arc.step(left)) {
        return false;
      }
      double h = search.arc.lastStepS();
      left = Math.abs(left - h) < 1e-12 * Math.abs(dtS) ? 0 : left - h;
    }
    search.arc.state(s6);
    return true;
  }

  /** The state {@code dtS} seconds later (either sign), null as {@link #propagate} says. */
  public @Nullable EcefState propagate(EcefState state, double dtS) {
    double[] s = state.toArray();
    return propagate(s, dtS) ? EcefState.of(s) : null;
  }

  /**
   * Where it first comes down through {@code groundHeightM} over the ellipsoid; a state below and
   * sinking came down a moment ago. Null when it never does within a revolution or, where its
   * perigee lies in the air (below 200 km), within a day.
   */
  public @Nullable GroundCrossing impact(EcefState state, double groundHeightM) {
    return search.find(state.toArray(), groundHeightM, 1) ? search.arc.crossing() : null;
  }

  /** Where the unpowered arc, run backward, meets the ground; null when it never does. */
  public @Nullable GroundCrossing origin(EcefState state, double groundHeightM) {
    return search.find(state.toArray(), groundHeightM, -1) ? search.arc.crossing() : null;
  }

  /** The next highest point while it climbs, the last one while it sinks; null when none. */
  public @Nullable ArcApex apogee(EcefState state) {
    return search.findApex(state.toArray()) ? search.arc.apex() : null;
  }

  /** Whether it is bound to the Earth, above the ellipsoid, and does not come down so soon. */
  public boolean orbiting(EcefState state) {
    double[] s = state.toArray();
    return Osculating.energy(s) < 0
        && Ellipsoid.heightAndNormal(s, 0, new double[3]) > 0
        && impact(state, 0) == null;
  }

  /** The impact's uncertainty under a 6 x 6 covariance of the state (ECEF, m and m/s). */
  public @Nullable GroundUncertainty impactUncertainty(
      EcefState state, double groundHeightM, Matrix covariance, double probability) {
    return uncertainty(state, groundHeightM, 1, covariance, probability);
  }

  /** The same of the arc's origin; null when it never meets the ground backwards. */
  public @Nullable GroundUncertainty originUncertainty(
      EcefState state, double groundHeightM, Matrix covariance, double probability) {
    return uncertainty(state, groundHeightM, -1, covariance, probability);
  }

  private @Nullable GroundUncertainty uncertainty(
      EcefState state, double groundM, int way, Matrix covariance, double probability) {
    if (covariance.rows() < 6 || covariance.columns() < 6 || !covariance.isFinite()) {
      throw new IllegalArgumentException("a finite 6 x 6 covariance is needed");
    }
    return spread.solve(state.toArray(), groundM, way, covariance.leading(6).toArray())
        ? spread.uncertainty(probability)
        : null;
  }
}
