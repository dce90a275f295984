package io.farwatch.core.flight;

import io.farwatch.core.linear.Matrix;

/**
 * How well a ground crossing is known.
 *
 * @param latitudeRad of the mean
 * @param longitudeRad of the mean, from -pi to pi
 * @param covarianceM2 2 x 2, east and north at the mean (m^2)
 * @param timeSigmaS of the crossing's time, 1 sigma (s)
 * @param method how it was found
 * @param ellipse that holds the crossing with the probability asked for
 */
public record GroundUncertainty(
    double latitudeRad,
    double longitudeRad,
    Matrix covarianceM2,
    double timeSigmaS,
    Method method,
    GroundEllipse ellipse) {

  /** Ways from the state's covariance to the ground's. */
  public enum Method {
    /** The crossing is as good as linear in the state over the spread. */
    LINEAR,
    /** Twelve sigma points, because it is not. */
    SIGMA_POINTS,
    /** It is not, but some sigma points never come down: the linear map, to be read with care. */
    LINEAR_FALLBACK
  }

  /** The ellipse about the mean that holds the crossing with another probability. */
  public GroundEllipse ellipse(double probability) {
    return ellipse(covarianceM2, timeSigmaS, probability);
  }

  /** The ellipse of a plane Gaussian: its half axes are sqrt(-2 ln(1 - p)) sigma (Rayleigh). */
  static GroundEllipse ellipse(Matrix p, double timeSigmaS, double probability) {
    double[] axes = new double[3];
    axes(p.get(0, 0), 0.5 * (p.get(0, 1) + p.get(1, 0)), p.get(1, 1), probability, axes, 0);
    return new GroundEllipse(probability, axes[0], axes[1], axes[2], timeSigmaS);
  }

  /**
   * Half axes (m) and azimuth of the major one (rad), at {@code at}, of a Gaussian with variances
   * east {@code a} and north {@code c} and covariance {@code b} (m2).
   */
  static void axes(double a, double b, double c, double probability, double[] out, int at) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability " + probability + " is not within 0..1");
    }
    double mean = 0.5 * (a + c);
    double half = 0.5 * (a - c);
    double spread = Math.sqrt(half * half + b * b);
    double k = Math.sqrt(-2 * StrictMath.log1p(-probability));
    double fromEast = 0.5 * StrictMath.atan2(2 * b, a - c);
    double azimuth = Math.PI / 2 - fromEast;
    out[at] = k * Math.sqrt(mean + spread);
    out[at + 1] = k * Math.sqrt(Math.max(0, mean - spread));
    out[at + 2] = azimuth >= Math.PI ? azimuth - Math.PI : azimuth;
  }
}
