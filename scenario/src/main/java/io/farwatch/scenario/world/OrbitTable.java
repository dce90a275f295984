package io.farwatch.scenario.world;

import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.time.Epoch;

/**
 * States of a whole catalogue at even steps, two or three steps at a time, read by cubic Hermite
 * interpolation: over 30 s in low orbit within {@link #ERROR_M}.
 */
final class OrbitTable {
  static final double STEP_S = 30;

  /** m: the interpolation in orbits above 400 km is better than this. */
  static final double ERROR_M = 0.5;

  private static final long STEP_NANOS = 30_000_000_000L;

  private final Catalogue catalogue;
  private final double[][] knots = new double[2][];
  private long window = Long.MIN_VALUE;

  OrbitTable(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (int k = 0; k < 2; k++) {
      knots[k] = new double[6 * catalogue.size()];
    }
  }

  int size() {
    return catalogue.size();
  }

  static long windowOf(Epoch epoch) {
    return Math.floorDiv(epoch.taiNanos(), STEP_NANOS);
  }

  Epoch windowStart() {
    return new Epoch(window * STEP_NANOS);
  }

  /** Prepares the window that holds an epoch; a part of the catalogue at a time. */
  boolean isFor(long wanted) {
    return window == wanted;
  }

  /** Starts a window: moves the old end to the front if it fits; says which ends are missing. */
  boolean begin(long wanted) {
    boolean next = window != Long.MIN_VALUE && wanted == window + 1;
    if (next) {
      double[] t = knots[0];
      knots[0] = knots[1];
      knots[1] = t;
    }
    window = wanted;
    return next;
  }

  /** Computes one end (0 or 1) of the window for the objects from one index up to another. */
  void fill(int end, int from, int to) {
    catalogue.statesAt(new Epoch((window + end) * STEP_NANOS), knots[end], from, to);
  }

  double[] knots(int end) {
    return knots[end];
  }

  boolean stateAt(int i, Epoch epoch, double[] s6) {
    double[] a = knots[0];
    double[] b = knots[1];
    if (Double.isNaN(a[6 * i]) || Double.isNaN(b[6 * i])) {
      return false;
    }
    double f = epoch.secondsSince(windowStart()) / STEP_S;
    Hermite.between(a, 6 * i, b, 6 * i, f, STEP_S, s6);
    return true;
  }
}
