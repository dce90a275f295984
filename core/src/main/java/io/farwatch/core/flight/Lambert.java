package io.farwatch.core.flight;

import io.farwatch.core.earth.Wgs84;

/**
 * Kepler arcs between two places in a given time, in an inertial frame. Source: D. A. Vallado,
 * "Fundamentals of Astrodynamics and Applications", 4th ed. (2013), algorithm 58 (universal
 * variables, bisection).
 */
final class Lambert {
  private static final double FOUR_PI2 = 4 * Math.PI * Math.PI;

  private Lambert() {}

  /**
   * The velocity at the first place (m/s) into {@code v3}; false when no arc under one revolution
   * takes that time or the two places and the centre lie on a line.
   *
   * @param far whether it goes the long way round (more than half a turn)
   */
  static boolean velocity(double[] r1, double[] r2, double timeS, boolean far, double[] v3) {
    double a = Math.sqrt(dot(r1, r1));
    double b = Math.sqrt(dot(r2, r2));
    double cos = Math.max(-1, Math.min(1, dot(r1, r2) / (a * b)));
    double big = (far ? -1 : 1) * Math.sqrt(a * b * (1 + cos));
    if (Math.abs(big) < 1e-9 * Math.sqrt(a * b) || !(timeS > 0)) {
      return false;
    }
    double low = -FOUR_PI2;
    double high = FOUR_PI2;
    double y = 0;
    for (int i = 0; i < 200 && high - low > 1e-14 * FOUR_PI2; i++) {
      double psi = 0.5 * (low + high);
      double c2 = c2(psi);
      y = a + b + big * (psi * c3(psi) - 1) / Math.sqrt(c2);
      boolean early = true;
      if (y > 0) {
        double chi = Math.sqrt(y / c2);
        double t = (chi * chi * chi * c3(psi) + big * Math.sqrt(y)) / Math.sqrt(Wgs84.GM);
        early = t <= timeS;
      }
      if (early) {
        low = psi;
      } else {
        high = psi;
      }
    }
    boolean inside = low > -FOUR_PI2 && high < FOUR_PI2 && y > 0;
    double f = 1 - y / a;
    double g = big * Math.sqrt(Math.max(y, 0) / Wgs84.GM);
    for (int i = 0; i < 3 && inside; i++) {
      v3[i] = (r2[i] - f * r1[i]) / g;
    }
    return inside && Double.isFinite(v3[0] + v3[1] + v3[2]);
  }

  private static double c2(double psi) {
    if (Math.abs(psi) < 1e-3) {
      return 0.5 - psi * (1 / 24.0 - psi / 720);
    }
    double s = Math.sqrt(Math.abs(psi));
    return psi > 0 ? (1 - StrictMath.cos(s)) / psi : (1 - StrictMath.cosh(s)) / psi;
  }

  private static double c3(double psi) {
    if (Math.abs(psi) < 1e-3) {
      return 1 / 6.0 - psi * (1 / 120.0 - psi / 5040);
    }
    double s = Math.sqrt(Math.abs(psi));
    double d = psi > 0 ? s - StrictMath.sin(s) : StrictMath.sinh(s) - s;
    return d / (s * s * s);
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
