package io.farwatch.core.flight;

/** Pads of the profiles that fit, against the origin of the arc, with weights. */
final class BoostPads {
  final double[] weight;
  final double[] along;
  final double[] across;
  final double[] time;
  int count;

  BoostPads(int most) {
    weight = new double[most];
    along = new double[most];
    across = new double[most];
    time = new double[most];
  }

  double sum() {
    double s = 0;
    for (int i = 0; i < count; i++) {
      s += weight[i];
    }
    return s;
  }

  double mean(double[] a) {
    double s = 0;
    for (int i = 0; i < count; i++) {
      s += weight[i] * a[i];
    }
    return s / sum();
  }

  double moment(double[] a, double meanA, double[] b, double meanB) {
    double s = 0;
    for (int i = 0; i < count; i++) {
      s += weight[i] * (a[i] - meanA) * (b[i] - meanB);
    }
    return s / sum();
  }

  /** Squared distances from the mean in units of the covariance. */
  double[] squares(double x, double y, double xx, double xy, double yy) {
    double det = xx * yy - xy * xy;
    double[] q = new double[count];
    for (int i = 0; i < count; i++) {
      double a = along[i] - x;
      double b = across[i] - y;
      q[i] = (yy * a * a - 2 * xy * a * b + xx * b * b) / det;
    }
    return q;
  }

  double quantile(double[] q, double probability) {
    Integer[] order = new Integer[count];
    java.util.Arrays.setAll(order, i -> i);
    java.util.Arrays.sort(order, (i, j) -> Double.compare(q[i], q[j]));
    double left = probability * sum();
    for (Integer i : order) {
      left -= weight[i];
      if (left <= 0) {
        return q[i];
      }
    }
    return count == 0 ? 0 : q[order[count - 1]];
  }
}
