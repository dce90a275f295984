package io.farwatch.core.plot;

import io.farwatch.core.linear.Matrix;
import java.util.List;

/** What must hold of a measurement for it to exist. */
final class Checks {
  /** m: farther than the Moon's apogee nothing is plotted. */
  private static final double RANGE_MAX_M = 4.1e8;

  /** m/s: faster than any meteor bound to the Sun can meet the Earth (72 km/s). */
  private static final double RANGE_RATE_MAX_MPS = 8e4;

  private Checks() {}

  static void measurement(List<Quantity> q, Matrix values, Matrix covariance, double couplingS) {
    int n = q.size();
    if (n == 0 || q.get(0) != Quantity.RANGE) {
      throw new IllegalArgumentException("a measurement needs a range");
    }
    for (int i = 1; i < n; i++) {
      if (q.get(i - 1).compareTo(q.get(i)) >= 0) {
        throw new IllegalArgumentException("quantities are out of order: " + q);
      }
    }
    if (values.rows() != n || values.columns() != 1 || covariance.rows() != n) {
      throw new IllegalArgumentException("sizes do not agree");
    }
    for (int i = 0; i < n; i++) {
      if (!inRange(q.get(i), values.get(i, 0))) {
        throw new IllegalArgumentException(q.get(i) + " is out of range: " + values.get(i, 0));
      }
    }
    if (!covariance.isPositiveDefinite()) {
      throw new IllegalArgumentException("covariance is not positive-definite");
    }
    if (!(Math.abs(couplingS) < 60)) {
      throw new IllegalArgumentException("coupling is out of range: " + couplingS);
    }
  }

  private static boolean inRange(Quantity q, double x) {
    return switch (q) {
      case RANGE -> x > 0 && x < RANGE_MAX_M;
      case AZIMUTH -> x >= 0 && x <= 2 * Math.PI;
      case ELEVATION -> Math.abs(x) <= Math.PI / 2;
      case U, V -> Math.abs(x) <= 1;
      case RANGE_RATE -> Math.abs(x) < RANGE_RATE_MAX_MPS;
      case HEIGHT -> x > -1e4 && x < 1e8;
    };
  }
}
