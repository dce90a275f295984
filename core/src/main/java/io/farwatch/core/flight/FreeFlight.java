package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.linear.Matrix;

/**
 * Unpowered flight in vacuum over the turning WGS-84 Earth: gravity with J2, Coriolis and
 * centrifugal terms, state in ECEF (m, m/s), forward or backward in time.
 *
 * <p>Integrator: the fifth-order solution of J. R. Dormand, P. J. Prince, "A family of embedded
 * Runge-Kutta formulae", J. Comp. Appl. Math. 6 (1980), table 2, with steps that follow the local
 * time scale: the shortest of sqrt(r^3/GM), r/v and one over the Earth's rate. The steps depend on
 * the state and the span alone, so equal input gives equal bits.
 *
 * <p>Each in-place form takes a workspace of {@link #WORK} numbers and then allocates nothing; the
 * forms without one make their own.
 */
public final class FreeFlight {
  /** Length of the workspace that the in-place forms take. */
  public static final int WORK = 8 * 42;

  /** Step over the local time scale: about 23 s at 200 km height, 0.4 mm after 30 minutes. */
  static final double STEP = 0.028;

  /** Steps shorter than this (s) are never needed: nothing tracked is that fast or that low. */
  private static final double SHORTEST_S = 0.5;

  /**
   * Places in the workspace: the six derivatives are at K, 2 K, ... 6 K; the stage's state at 0.
   */
  private static final int K = 42;

  static final int Y = 7 * K;

  private FreeFlight() {}

  /** Acceleration (m/s^2) seen in ECEF at a state, into {@code a3}. */
  public static void acceleration(double[] s6, double[] a3) {
    accelerationIn(s6, a3, new double[12]);
  }

  /** As {@link #acceleration}, in a given workspace, of which 12 numbers are used. */
  public static void accelerationIn(double[] s6, double[] a3, double[] work) {
    System.arraycopy(s6, 0, work, 0, 6);
    Gravity.derivative(work, 0, 6, 6);
    System.arraycopy(work, 9, a3, 0, 3);
  }

  /** Moves the state by {@code dtS} seconds (either sign), in place. */
  public static void propagate(double[] s6, double dtS) {
    propagateIn(s6, dtS, new double[WORK]);
  }

  /** As {@link #propagate(double[], double)}, in a given workspace. */
  public static void propagateIn(double[] s6, double dtS, double[] work) {
    System.arraycopy(s6, 0, work, Y, 6);
    integrate(dtS, STEP, 6, work);
    System.arraycopy(work, Y, s6, 0, 6);
  }

  /**
   * Moves the state by {@code dtS} seconds, in place, and fills {@code phi36} with the transition
   * matrix d(state after)/d(state before), by rows.
   */
  public static void propagate(double[] s6, double[] phi36, double dtS) {
    propagateIn(s6, phi36, dtS, new double[WORK]);
  }

  /** As {@link #propagate(double[], double[], double)}, in a given workspace. */
  public static void propagateIn(double[] s6, double[] phi36, double dtS, double[] work) {
    System.arraycopy(s6, 0, work, Y, 6);
    for (int i = 0; i < 36; i++) {
      work[Y + 6 + i] = i % 7 == 0 ? 1 : 0;
    }
    integrate(dtS, STEP, 42, work);
    System.arraycopy(work, Y, s6, 0, 6);
    System.arraycopy(work, Y + 6, phi36, 0, 36);
  }

  /** The state {@code dtS} seconds later (either sign). */
  public static EcefState propagate(EcefState state, double dtS) {
    double[] s = state.toArray();
    propagate(s, dtS);
    return EcefState.of(s);
  }

  /** The 6 x 6 transition matrix over {@code dtS} seconds from a state. */
  public static Matrix transition(EcefState state, double dtS) {
    double[] phi = new double[36];
    propagate(state.toArray(), phi, dtS);
    return Matrix.of(6, 6, phi);
  }

  /** Integrates the {@code n} numbers at Y of the workspace, with steps of {@code eta}. */
  static void integrate(double dtS, double eta, int n, double[] w) {
    if (!Double.isFinite(dtS)) {
      throw new IllegalArgumentException("time span " + dtS + " s is not finite");
    }
    double left = dtS;
    while (left != 0) {
      double steps = Math.ceil(Math.abs(left) / longestStepS(eta, w));
      double h = steps <= 1 ? left : left / steps;
      step(h, n, w);
      left = steps <= 1 ? 0 : left - h;
    }
  }

  /** The longest step (s) that the accuracy allows at the state at Y. */
  static double longestStepS(double eta, double[] w) {
    double r2 = w[Y] * w[Y] + w[Y + 1] * w[Y + 1] + w[Y + 2] * w[Y + 2];
    r2 = Math.max(r2, Gravity.HELD_RADIUS_M * Gravity.HELD_RADIUS_M);
    double v2 = w[Y + 3] * w[Y + 3] + w[Y + 4] * w[Y + 4] + w[Y + 5] * w[Y + 5];
    double rate2 = Math.max(Wgs84.GM / Math.sqrt(r2), v2) / r2;
    double scale2 = 1 / Math.max(rate2, Wgs84.OMEGA * Wgs84.OMEGA);
    return Math.max(SHORTEST_S, eta * Math.sqrt(scale2));
  }

  /** One step of {@code h} seconds of the numbers at Y. */
  static void step(double h, int n, double[] w) {
    Gravity.derivative(w, Y, K, n);
    for (int i = 0; i < n; i++) {
      w[i] = w[Y + i] + h * (1 / 5.0) * w[K + i];
    }
    Gravity.derivative(w, 0, 2 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] = w[Y + i] + h * (3 / 40.0 * w[K + i] + 9 / 40.0 * w[2 * K + i]);
    }
    Gravity.derivative(w, 0, 3 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h * (44 / 45.0 * w[K + i] - 56 / 15.0 * w[2 * K + i] + 32 / 9.0 * w[3 * K + i]);
    }
    Gravity.derivative(w, 0, 4 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (19372 / 6561.0 * w[K + i]
                      - 25360 / 2187.0 * w[2 * K + i]
                      + 64448 / 6561.0 * w[3 * K + i]
                      - 212 / 729.0 * w[4 * K + i]);
    }
    Gravity.derivative(w, 0, 5 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (9017 / 3168.0 * w[K + i]
                      - 355 / 33.0 * w[2 * K + i]
                      + 46732 / 5247.0 * w[3 * K + i]
                      + 49 / 176.0 * w[4 * K + i]
                      - 5103 / 18656.0 * w[5 * K + i]);
    }
    Gravity.derivative(w, 0, 6 * K, n);
    for (int i = 0; i < n; i++) {
      w[Y + i] +=
          h
              * (35 / 384.0 * w[K + i]
                  + 500 / 1113.0 * w[3 * K + i]
                  + 125 / 192.0 * w[4 * K + i]
                  - 2187 / 6784.0 * w[5 * K + i]
                  + 11 / 84.0 * w[6 * K + i]);
    }
  }
}
