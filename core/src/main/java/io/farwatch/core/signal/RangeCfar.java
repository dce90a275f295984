package io.farwatch.core.signal;

import io.farwatch.core.radar.detection.Cfar;

/**
 * A threshold along range that follows the noise. Reference cells stand on both sides of a cell, as
 * many samples apart as makes their noise independent of one another and of the cell's, so that the
 * exact multipliers hold. Where a side does not fit into the row, the cells that do are averaged
 * (or ordered, with a rank in proportion) with the multiplier of their number.
 */
final class RangeCfar {
  private final Cfar rule;
  private final int half;
  private final int first;
  private final int spacing;
  private final double inner;
  private final double[] edge;
  private final int[] edgeRank;
  private final double[] sums;
  private final float[] order;

  /**
   * @param guard samples beside a cell that are left out
   * @param spacing samples from one independent value to the next
   * @param looks powers added in each cell
   * @param cells longest row
   */
  RangeCfar(Cfar rule, int guard, int spacing, int looks, double pfa, int cells) {
    this.rule = rule;
    this.half = rule.cells() / 2;
    this.first = Math.max(guard + 1, spacing);
    this.spacing = spacing;
    this.inner = CfarMultiplier.of(rule, looks, pfa);
    this.edge = new double[rule.cells() + 1];
    this.edgeRank = new int[rule.cells() + 1];
    for (int n = 1; n <= rule.cells(); n++) {
      boolean ordered = rule.type() == Cfar.Type.OS;
      edgeRank[n] = ordered ? Math.max(1, Math.round((float) rule.rank() * n / rule.cells())) : 0;
      edge[n] =
          CfarMultiplier.of(
              new Cfar(ordered ? Cfar.Type.OS : Cfar.Type.CA, n, edgeRank[n]), looks, pfa);
    }
    this.sums = new double[cells];
    this.order = new float[rule.cells()];
  }

  /** Samples from a cell to its first reference cell. */
  int first() {
    return first;
  }

  /**
   * Fills the thresholds of cells {@code from} to {@code to} - 1 of a row.
   *
   * @param all whether the thresholds of cells that do not pass matter; where not, those of ordered
   *     cells are given as infinite (ordering takes 30 times as long as seeing that it is needless)
   */
  void thresholds(float[] p, int from, int to, boolean all, float[] threshold) {
    int reach = first + (half - 1) * spacing;
    int low = Math.min(to, from + reach);
    int high = Math.max(low, to - reach);
    for (int k = from; k < low; k++) {
      threshold[k] = atEdge(p, from, to, k);
    }
    for (int k = high; k < to; k++) {
      threshold[k] = atEdge(p, from, to, k);
    }
    if (low >= high) {
      return;
    }
    if (rule.type() == Cfar.Type.OS) {
      for (int k = low; k < high; k++) {
        threshold[k] =
            all || isOverOrdered(p, k) ? (float) (inner * ordered(p, k)) : Float.POSITIVE_INFINITY;
      }
      return;
    }
    sum(p, from, to);
    double each = inner / half;
    switch (rule.type()) {
      case CA, OS -> {
        for (int k = low; k < high; k++) {
          threshold[k] = (float) (0.5 * each * (sums[k + first] + sums[k - reach]));
        }
      }
      case GO -> {
        for (int k = low; k < high; k++) {
          threshold[k] = (float) (each * Math.max(sums[k + first], sums[k - reach]));
        }
      }
      case SO -> {
        for (int k = low; k < high; k++) {
          threshold[k] = (float) (each * Math.min(sums[k + first], sums[k - reach]));
        }
      }
    }
  }

  /** sums[k] = sum of p[k + i spacing], i below half; each made of the one a spacing before. */
  private void sum(float[] p, int from, int to) {
    int last = to - (half - 1) * spacing;
    int span = half * spacing;
    for (int k = from; k < Math.min(last, from + spacing); k++) {
      double s = 0;
      for (int i = 0; i < half; i++) {
        s += p[k + i * spacing];
      }
      sums[k] = s;
    }
    for (int k = from + spacing; k < last; k++) {
      sums[k] = Math.max(0, sums[k - spacing] + ((double) p[k - spacing + span] - p[k - spacing]));
    }
  }

  /** Whether at least so many reference cells as the rank are below the cell / multiplier. */
  private boolean isOverOrdered(float[] p, int k) {
    float least = (float) (p[k] / inner * (1 + 1e-6));
    int spare = rule.cells() - rule.rank();
    for (int i = 0; i < half; i++) {
      int at = first + i * spacing;
      spare -= (p[k + at] < least ? 0 : 1) + (p[k - at] < least ? 0 : 1);
      if (spare < 0) {
        return false;
      }
    }
    return true;
  }

  /** The reference cell of the rule's rank. */
  private float ordered(float[] p, int k) {
    int n = 0;
    for (int i = 0; i < half; i++) {
      order[n++] = p[k + first + i * spacing];
      order[n++] = p[k - first - i * spacing];
    }
    return NoiseLevel.select(order, n, rule.rank() - 1);
  }

  private float atEdge(float[] p, int from, int to, int k) {
    int n = 0;
    double sum = 0;
    for (int i = 0; i < half; i++) {
      int right = k + first + i * spacing;
      int left = k - first - i * spacing;
      if (right < to) {
        order[n++] = p[right];
        sum += p[right];
      }
      if (left >= from) {
        order[n++] = p[left];
        sum += p[left];
      }
    }
    if (n == 0) {
      return Float.POSITIVE_INFINITY;
    }
    double statistic =
        rule.type() == Cfar.Type.OS ? NoiseLevel.select(order, n, edgeRank[n] - 1) : sum / n;
    return (float) (edge[n] * statistic);
  }
}
