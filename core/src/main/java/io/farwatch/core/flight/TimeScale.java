package io.farwatch.core.flight;

import io.farwatch.core.earth.Wgs84;

/** How long a step of free flight may be. */
final class TimeScale {
  /** Steps shorter than this (s) are never needed: nothing tracked is that fast or that low. */
  private static final double SHORTEST_S = 0.5;

  /**
   * Weight of the speed up or down beside the whole speed: along the radius the field changes three
   * times as fast as across it.
   */
  private static final double RADIAL = 2;

  private static final double HELD2 = Gravity.HELD_RADIUS_M * Gravity.HELD_RADIUS_M;

  private TimeScale() {}

  /**
   * The longest step (s) that an accuracy allows from the state at {@code y}, forward (positive) or
   * backward: {@code eta} times the shortest of sqrt(r^3/GM), r/v and one over the Earth's rate.
   * Where the radius shrinks along the step, the smaller one at its end decides.
   */
  static double longestStepS(double eta, double[] w, int y, double direction) {
    double r2 = w[y] * w[y] + w[y + 1] * w[y + 1] + w[y + 2] * w[y + 2];
    double v2 = w[y + 3] * w[y + 3] + w[y + 4] * w[y + 4] + w[y + 5] * w[y + 5];
    double rv = w[y] * w[y + 3] + w[y + 1] * w[y + 4] + w[y + 2] * w[y + 5];
    double r = Math.sqrt(Math.max(r2, HELD2));
    double radial = rv / r;
    double h = eta * scaleS(r, v2, radial);
    double closing = Math.signum(direction) * radial;
    if (closing < 0) {
      double end = Math.max(Gravity.HELD_RADIUS_M, r + closing * h);
      h = eta * scaleS(end, v2 + 2 * Wgs84.GM * (1 / end - 1 / r), radial);
    }
    return Math.max(SHORTEST_S, h);
  }

  private static double scaleS(double r, double v2, double radial) {
    double rate2 = (Math.max(Wgs84.GM / r, v2) + RADIAL * radial * radial) / (r * r);
    return 1 / Math.sqrt(Math.max(rate2, Wgs84.OMEGA * Wgs84.OMEGA));
  }
}
