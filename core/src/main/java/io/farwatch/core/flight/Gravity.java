package io.farwatch.core.flight;

import io.farwatch.core.earth.Wgs84;

/**
 * Gravity of the WGS-84 Earth with its second zonal harmonic, in the turning frame, and its
 * gradient. Source: O. Montenbruck, E. Gill, "Satellite Orbits" (2000), eqs. 3.27-3.33 with C20
 * alone; the rotation terms are the classical ones (eq. 5.2 there, constant rate).
 *
 * <p>Nothing flies below half the Earth's radius: there the radius in the denominators is held, so
 * that the field stays finite and goes to zero at the centre.
 */
final class Gravity {
  /** The radius under which the field is held (m): a mark of nonsense, not physics. */
  static final double HELD_RADIUS_M = 0.5 * Wgs84.A_M;

  private static final double Q = 1.5 * Wgs84.J2 * Wgs84.A_M * Wgs84.A_M;
  private static final double W = Wgs84.OMEGA;
  private static final double W2 = W * W;

  private Gravity() {}

  /**
   * Derivative of the {@code n} numbers at {@code y} of {@code w}, written at {@code at}: position
   * and velocity in ECEF (m, m/s) and, when {@code n} is 42, the 6 x 6 transition matrix by rows.
   */
  static void derivative(double[] w, int y, int at, int n) {
    double x = w[y];
    double yy = w[y + 1];
    double z = w[y + 2];
    double vx = w[y + 3];
    double vy = w[y + 4];
    double r2 = x * x + yy * yy + z * z;
    boolean held = r2 < HELD_RADIUS_M * HELD_RADIUS_M;
    double u = 1 / (held ? HELD_RADIUS_M * HELD_RADIUS_M : r2);
    double m3 = Wgs84.GM * u * Math.sqrt(u);
    double qu = Q * u;
    double fz = 5 * z * z * u;
    double a = m3 * (1 + qu * (1 - fz));
    double az = m3 * (1 + qu * (3 - fz));
    w[at] = vx;
    w[at + 1] = vy;
    w[at + 2] = w[y + 5];
    w[at + 3] = (W2 - a) * x + 2 * W * vy;
    w[at + 4] = (W2 - a) * yy - 2 * W * vx;
    w[at + 5] = -az * z;
    if (n == 6) {
      return;
    }
    double m5 = held ? 0 : m3 * u;
    double d = m5 * (3 + qu * (5 - 7 * fz));
    double dz = m5 * (3 + qu * (15 - 7 * fz));
    double gxx = W2 - a + d * x * x;
    double gxy = d * x * yy;
    double gyy = W2 - a + d * yy * yy;
    double gxz = dz * x * z;
    double gyz = dz * yy * z;
    double gzz = -az + (dz + 10 * m5 * qu) * z * z;
    for (int j = 0; j < 18; j++) {
      w[at + 6 + j] = w[y + 24 + j];
    }
    for (int j = 0; j < 6; j++) {
      double px = w[y + 6 + j];
      double py = w[y + 12 + j];
      double pz = w[y + 18 + j];
      w[at + 24 + j] = gxx * px + gxy * py + gxz * pz + 2 * W * w[y + 30 + j];
      w[at + 30 + j] = gxy * px + gyy * py + gyz * pz - 2 * W * w[y + 24 + j];
      w[at + 36 + j] = gxz * px + gyz * py + gzz * pz;
    }
  }
}
