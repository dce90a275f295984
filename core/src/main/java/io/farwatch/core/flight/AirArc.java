package io.farwatch.core.flight;

/**
 * A walk along an arc under given forces, as {@link Arc} is one in vacuum: step by step, each open
 * for a search of the instant where the height or its rate vanishes. Allocates nothing once made.
 */
final class AirArc {
  /** Convergence of an instant (s). */
  private static final double INSTANT_S = 1e-9;

  private static final int Y = RungeKutta8.Y;

  private final AirField field;
  private final AirStep steps;
  private final double[] w = new double[RungeKutta8.WORK];
  private final double[] before = new double[6];
  private final double[] normal = new double[3];
  private double timeBeforeS;

  /** Length of the last step, or where a search in it ended (s). */
  private double stepS;

  double heightM;

  /** Rate of the height, positive up (m/s). */
  double rateMps;

  AirArc(Forces forces) {
    field = new AirField(forces);
    steps = new AirStep(field);
  }

  /** Begins at a state (m, m/s). */
  void begin(double[] s6) {
    System.arraycopy(s6, 0, w, Y, 6);
    System.arraycopy(s6, 0, before, 0, 6);
    steps.begin();
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

  /** The vertical under the present place, for reading. */
  double[] normal() {
    return normal;
  }

  double latitudeRad() {
    return StrictMath.atan2(normal[2], Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1]));
  }

  double longitudeRad() {
    return StrictMath.atan2(w[Y + 1], w[Y]);
  }

  double speedMps() {
    return Math.sqrt(w[Y + 3] * w[Y + 3] + w[Y + 4] * w[Y + 4] + w[Y + 5] * w[Y + 5]);
  }

  /** Whether it moves away from the Earth's centre when followed in a direction (+1 or -1). */
  boolean leaves(int direction) {
    return direction * (w[Y] * w[Y + 3] + w[Y + 1] * w[Y + 4] + w[Y + 2] * w[Y + 5]) > 0;
  }

  /** Takes one step, as long as {@code mostS} at most and signed as it; false when it fails. */
  boolean step(double mostS) {
    timeBeforeS += stepS;
    System.arraycopy(w, Y, before, 0, 6);
    stepS = steps.step(mostS, w);
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
      RungeKutta8.step(field, t, 6, w);
    }
    stepS = t;
    look();
  }

  /** Goes to the instant between {@code a} and {@code b} of the last step at a height. */
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
    heightM = field.heightAndNormal(w, Y, normal);
    rateMps = normal[0] * w[Y + 3] + normal[1] * w[Y + 4] + normal[2] * w[Y + 5];
  }
}
