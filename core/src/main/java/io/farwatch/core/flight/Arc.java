package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;

/**
 * A walk along an arc in steps of the integrator, each step open for a search of the instant where
 * the height or its rate vanishes. Times in seconds, heights above the ground's reference in
 * metres; reusable, allocates nothing once made.
 */
abstract class Arc {
  /** Convergence of an instant (s): a thousandth of what is promised. */
  private static final double INSTANT_S = 1e-9;

  private static final int Y = RungeKutta8.Y;

  /** The integrator's numbers; the present state is at Y. */
  final double[] w = new double[RungeKutta8.WORK];

  /** The vertical under the present place. */
  final double[] normal = new double[3];

  private final double[] before = new double[6];

  /** Seconds from the first state to the start of the last step. */
  private double timeBeforeS;

  /** Length of the last step, or where a search in it ended (s). */
  private double stepS;

  double heightM;

  /** Rate of the height, positive up (m/s). */
  double rateMps;

  /** Takes one step of {@code mostS} at the most, signed as it; its length, or NaN if it fails. */
  abstract double advance(double mostS);

  /** Takes a step of exactly {@code t} seconds. */
  abstract void advanceExactly(double t);

  /** Height of the present place, and the vertical into {@link #normal}. */
  abstract double lookDown();

  /** Begins at a state: position and velocity at the head of {@code s6} (ECEF, m, m/s). */
  void begin(double[] s6) {
    System.arraycopy(s6, 0, w, Y, 6);
    System.arraycopy(s6, 0, before, 0, 6);
    timeBeforeS = 0;
    stepS = 0;
    look();
  }

  double timeS() {
    return timeBeforeS + stepS;
  }

  double lastStepS() {
    return stepS;
  }

  void state(double[] s6) {
    System.arraycopy(w, Y, s6, 0, 6);
  }

  EcefState state() {
    return new EcefState(w[Y], w[Y + 1], w[Y + 2], w[Y + 3], w[Y + 4], w[Y + 5]);
  }

  /** Geodetic latitude of the present place (rad). */
  double latitudeRad() {
    return StrictMath.atan2(normal[2], Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1]));
  }

  /** Longitude of the present place (rad, -pi to pi). */
  double longitudeRad() {
    return StrictMath.atan2(w[Y + 1], w[Y]);
  }

  /** The present place as a crossing of the ground. */
  GroundCrossing crossing() {
    double vx = w[Y + 3];
    double vy = w[Y + 4];
    double vz = w[Y + 5];
    double speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
    double sine = speed > 0 ? Math.max(-1, Math.min(1, -rateMps / speed)) : 1;
    return new GroundCrossing(
        timeS(), latitudeRad(), longitudeRad(), speed, StrictMath.asin(sine), state());
  }

  /** The present place as a highest point. */
  ArcApex apex() {
    return new ArcApex(timeS(), heightM, latitudeRad(), longitudeRad(), state());
  }

  /** Takes one step, as long as {@code mostS} at most and signed as it; false when it fails. */
  boolean step(double mostS) {
    timeBeforeS += stepS;
    System.arraycopy(w, Y, before, 0, 6);
    stepS = advance(mostS);
    if (Double.isNaN(stepS)) {
      return false;
    }
    look();
    return true;
  }

  /** Goes to {@code t} seconds after the start of the last step. */
  void to(double t) {
    System.arraycopy(before, 0, w, Y, 6);
    if (t != 0) {
      advanceExactly(t);
    }
    stepS = t;
    look();
  }

  /** Whether it moves away from the Earth's centre when followed in a direction (+1 or -1). */
  boolean leaves(int direction) {
    return direction * (w[Y] * w[Y + 3] + w[Y + 1] * w[Y + 4] + w[Y + 2] * w[Y + 5]) > 0;
  }

  /**
   * Goes to the instant between {@code a} and {@code b} of the last step where the height is {@code
   * groundM}; it must lie on either side there. Newton's method inside a shrinking bracket.
   */
  void toHeight(double groundM, double a, double b) {
    to(a);
    boolean aboveAtA = heightM >= groundM;
    to(b);
    for (int i = 0; i < 100 && Math.abs(b - a) > INSTANT_S; i++) {
      double t = stepS - (heightM - groundM) / rateMps;
      boolean inside = (t - a) * (t - b) < 0;
      t = inside ? t : 0.5 * (a + b);
      double moved = Math.abs(t - stepS);
      to(t);
      if (inside && moved < INSTANT_S) {
        return;
      }
      if ((heightM >= groundM) == aboveAtA) {
        a = t;
      } else {
        b = t;
      }
    }
  }

  /** Goes to the instant of the last step where the height's rate changes its sign (Illinois). */
  void toLevel() {
    double b = stepS;
    double fb = rateMps;
    to(0);
    double a = 0;
    double fa = rateMps;
    for (int i = 0; i < 100 && Math.abs(b - a) > INSTANT_S; i++) {
      double t = fb == fa ? 0.5 * (a + b) : b - fb * (b - a) / (fb - fa);
      to(t);
      if (rateMps == 0) {
        return;
      }
      if (rateMps > 0 == fb < 0) {
        a = b;
        fa = fb;
      } else {
        fa *= 0.5;
      }
      boolean settled = Math.abs(t - b) < INSTANT_S;
      b = t;
      fb = rateMps;
      if (settled) {
        return;
      }
    }
  }

  private void look() {
    heightM = lookDown();
    rateMps = normal[0] * w[Y + 3] + normal[1] * w[Y + 4] + normal[2] * w[Y + 5];
  }
}
