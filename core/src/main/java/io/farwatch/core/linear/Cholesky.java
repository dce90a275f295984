package io.farwatch.core.linear;

/**
 * Cholesky factors of small symmetric positive-definite matrices, in place, by rows. Source: G. H.
 * Golub, C. F. Van Loan, "Matrix Computations", 4th ed., algorithm 4.2.1.
 */
public final class Cholesky {
  private Cholesky() {}

  /**
   * Overwrites the lower triangle of {@code a} (n x n) with L, where A = L L'. The strict upper
   * triangle is left as it was.
   *
   * @return false when a pivot is not positive: the matrix is not positive-definite
   */
  public static boolean factor(double[] a, int n) {
    for (int j = 0; j < n; j++) {
      double d = a[j * n + j];
      for (int k = 0; k < j; k++) {
        d -= a[j * n + k] * a[j * n + k];
      }
      if (!(d > 0)) {
        return false;
      }
      d = Math.sqrt(d);
      a[j * n + j] = d;
      for (int i = j + 1; i < n; i++) {
        double s = a[i * n + j];
        for (int k = 0; k < j; k++) {
          s -= a[i * n + k] * a[j * n + k];
        }
        a[i * n + j] = s / d;
      }
    }
    return true;
  }

  /** Solves L L' x = b in place of b, with L as {@link #factor} leaves it. */
  public static void solve(double[] l, int n, double[] b) {
    forward(l, n, b);
    for (int i = n - 1; i >= 0; i--) {
      double s = b[i];
      for (int k = i + 1; k < n; k++) {
        s -= l[k * n + i] * b[k];
      }
      b[i] = s / l[i * n + i];
    }
  }

  /** Solves L y = b in place of b; then y'y is the squared Mahalanobis length of b. */
  public static void forward(double[] l, int n, double[] b) {
    for (int i = 0; i < n; i++) {
      double s = b[i];
      for (int k = 0; k < i; k++) {
        s -= l[i * n + k] * b[k];
      }
      b[i] = s / l[i * n + i];
    }
  }

  /**
   * The squared Mahalanobis length of {@code v} under covariance {@code s}; NaN if s is not one.
   */
  public static double mahalanobisSquared(double[] s, int n, double[] v) {
    double[] l = s.clone();
    if (!factor(l, n)) {
      return Double.NaN;
    }
    double[] y = v.clone();
    forward(l, n, y);
    double d = 0;
    for (double e : y) {
      d += e * e;
    }
    return d;
  }
}
