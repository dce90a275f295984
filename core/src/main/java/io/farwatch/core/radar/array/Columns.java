package io.farwatch.core.radar.array;

import java.util.Arrays;

/** Elements of a grid gathered by equal place along an axis: exact for a pattern along it. */
final class Columns {
  private final double[] distinct;
  private final int[] of;

  private Columns(double[] distinct, int[] of) {
    this.distinct = distinct;
    this.of = of;
  }

  static Columns of(ArrayGrid grid, Axis axis) {
    double[] at = axis == Axis.U ? grid.xs() : grid.ys();
    double[] distinct = Arrays.stream(at).sorted().distinct().toArray();
    int[] of = new int[at.length];
    for (int i = 0; i < at.length; i++) {
      of[i] = Arrays.binarySearch(distinct, at[i]);
    }
    return new Columns(distinct, of);
  }

  /** k times the places, about the middle of the aperture. */
  double[] places(double k) {
    double[] p = distinct.clone();
    for (int i = 0; i < p.length; i++) {
      p[i] *= k;
    }
    return p;
  }

  /** Sums of the columns' weights, scaled so that the face's squared weights sum to one. */
  double[] gathered(PhasedArray array) {
    double[] g = new double[distinct.length];
    double power = 0;
    for (int i = 0; i < of.length; i++) {
      double w = array.weight(i);
      g[of[i]] += w;
      power += w * w;
    }
    double scale = 1 / Math.sqrt(power);
    for (int i = 0; i < g.length; i++) {
      g[i] *= scale;
    }
    return g;
  }
}
