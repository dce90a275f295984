package io.farwatch.scenario.world;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.time.Epoch;

/**
 * A path as states at even steps, read by cubic Hermite interpolation. At one second and 10 m/s2 of
 * slowly changing acceleration the interpolation is exact to a millimetre; in the steepest re-entry
 * (50 m/s4) to 0.2 m.
 */
public final class Trajectory {
  private final Epoch start;
  private final double stepS;
  private final double[] knots;
  private final int count;

  /** Knots of six numbers each (ECEF, m and m/s), from {@code start} on. */
  Trajectory(Epoch start, double stepS, double[] knots, int count) {
    this.start = start;
    this.stepS = stepS;
    this.knots = java.util.Arrays.copyOf(knots, 6 * count);
    this.count = count;
  }

  public Epoch start() {
    return start;
  }

  public Epoch end() {
    return start.plusSeconds((count - 1) * stepS);
  }

  public EcefState last() {
    return EcefState.of(java.util.Arrays.copyOfRange(knots, 6 * (count - 1), 6 * count));
  }

  /** Fills the state at an epoch; false before the start and after the end. */
  public boolean stateAt(Epoch epoch, double[] s6) {
    double t = epoch.secondsSince(start) / stepS;
    if (!(t >= 0) || t > count - 1) {
      return false;
    }
    int k = Math.min(count - 2, (int) t);
    Hermite.between(knots, 6 * k, knots, 6 * (k + 1), t - k, stepS, s6);
    return true;
  }
}
