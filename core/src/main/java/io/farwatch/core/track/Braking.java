package io.farwatch.core.track;

import io.farwatch.core.earth.Ellipsoid;

/**
 * What the air takes from a falling object whose ballistic coefficient nobody knows: the braking of
 * a middling one, and noise as large as the spread among them, so that a track goes on through
 * re-entry. Above {@link #AIR_TOP_M} nothing happens. Density: 1.225 exp(-h / 7200 m) kg/m3, good
 * to 30 % up to 90 km, which is little beside the unknown coefficient.
 */
final class Braking {
  /** m: above this the air brakes a dense body by less than 0.1 m/s2. */
  static final double AIR_TOP_M = 90e3;

  private static final double RHO_KGM3 = 1.225;
  private static final double SCALE_M = 7200;

  /** kg/m2: between a light stage (1,000) and a slender warhead (10,000). */
  private static final double BETA_KGM2 = 4000;

  /** 1 sigma of the braking over its middling value: it may be a third of it, or twice. */
  private static final double SPREAD = 0.7;

  /** Lift and tumbling turn a body's path by up to this share of the braking, 1 sigma an axis. */
  private static final double ASIDE = 0.1;

  /** Of the speed, more than this is never taken in one step; keeps long steps sane. */
  private static final double SHARE_MAX = 0.5;

  private Braking() {}

  /** Brakes the state x after a move by dt (s) and widens its covariance p (n x n). */
  static void apply(double[] x, double[] p, int n, double dt) {
    double r2 = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
    double top = 6378137.0 + AIR_TOP_M;
    if (r2 > top * top) {
      return;
    }
    double[] up = new double[3];
    double height = Ellipsoid.heightAndNormal(x, 0, up);
    double climb = x[3] * up[0] + x[4] * up[1] + x[5] * up[2];
    double middle = Math.max(0, height - 0.5 * dt * climb);
    double v = Math.sqrt(x[3] * x[3] + x[4] * x[4] + x[5] * x[5]);
    if (!(middle < AIR_TOP_M) || v < 1) {
      return;
    }
    double rho = RHO_KGM3 * StrictMath.exp(-middle / SCALE_M);
    double share = Math.min(SHARE_MAX, rho * v / (2 * BETA_KGM2) * Math.abs(dt));
    double taken = share * Math.signum(dt);
    double loss = share * v;
    double[] along = {x[3] / v, x[4] / v, x[5] / v};
    for (int i = 0; i < 3; i++) {
      x[i] -= 0.5 * dt * taken * x[3 + i];
      x[3 + i] -= taken * x[3 + i];
    }
    if (dt > 0) {
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          double q =
              loss * loss * (SPREAD * SPREAD * along[i] * along[j] + (i == j ? ASIDE * ASIDE : 0));
          p[(3 + i) * n + 3 + j] += q;
          p[i * n + 3 + j] += 0.5 * dt * q;
          p[(3 + i) * n + j] += 0.5 * dt * q;
          p[i * n + j] += 0.25 * dt * dt * q;
        }
      }
    }
  }
}
