package io.farwatch.core.plot;

import java.util.List;

/**
 * Directions that were not measured plot by plot. A radar that stares may report where its beam
 * points as every plot's direction, to the bit; the object crosses the beam meanwhile. However many
 * such plots there are, their direction was measured once, with one common error.
 */
public final class Pointing {
  private Pointing() {}

  /**
   * For each plot, how many of the list share its radar and, to the bit, its direction (itself
   * included). Plots without a direction have one.
   */
  public static int[] repeats(List<Plot> plots) {
    int n = plots.size();
    int[] count = new int[n];
    for (int i = 0; i < n; i++) {
      count[i] = 1;
      for (int j = 0; j < n; j++) {
        if (j != i && isSame(plots.get(i), plots.get(j))) {
          count[i]++;
        }
      }
    }
    return count;
  }

  /** Whether there are two plots or more, all of one radar and, to the bit, of one direction. */
  public static boolean isOneDirection(List<Plot> plots) {
    for (int i = 1; i < plots.size(); i++) {
      if (!isSame(plots.get(0), plots.get(i))) {
        return false;
      }
    }
    return plots.size() > 1;
  }

  /**
   * The covariance of one of {@code repeats} plots of one direction, such that all together weigh
   * what one measurement does: the rows and columns of the angles grow by the root of the number.
   */
  public static double[] covariance(Measurement z, int repeats) {
    double[] r = z.covariance().toArray();
    int m = z.quantities().size();
    double root = Math.sqrt(repeats);
    for (int i = 0; repeats > 1 && i < m; i++) {
      if (isDirection(z.quantities().get(i))) {
        for (int j = 0; j < m; j++) {
          r[i * m + j] *= root;
          r[j * m + i] *= root;
        }
      }
    }
    return r;
  }

  private static boolean isDirection(Quantity q) {
    return switch (q) {
      case AZIMUTH, ELEVATION, U, V -> true;
      case RANGE, RANGE_RATE, HEIGHT -> false;
    };
  }

  private static boolean isSame(Plot a, Plot b) {
    List<Quantity> q = a.measurement().quantities();
    if (!a.radar().equals(b.radar()) || !q.equals(b.measurement().quantities())) {
      return false;
    }
    boolean any = false;
    for (int i = 0; i < q.size(); i++) {
      if (isDirection(q.get(i))) {
        any = true;
        double x = a.measurement().values().get(i, 0);
        if (Double.compare(x, b.measurement().values().get(i, 0)) != 0) {
          return false;
        }
      }
    }
    return any;
  }
}
