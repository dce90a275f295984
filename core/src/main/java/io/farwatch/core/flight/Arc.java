package io.farwatch.core.flight;

import io.farwatch.core.earth.Ellipsoid;

/**
 * A walk along a free arc in steps of the integrator, each step open for a search of the instant
 * where the height or its rate vanishes. Times in seconds, heights above the ellipsoid in metres.
 */
final class Arc {
  /** Convergence of an instant (s): a thousandth of what is promised. */
  private static final double INSTANT_S = 1e-9;

  private final double[] w = new double[FreeFlight.WORK];
  private final double[] before = new double[6];
  private final double[] normal = new double[3];

  /** Seconds from the first state to the start of the last step. */
  private double timeBeforeS;

  /** Length of the last step, or where a search in it ended (s). */
  private double stepS;

  /** Step over the local time scale. */
  double eta = FreeFlight.FINE_STEP;

  double heightM;

  /** Rate of the height, positive up (m/s). */
  double rateMps;

  /** Begins at a state: position and velocity at the head of {@code s6} (ECEF, m, m/s). */
  void begin(double[] s6) {
    System.arraycopy(s6, 0, w, FreeFlight.Y, 6);
    timeBeforeS = 0;
    stepS = 0;
    look();
  }

  /** An arc that begins at a state. */
  static Arc from(double[] s6) {
    Arc arc = new Arc();
    arc.begin(s6);
    return arc;
  }

  double timeS() {
    return timeBeforeS + stepS;
  }

  double[] state() {
    double[] s = new double[6];
    state(s);
    return s;
  }

  void state(double[] s6) {
    System.arraycopy(w, FreeFlight.Y, s6, 0, 6);
  }

  /** The vertical under the present place, for reading. */
  double[] normal() {
    return normal;
  }

  /** Geodetic latitude of the present place (rad). */
  double latitudeRad() {
    return StrictMath.atan2(normal[2], Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1]));
  }

  /** Longitude of the present place (rad, -pi to pi). */
  double longitudeRad() {
    return StrictMath.atan2(w[FreeFlight.Y + 1], w[FreeFlight.Y]);
  }

  double speedMps() {
    int v = FreeFlight.Y + 3;
    return Math.sqrt(w[v] * w[v] + w[v + 1] * w[v + 1] + w[v + 2] * w[v + 2]);
  }

  /** Takes one step of the integrator, forward (+1) or backward (-1). */
  void step(int direction) {
    timeBeforeS += stepS;
    System.arraycopy(w, FreeFlight.Y, before, 0, 6);
    to(direction * FreeFlight.longestStepS(eta, w, direction));
  }

  /** Goes to {@code t} seconds after the start of the last step. */
  void to(double t) {
    System.arraycopy(before, 0, w, FreeFlight.Y, 6);
    FreeFlight.step(t, 6, w);
    stepS = t;
    look();
  }

  /** Whether it moves away from the Earth's centre when followed in a direction (+1 or -1). */
  boolean leaves(int direction) {
    int y = FreeFlight.Y;
    return direction * (w[y] * w[y + 3] + w[y + 1] * w[y + 4] + w[y + 2] * w[y + 5]) > 0;
  }

  double lastStepS() {
    return stepS;
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
    heightM = Ellipsoid.heightAndNormal(w, FreeFlight.Y, normal);
    int v = FreeFlight.Y + 3;
    rateMps = normal[0] * w[v] + normal[1] * w[v + 1] + normal[2] * w[v + 2];
  }
}
