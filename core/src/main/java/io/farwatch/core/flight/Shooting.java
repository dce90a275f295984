package io.farwatch.core.flight;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method for a few unknowns with finite differences and bounded, halved steps: for finding
 * the flight that ends as asked.
 */
public final class Shooting {
  private static final int HALVINGS = 8;

  private Shooting() {}

  /**
   * Solves {@code miss(x) = 0}.
   *
   * @param x start
   * @param step of the differences
   * @param most longest move of each unknown in one iteration
   * @param miss what should be zero, as many numbers as unknowns; null outside its domain
   * @param tolerance within which each miss counts as zero
   * @return the solution, or null
   */
  public static double @Nullable [] solve(
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
      double[] d = move(at, f, step, miss);
      if (d == null) {
        return null;
      }
      double scale = 1;
      for (int i = 0; i < d.length; i++) {
        scale = Math.min(scale, most[i] / Math.max(Math.abs(d[i]), 1e-300));
      }
      double[] next = at;
      double[] g = null;
      for (int half = 0; half < HALVINGS; half++) {
        next = at.clone();
        for (int i = 0; i < d.length; i++) {
          next[i] -= scale * d[i];
        }
        g = miss.apply(next);
        if (g != null && size(g, tolerance) < size(f, tolerance)) {
          break;
        }
        scale /= 2;
      }
      at = next;
      f = g;
    }
    return f != null && size(f, tolerance) < 1 ? at : null;
  }

  /** The full step of Newton's method, or null when the differences leave the domain. */
  private static double @Nullable [] move(
      double[] at, double[] f, double[] step, Function<double[], double @Nullable []> miss) {
    int n = at.length;
    double[][] j = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
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
      for (int r = 0; r < n; r++) {
        j[r][i] = (g[r] - f[r]) / (y[i] - at[i]);
      }
    }
    for (int r = 0; r < n; r++) {
      j[r][n] = f[r];
    }
    return eliminate(j);
  }

  /** Solves n equations given by rows with their right-hand sides; null when singular. */
  private static double @Nullable [] eliminate(double[][] a) {
    int n = a.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
      }
      double[] row = a[pivot];
      a[pivot] = a[c];
      a[c] = row;
      if (!(Math.abs(row[c]) > 0)) {
        return null;
      }
      for (int r = 0; r < n; r++) {
        double k = r == c ? 0 : a[r][c] / row[c];
        for (int i = c; i <= n; i++) {
          a[r][i] -= k * row[i];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = a[i][n] / a[i][i];
    }
    return x;
  }

  private static double size(double[] f, double[] tolerance) {
    double s = 0;
    for (int i = 0; i < f.length; i++) {
      s = Math.max(s, Math.abs(f[i]) / tolerance[i]);
    }
    return Double.isNaN(s) ? Double.POSITIVE_INFINITY : s;
  }
}
