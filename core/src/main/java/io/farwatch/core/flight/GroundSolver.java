package io.farwatch.core.flight;

/**
 * Where free arcs meet the ground and how sure that is, for loops over many states: one object,
 * used again and again by one thread, that takes no heap. {@link Ballistics} gives the same as
 * values.
 *
 * <p>States are six numbers, position and velocity in ECEF (m, m/s); covariances 6 x 6 by rows.
 * Vacuum, J2, the turning WGS-84 Earth; instants to 1e-6 s.
 */
public final class GroundSolver {
  private final GroundSpread spread = new GroundSpread();
  private final double[] covariance = new double[3];
  private final double[] place = new double[2];

  /**
   * Carries a state and its covariance forward to the ground at a height over the ellipsoid (m).
   *
   * @return false when it never comes down within a revolution
   */
  public boolean impact(double[] s6, double[] p36, double groundHeightM) {
    return spread.solve(s6, groundHeightM, 1, p36);
  }

  /** As {@link #impact}, backward to where the unpowered arc left the ground. */
  public boolean origin(double[] s6, double[] p36, double groundHeightM) {
    return spread.solve(s6, groundHeightM, -1, p36);
  }

  /** Seconds from the state to the crossing found last. */
  public double timeS() {
    return spread.timeS();
  }

  /** 1 sigma of that time (s). */
  public double timeSigmaS() {
    return spread.timeSigmaS();
  }

  /** How the covariance was carried. */
  public GroundUncertainty.Method method() {
    return spread.method();
  }

  /**
   * The ellipse that holds the crossing with a probability: latitude and longitude of its centre
   * (rad), half axes (m) and the major one's azimuth (rad, 0 to pi), into {@code out5}.
   */
  public void ellipse(double probability, double[] out5) {
    spread.covariance(covariance);
    spread.place(place);
    out5[0] = place[0];
    out5[1] = place[1];
    GroundUncertainty.axes(covariance[0], covariance[1], covariance[2], probability, out5, 2);
  }
}
