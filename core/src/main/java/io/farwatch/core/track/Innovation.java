package io.farwatch.core.track;

import io.farwatch.core.linear.Cholesky;

/**
 * A measurement held against a predicted state: z - h, its covariance and what the update needs.
 */
final class Innovation {
  private static final double LOG_2PI = Math.log(2 * Math.PI);

  int m;
  double[] nu = new double[5];
  double[] h = new double[0];
  double[] hp = new double[0];
  double[] s = new double[25];
  double[] l = new double[25];
  private final double[] y = new double[5];

  /** Squared Mahalanobis length of the innovation. */
  double distance2;

  /** Natural log of the Gaussian density of the innovation. */
  double logLikelihood;

  void reset(int rows, int columns) {
    m = rows;
    if (h.length < rows * columns) {
      h = new double[rows * columns];
      hp = new double[rows * columns];
    }
  }

  boolean finish() {
    System.arraycopy(s, 0, l, 0, m * m);
    if (!Cholesky.factor(l, m)) {
      return false;
    }
    System.arraycopy(nu, 0, y, 0, m);
    Cholesky.forward(l, m, y);
    distance2 = 0;
    double logDeterminant = 0;
    for (int i = 0; i < m; i++) {
      distance2 += y[i] * y[i];
      logDeterminant += 2 * StrictMath.log(l[i * m + i]);
    }
    logLikelihood = -0.5 * (distance2 + logDeterminant + m * LOG_2PI);
    return Double.isFinite(logLikelihood);
  }
}
