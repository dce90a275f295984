package io.farwatch.core.flight;

import io.farwatch.core.earth.Egm96;
import io.farwatch.core.earth.Wgs84;

/**
 * Gravity of EGM96 to a degree and order of 2 to 12, in the turning frame. Source: S. Pines,
 * "Uniform Representation of the Gravitational Potential and its Derivatives", AIAA Journal 11
 * (1973), with fully normalised functions and their stable recursion by rising degree (S. A.
 * Holmes, W. E. Featherstone, J. Geodesy 76 (2002), eq. 11, with the sectoral part taken out). In r
 * and the direction cosines nothing is singular at the poles.
 *
 * <p>The field is held inside half the Earth's radius, as {@link Gravity} is. Each instance has its
 * own scratch numbers: not for two threads at once.
 *
 * <p>What is left out, as the greatest shift of 316 arcs of 30 minutes over the ground (measured by
 * {@code HarmonicsTest}): the tides of Sun and Moon in line, both at their nearest, 6 m. Degrees up
 * to 12 move an arc of J2 alone by 440 m, one of degree 4 by 155 m, one of degree 8 by 39 m; what
 * lies beyond degree 12 is estimated from that row at 20 m.
 */
final class Harmonics implements Field {
  private static final double W = Wgs84.OMEGA;
  private static final double HELD = Gravity.HELD_RADIUS_M;

  private final int degree;

  /** Row length of the triangles, whose places are [order][degree]. */
  private final int size;

  private final double[] c;
  private final double[] s;

  /** Factors of the recursion, and of the slope (order to order + 1). */
  private final double[] a;

  private final double[] b;
  private final double[] slope;
  private final double[] sectoral;

  /** Scratch: the normalised functions without the power of the cosine of the latitude. */
  private final double[] p;

  private final double[] powers;

  Harmonics(int degree) {
    if (degree < 2 || degree > Egm96.DEGREE_MAX) {
      throw new IllegalArgumentException("degree " + degree + " is outside 2..12");
    }
    this.degree = degree;
    size = degree + 2;
    c = new double[size * size];
    s = new double[size * size];
    a = new double[size * size];
    b = new double[size * size];
    slope = new double[size * size];
    sectoral = new double[size];
    p = new double[size * size];
    powers = new double[size];
    sectoral[0] = 1;
    for (int m = 0; m <= degree; m++) {
      if (m > 0) {
        sectoral[m] = sectoral[m - 1] * Math.sqrt(m == 1 ? 3 : (2.0 * m + 1) / (2.0 * m));
      }
      for (int n = m; n <= degree; n++) {
        int at = m * size + n;
        double q = (double) (n - m) * (n + m);
        a[at] = n > m ? Math.sqrt((2.0 * n - 1) * (2.0 * n + 1) / q) : 0;
        b[at] =
            n > m + 1
                ? Math.sqrt((2.0 * n + 1) * (n + m - 1) * (n - m - 1) / (q * (2.0 * n - 3)))
                : 0;
        slope[at] = Math.sqrt((double) (n - m) * (n + m + 1) * (m == 0 ? 0.5 : 1));
        c[at] = n < 2 ? 0 : Egm96.c(n, m);
        s[at] = n < 2 ? 0 : Egm96.s(n, m);
      }
    }
  }

  @Override
  public void derivative(double[] w, int y, int at, int n) {
    if (n != 6) {
      throw new IllegalArgumentException("no transition matrix here");
    }
    double vx = w[y + 3];
    double vy = w[y + 4];
    double x = w[y];
    double yy = w[y + 1];
    w[at] = vx;
    w[at + 1] = vy;
    w[at + 2] = w[y + 5];
    pull(x, yy, w[y + 2], w, at + 3);
    w[at + 3] += W * W * x + 2 * W * vy;
    w[at + 4] += W * W * yy - 2 * W * vx;
  }

  /** The pull of gravity alone (m/s2) at a place (ECEF, m), into three numbers at {@code at}. */
  void pull(double x, double y, double z, double[] out, int at) {
    double r = Math.sqrt(x * x + y * y + z * z);
    if (r == 0) {
      out[at] = 0;
      out[at + 1] = 0;
      out[at + 2] = 0;
      return;
    }
    double e = x / r;
    double f = y / r;
    double u = z / r;
    double rr = Math.max(r, HELD);
    functions(u);
    powers[0] = 1;
    for (int n = 1; n <= degree; n++) {
      powers[n] = powers[n - 1] * (Egm96.RADIUS_M / rr);
    }
    // Sums of the slopes by the three cosines, and of the slope by r times -r.
    double se = 0;
    double sf = 0;
    double su = 0;
    double sr = 1;
    double re = 1; // real and imaginary part of (e + i f)^m, and of the power before
    double im = 0;
    double reBefore = 0;
    double imBefore = 0;
    for (int m = 0; m <= degree; m++) {
      for (int n = Math.max(2, m); n <= degree; n++) {
        int i = m * size + n;
        double scale = powers[n];
        double turn = c[i] * re + s[i] * im;
        sr += (n + 1) * scale * p[i] * turn;
        su += scale * slope[i] * p[i + size] * turn;
        se += m * scale * p[i] * (c[i] * reBefore + s[i] * imBefore);
        sf += m * scale * p[i] * (s[i] * reBefore - c[i] * imBefore);
      }
      reBefore = re;
      imBefore = im;
      re = reBefore * e - imBefore * f;
      im = reBefore * f + imBefore * e;
    }
    double g = Egm96.GM / (rr * rr) * (r < HELD ? r / HELD : 1);
    double radial = sr + e * se + f * sf + u * su;
    out[at] = g * (se - e * radial);
    out[at + 1] = g * (sf - f * radial);
    out[at + 2] = g * (su - u * radial);
  }

  private void functions(double u) {
    for (int m = 0; m <= degree; m++) {
      int row = m * size;
      p[row + m] = sectoral[m];
      for (int n = m + 1; n <= degree; n++) {
        double two = n > m + 1 ? b[row + n] * p[row + n - 2] : 0;
        p[row + n] = u * a[row + n] * p[row + n - 1] - two;
      }
    }
  }
}
