package io.farwatch.core.radar.array;

import java.util.Arrays;

/**
 * Thinning: elements of equal weight, the more of them switched on the larger a taper is there.
 * Source: M. I. Skolnik, J. W. Sherman, F. C. Ogg, "Statistically designed density-tapered arrays",
 * IEEE Trans. AP-12 (1964), 408-417.
 */
public final class DensityTaper {
  private DensityTaper() {}

  /**
   * Weights zero or one, exactly so many ones. The chance of an element is the taper times a
   * factor, at most one; the factor is the one whose chances sum to the number. The same seed gives
   * the same elements.
   */
  public static double[] weights(ArrayGrid grid, Taper taper, int active, long seed) {
    int n = grid.size();
    if (active < 1 || active > n) {
      throw new IllegalArgumentException(active + " active of " + n + " elements");
    }
    double[] density = taper.weights(grid);
    double factor = factor(density, active);
    Draw draw = new Draw(seed);
    double[] key = new double[n];
    for (int i = 0; i < n; i++) {
      key[i] = Math.min(1, factor * density[i]) - draw.uniform();
    }
    double[] sorted = key.clone();
    Arrays.sort(sorted);
    double limit = sorted[n - active];
    double[] w = new double[n];
    int left = active;
    for (int i = 0; i < n && left > 0; i++) {
      if (key[i] >= limit) {
        w[i] = 1;
        left--;
      }
    }
    return w;
  }

  private static double factor(double[] density, int active) {
    double lo = 0;
    double hi = 1e6;
    for (int i = 0; i < 100; i++) {
      double middle = (lo + hi) / 2;
      double sum = 0;
      for (double d : density) {
        sum += Math.min(1, middle * Math.max(0, d));
      }
      if (sum < active) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return hi;
  }
}
