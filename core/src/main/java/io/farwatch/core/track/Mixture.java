package io.farwatch.core.track;

/**
 * Interacting multiple models over free flight and thrust, whose states differ in size. After H. A.
 * P. Blom, Y. Bar-Shalom, "The interacting multiple model algorithm for systems with Markovian
 * switching coefficients", IEEE Trans. AC 33 (1988); the smaller state is augmented by a zero
 * acceleration of the prior's spread.
 */
final class Mixture {
  /** s: mean time a free flight lasts before it ends. */
  private static final double FREE_MEAN_S = 3000;

  /**
   * s: a longer gap lets no thrust begin. The first plot after it may be a false alarm, which is as
   * likely far from the prediction as near it, just as thrust would have it; if it is thrust, the
   * plots after that one say so.
   */
  private static final double GAP_MAX_S = 5;

  /** s: mean time a thrust lasts. */
  private static final double THRUST_MEAN_S = 100;

  private static final double PROBABILITY_MIN = 1e-6;

  /**
   * A thrust less likely than this lends nothing to the free flight: mixing even 0.1 % of so much
   * wider a covariance makes the filter too modest (mean NEES 5.0 instead of 6 after 60 s).
   */
  private static final double LENDS_FROM = 0.05;

  /**
   * The same where no plot came for {@link Updater#GAP_S}: a thrust spreads over 100 km in a minute
   * and, lent again and again to a coasting free flight, opens its gate to every false alarm.
   */
  private static final double LENDS_FROM_AFTER_GAP = 0.5;

  private Mixture() {}

  /** Mixes the two filters of a track over a step of dt seconds, in place. */
  static void mix(TrackFile track, double dt) {
    ModeFilter thrust = track.thrust;
    if (thrust == null || dt <= 0) {
      return;
    }
    double mu = track.thrustProbability;
    double toThrust = dt > GAP_MAX_S ? 0 : 1 - StrictMath.exp(-dt / FREE_MEAN_S);
    double toFree = 1 - StrictMath.exp(-dt / THRUST_MEAN_S);
    double free = (1 - mu) * (1 - toThrust) + mu * toFree;
    double powered = (1 - mu) * toThrust + mu * (1 - toFree);
    ModeFilter f = track.main.copy();
    ModeFilter t = thrust.copy();
    boolean gap = track.epoch.secondsSince(track.lastPlot) + dt > Updater.GAP_S;
    if (mu > (gap ? LENDS_FROM_AFTER_GAP : LENDS_FROM)) {
      blend(track.main, narrowed(t), mu * toFree / free);
    }
    blend(thrust, widened(f), (1 - mu) * toThrust / powered);
    track.thrustProbability = clamp(powered / (free + powered));
  }

  /** New mode probabilities from the two innovations' likelihoods. */
  static void weigh(TrackFile track, double logFree, double logThrust) {
    double mu = track.thrustProbability;
    double ratio = StrictMath.exp(Math.max(-700, Math.min(700, logThrust - logFree)));
    track.thrustProbability = clamp(mu * ratio / (mu * ratio + (1 - mu)));
  }

  static double clamp(double p) {
    return Math.max(PROBABILITY_MIN, Math.min(1 - PROBABILITY_MIN, p));
  }

  /** Moment-matches (1 - weight) into + weight other, in place of into. */
  private static void blend(ModeFilter into, ModeFilter other, double weight) {
    int n = into.size();
    double[] d = new double[n];
    for (int i = 0; i < n; i++) {
      d[i] = other.x[i] - into.x[i];
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        into.p[i * n + j] =
            (1 - weight) * into.p[i * n + j]
                + weight * other.p[i * n + j]
                + weight * (1 - weight) * d[i] * d[j];
      }
    }
    for (int i = 0; i < n; i++) {
      into.x[i] += weight * d[i];
    }
  }

  /** A thrust filter without its acceleration. */
  static ModeFilter narrowed(ModeFilter t) {
    int n = t.size() - 3;
    double[] x = new double[n];
    double[] p = new double[n * n];
    for (int i = 0; i < n; i++) {
      int a = i < 6 ? i : i + 3;
      x[i] = t.x[a];
      for (int j = 0; j < n; j++) {
        p[i * n + j] = t.p[a * t.size() + (j < 6 ? j : j + 3)];
      }
    }
    return new ModeFilter(Mode.FREE_FLIGHT, x, p, t.workspace());
  }

  /** A free-flight filter with an acceleration of zero mean and the prior's spread. */
  static ModeFilter widened(ModeFilter f) {
    int n = f.size() + 3;
    double[] x = new double[n];
    double[] p = new double[n * n];
    for (int i = 0; i < f.size(); i++) {
      int a = i < 6 ? i : i + 3;
      x[a] = f.x[i];
      for (int j = 0; j < f.size(); j++) {
        p[a * n + (j < 6 ? j : j + 3)] = f.p[i * f.size() + j];
      }
    }
    for (int i = 6; i < 9; i++) {
      p[i * n + i] = Motion.THRUST_SIGMA * Motion.THRUST_SIGMA;
    }
    return new ModeFilter(Mode.THRUSTING, x, p, f.workspace());
  }
}
