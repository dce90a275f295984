package io.farwatch.scenario.world;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Newton's method for three unknowns with finite differences and bounded, halved steps. */
final class Newton {
  private Newton() {}

  /**
   * @param x start
   * @param step of the differences
   * @param most longest move of each unknown in one iteration
   * @param miss what should be zero; null outside its domain
   * @param tolerance within which each miss counts as zero
   * @return the solution, or null
   */
  static double @Nullable [] solve(
      double[] x,
      double[] step,
      double[] most,
      Function<double[], double @Nullable []> miss,
      double[] tolerance,
      int iterations) {
    double[] at = x.clone();
    double[] f = miss.apply(at);
    for (int k = 0; k < iterations && f != null; k++) {
      if (size(f, tolerance) < 1) {
        return at;
      }
      double[][] j = new double[3][3];
      for (int i = 0; i < 3; i++) {
        double[] y = at.clone();
        y[i] += step[i];
        double[] g = miss.apply(y);
        if (g == null) {
          y[i] = at[i] - step[i];
          g = miss.apply(y);
        }
        if (g == null) {
          return null;
        }
        for (int r = 0; r < 3; r++) {
          j[r][i] = (g[r] - f[r]) / (y[i] - at[i]);
        }
      }
      double[] d = cramer(j, f);
      double scale = 1;
      for (int i = 0; i < 3; i++) {
        scale = Math.min(scale, most[i] / Math.max(Math.abs(d[i]), 1e-300));
      }
      double[] next = null;
      double[] g = null;
      for (int half = 0; half < 8; half++) {
        next = new double[] {at[0] - scale * d[0], at[1] - scale * d[1], at[2] - scale * d[2]};
        g = miss.apply(next);
        if (g != null && size(g, tolerance) < size(f, tolerance)) {
          break;
        }
        scale /= 2;
      }
      if (g == null || next == null) {
        return null;
      }
      at = next;
      f = g;
    }
    return f != null && size(f, tolerance) < 1 ? at : null;
  }

  private static double size(double[] f, double[] tolerance) {
    double s = 0;
    for (int i = 0; i < f.length; i++) {
      s = Math.max(s, Math.abs(f[i]) / tolerance[i]);
    }
    return s;
  }

  private static double[] cramer(double[][] a, double[] b) {
    double d = det(a);
    double[] x = new double[3];
    for (int i = 0; i < 3; i++) {
      double[][] m = {a[0].clone(), a[1].clone(), a[2].clone()};
      for (int r = 0; r < 3; r++) {
        m[r][i] = b[r];
      }
      x[i] = det(m) / d;
    }
    return x;
  }

  private static double det(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }
}
