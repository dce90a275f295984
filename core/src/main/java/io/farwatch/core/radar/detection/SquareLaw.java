package io.farwatch.core.radar.detection;

import org.hipparchus.special.Gamma;

/**
 * A square-law detector that adds |z|^2 of N pulses (unit noise each) and compares with a threshold
 * T, exactly for every Swerling case.
 *
 * <p>The sum of a steady target of total energy E is half a non-central chi-square: given K,
 * Poisson of mean E, it is Gamma of shape N + K, and exceeds T when a Poisson count J of mean T
 * stays below N + K. A fluctuating E of shape r makes K negative-binomial of mean N x SNR. So
 *
 * <pre>
 *   Pd = P(J - K < N) = 1 - sum_k P(K = k) P(J >= N + k),     Pfa = P(J < N)
 * </pre>
 *
 * a finite sum of positive terms, since J is never far above T. Source: J. I. Marcum, P. Swerling,
 * "Studies of target detection by pulsed radar", IRE Trans. IT-6 (1960); the counting form is that
 * of D. A. Shnidman, "The calculation of the probability of detection and the generalized Marcum
 * Q-function", IEEE Trans. IT-35 (1989), eqs. 7-12.
 *
 * @param pulses added, 1 to {@link #PULSES_MAX}
 */
public record SquareLaw(int pulses) {
  /** More would only take longer. */
  public static final int PULSES_MAX = 100_000;

  /** dB: required SNRs are looked for between these. */
  private static final double SNR_DB_MIN = -80;

  private static final double SNR_DB_MAX = 120;

  public SquareLaw {
    if (pulses < 1 || pulses > PULSES_MAX) {
      throw new IllegalArgumentException(pulses + " pulses are outside 1.." + PULSES_MAX);
    }
  }

  /** The threshold on the sum for a false-alarm probability. */
  public double threshold(double pfa) {
    if (!(pfa >= 1e-200 && pfa < 1)) {
      throw new IllegalArgumentException("Pfa " + pfa + " is outside 1e-200..1");
    }
    double low = 0;
    double high = pulses + 1;
    while (below(pulses, high) > pfa) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
      double middle = 0.5 * (low + high);
      if (below(pulses, middle) > pfa) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /** Detection probability over a threshold, for the (mean) SNR of one pulse, linear. */
  public double pd(double threshold, double snr, Swerling target) {
    if (!(snr >= 0) || !(threshold >= 0)) {
      throw new IllegalArgumentException("SNR " + snr + ", threshold " + threshold);
    }
    double noise = below(pulses, threshold);
    if (snr == 0) {
      return noise;
    }
    if (snr > 1e15) {
      return 1;
    }
    double mean = pulses * snr;
    double shape = target.shape(pulses);
    // The largest count that matters: 40 sigma of the Poisson count J, where it is below 1e-300.
    int last = (int) Math.ceil(threshold + 40 * Math.sqrt(threshold + 1) + 40) - pulses;
    double atLeast = 0; // P(J >= pulses + k), gathered from the far end
    double missed = 0;
    for (int k = last; k >= 0; k--) {
      atLeast += poisson(pulses + k, threshold);
      missed += count(k, mean, shape) * atLeast;
    }
    return Math.max(0, Math.min(1, 1 - missed));
  }

  /** The SNR of one pulse (dB) at which a detection probability is reached. */
  public double snrDb(double pd, double pfa, Swerling target) {
    if (!(pd > pfa && pd < 1)) {
      throw new IllegalArgumentException("Pd " + pd + " is not between Pfa " + pfa + " and 1");
    }
    double threshold = threshold(pfa);
    double low = SNR_DB_MIN;
    double high = SNR_DB_MAX;
    for (int i = 0; i < 100 && high - low > 1e-12; i++) {
      double middle = 0.5 * (low + high);
      if (pd(threshold, StrictMath.pow(10, middle / 10), target) < pd) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /** P(J < n) for a Poisson count of a mean. */
  private static double below(int n, double mean) {
    double sum = 0;
    int from = (int) Math.max(0, Math.floor(mean - 40 * Math.sqrt(mean + 1) - 40));
    for (int j = Math.min(from, n - 1); j < n; j++) {
      sum += poisson(j, mean);
    }
    return Math.min(1, sum);
  }

  private static double poisson(int j, double mean) {
    if (mean == 0) {
      return j == 0 ? 1 : 0;
    }
    return StrictMath.exp(j * StrictMath.log(mean) - mean - Gamma.logGamma(j + 1.0));
  }

  /** P(K = k): negative-binomial of a mean and a shape; Poisson when the shape is infinite. */
  private static double count(int k, double mean, double shape) {
    if (Double.isInfinite(shape)) {
      return poisson(k, mean);
    }
    double odds = mean / shape;
    double log =
        Gamma.logGamma(k + shape)
            - Gamma.logGamma(shape)
            - Gamma.logGamma(k + 1.0)
            - shape * StrictMath.log1p(odds)
            - k * StrictMath.log1p(1 / odds);
    return StrictMath.exp(log);
  }
}
