package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Matrix;

/**
 * Unpowered flight in vacuum over the turning WGS-84 Earth: gravity with J2, Coriolis and
 * centrifugal terms, state in ECEF (m, m/s), forward or backward in time.
 *
 * <p>Integrator: {@link RungeKutta8} ({@link InertialFlight} where no transition is asked for) with
 * steps that follow the local time scale: the shortest of sqrt(r^3/GM), r/v and one over the
 * Earth's rate; a span that is short against it, as between two looks of a radar, is one step of
 * {@link RungeKutta5}. The steps depend on the state and the span alone, so equal input gives equal
 * bits.
 *
 * <p>Each in-place form takes a workspace of {@link #WORK} numbers and then allocates nothing; the
 * forms without one make their own.
 */
public final class FreeFlight {
  /** Length of the workspace that the in-place forms take. */
  public static final int WORK = RungeKutta8.WORK;

  /** Step over the local time scale: about 130 s at 200 km height, below 1 mm after 30 minutes. */
  static final double STEP = 0.16;

  /** A finer step: some micrometres after 30 minutes, for instants to a microsecond. */
  static final double FINE_STEP = 0.1;

  /** A coarser step: below 1 m after 30 minutes, and a transition matrix good to 1e-6. */
  static final double COARSE_STEP = 0.45;

  /** The same of a single fifth-order step: about 20 s at 200 km height, below 0.1 mm. */
  private static final double SHORT_STEP = 0.025;

  static final int Y = RungeKutta8.Y;

  private static final Field J2 = Gravity::derivative;

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
   * As {@link #propagateIn(double[], double, double[])}, with an error below 1 m after 30 minutes
   * instead of 1 mm, in less than half the time.
   */
  public static void propagateWithinMetre(double[] s6, double dtS, double[] work) {
    System.arraycopy(s6, 0, work, Y, 6);
    integrate(dtS, COARSE_STEP, 6, work);
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
    propagateIn(s6, phi36, dtS, STEP, work);
  }

  /** As above, with steps of {@code eta} over the local time scale. */
  static void propagateIn(double[] s6, double[] phi36, double dtS, double eta, double[] work) {
    System.arraycopy(s6, 0, work, Y, 6);
    for (int i = 0; i < 36; i++) {
      work[Y + 6 + i] = i % 7 == 0 ? 1 : 0;
    }
    integrate(dtS, eta, 42, work);
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
    if (Math.abs(dtS) <= longestStepS(SHORT_STEP, w, dtS)) {
      if (dtS != 0) {
        RungeKutta5.step(J2, dtS, n, w);
      }
      return;
    }
    if (n == 6) {
      InertialFlight.propagate(w, Y, dtS, eta);
      return;
    }
    double left = dtS;
    while (left != 0) {
      double longest = longestStepS(eta, w, left);
      double steps = Math.ceil(Math.abs(left) / longest);
      double h = steps <= 1 ? left : left / steps;
      step(h, n, w);
      left = steps <= 1 ? 0 : left - h;
    }
  }

  /** As {@link TimeScale#longestStepS}, for the state at Y. */
  static double longestStepS(double eta, double[] w, double direction) {
    return TimeScale.longestStepS(eta, w, Y, direction);
  }

  /** One step of {@code h} seconds of the numbers at Y. */
  static void step(double h, int n, double[] w) {
    RungeKutta8.step(J2, h, n, w);
  }
}
