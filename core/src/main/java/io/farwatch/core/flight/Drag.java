package io.farwatch.core.flight;

/**
 * How the air slows an object: the ballistic coefficient beta = m / (Cd A) in kg/m2, constant or by
 * Mach number; the deceleration is rho V^2 / (2 beta) against the motion through the air. No lift.
 *
 * <p>Between two rows of a table one over beta is linear in the Mach number, for it is the drag
 * coefficient that measurements give; beyond the ends it is held.
 */
public final class Drag {
  /** The air does not slow it. */
  public static final Drag NONE = new Drag(new double[] {0}, new double[] {0});

  /** Bounds of a ballistic coefficient (kg/m2): from a foil to far beyond a solid rod. */
  public static final double BETA_MIN_KG_M2 = 0.1;

  public static final double BETA_MAX_KG_M2 = 1e7;

  private final double[] mach;
  private final double[] oneOverBeta;

  private Drag(double[] mach, double[] oneOverBeta) {
    this.mach = mach;
    this.oneOverBeta = oneOverBeta;
  }

  /** The same at every speed (kg/m2, {@link #BETA_MIN_KG_M2} to {@link #BETA_MAX_KG_M2}). */
  public static Drag constant(double betaKgM2) {
    return byMach(new double[] {0}, new double[] {betaKgM2});
  }

  /** By rising Mach numbers, from 0 on; the arrays are copied. */
  public static Drag byMach(double[] mach, double[] betaKgM2) {
    int n = mach.length;
    if (n == 0 || betaKgM2.length != n) {
      throw new IllegalArgumentException("a drag table needs one or more full rows");
    }
    double[] inverse = new double[n];
    for (int i = 0; i < n; i++) {
      double beta = betaKgM2[i];
      boolean rises = mach[i] >= 0 && (i == 0 || mach[i] > mach[i - 1]);
      if (!rises || !(beta >= BETA_MIN_KG_M2 && beta <= BETA_MAX_KG_M2) || mach[i] > 1e3) {
        throw new IllegalArgumentException("no drag: Mach " + mach[i] + ", " + beta + " kg/m2");
      }
      inverse[i] = 1 / beta;
    }
    return new Drag(mach.clone(), inverse);
  }

  /** Whether the Mach number matters. */
  boolean needsMach() {
    return mach.length > 1;
  }

  boolean isNone() {
    return this == NONE;
  }

  /** One over the ballistic coefficient (m2/kg). */
  double oneOverBeta(double m) {
    int n = mach.length;
    if (n == 1 || !(m > mach[0])) {
      return oneOverBeta[0];
    }
    for (int i = 1; i < n; i++) {
      if (m < mach[i]) {
        double t = (m - mach[i - 1]) / (mach[i] - mach[i - 1]);
        return oneOverBeta[i - 1] + t * (oneOverBeta[i] - oneOverBeta[i - 1]);
      }
    }
    return oneOverBeta[n - 1];
  }
}
