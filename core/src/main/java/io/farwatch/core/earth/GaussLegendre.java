package io.farwatch.core.earth;

/**
 * Nodes and weights of the 16-point Gauss-Legendre rule on -1 to 1, as the roots of the Legendre
 * polynomial by Newton's method. Source: M. Abramowitz, I. Stegun, "Handbook of Mathematical
 * Functions" (1964), eq. 25.4.29; starting values eq. 22.16.6.
 */
final class GaussLegendre {
  private static final int N = 16;
  static final double[] NODES = new double[N];
  static final double[] WEIGHTS = new double[N];

  static {
    for (int i = 0; i < N; i++) {
      double x = -StrictMath.cos(Math.PI * (i + 0.75) / (N + 0.5));
      double slope = 0;
      for (int k = 0; k < 10; k++) {
        double p0 = 1;
        double p1 = x;
        for (int j = 2; j <= N; j++) {
          double p2 = ((2 * j - 1) * x * p1 - (j - 1) * p0) / j;
          p0 = p1;
          p1 = p2;
        }
        slope = N * (x * p1 - p0) / (x * x - 1);
        x -= p1 / slope;
      }
      NODES[i] = x;
      WEIGHTS[i] = 2 / ((1 - x * x) * slope * slope);
    }
  }

  private GaussLegendre() {}
}
