package io.farwatch.core.earth;

/**
 * The WGS-84 ellipsoid for inner loops: no objects, no trigonometry, only square roots, so equal
 * bits on every machine.
 */
public final class Ellipsoid {
  private static final double EP2 = Wgs84.E2 / (1 - Wgs84.E2);

  private Ellipsoid() {}

  /**
   * Height above the ellipsoid (m) of the point at the head of {@code p}, and the outward unit
   * normal under it into {@code n3}. At the Earth's centre the normal is along x. Source: B. R.
   * Bowring, Survey Review 23 (1976), eq. 9, twice, with sines and cosines by division; the height
   * is of second order in the latitude's error, so it is exact to rounding.
   */
  public static double heightAndNormal(double[] p, int at, double[] n3) {
    double x = p[at];
    double y = p[at + 1];
    double z = p[at + 2];
    double rho = Math.sqrt(x * x + y * y);
    double sin = z * Wgs84.A_M;
    double cos = rho * Wgs84.B_M;
    for (int i = 0; i < 2; i++) {
      double u = Math.sqrt(sin * sin + cos * cos);
      double st = u > 0 ? sin / u : 0;
      double ct = u > 0 ? cos / u : 1;
      double up = z + EP2 * Wgs84.B_M * st * st * st;
      double out = rho - Wgs84.E2 * Wgs84.A_M * ct * ct * ct;
      sin = i == 0 ? up * Wgs84.B_M : up;
      cos = i == 0 ? out * Wgs84.A_M : out;
    }
    double l = Math.sqrt(sin * sin + cos * cos);
    sin = l > 0 ? sin / l : 0;
    cos = l > 0 ? cos / l : 1;
    n3[0] = rho > 0 ? cos * x / rho : cos;
    n3[1] = rho > 0 ? cos * y / rho : 0;
    n3[2] = sin;
    return rho * cos + z * sin - Wgs84.A_M * Math.sqrt(1 - Wgs84.E2 * sin * sin);
  }
}
