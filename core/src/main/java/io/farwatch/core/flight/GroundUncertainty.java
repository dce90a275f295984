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
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability " + probability + " is not within 0..1");
    }
    double a = p.get(0, 0);
    double b = 0.5 * (p.get(0, 1) + p.get(1, 0));
    double c = p.get(1, 1);
    double mean = 0.5 * (a + c);
    double spread = Math.hypot(0.5 * (a - c), b);
    double k = Math.sqrt(-2 * StrictMath.log1p(-probability));
    double fromEast = 0.5 * StrictMath.atan2(2 * b, a - c);
    double azimuth = Math.PI / 2 - fromEast;
    return new GroundEllipse(
        probability,
        k * Math.sqrt(mean + spread),
        k * Math.sqrt(Math.max(0, mean - spread)),
        azimuth >= Math.PI ? azimuth - Math.PI : azimuth,
        timeSigmaS);
  }
}
