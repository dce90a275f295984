package io.farwatch.core.flight;

/** East and north in ECEF at a point with a given vertical. */
final class GroundAxes {
  private GroundAxes() {}

  /** {east, north} for the unit vertical {@code n}; at a pole those of longitude zero. */
  static double[][] eastNorth(double[] n) {
    double rho = Math.sqrt(n[0] * n[0] + n[1] * n[1]);
    double cos = rho > 0 ? n[0] / rho : 1;
    double sin = rho > 0 ? n[1] / rho : 0;
    return new double[][] {{-sin, cos, 0}, {-n[2] * cos, -n[2] * sin, rho}};
  }
}
