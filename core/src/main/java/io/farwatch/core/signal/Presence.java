package io.farwatch.core.signal;

import io.farwatch.core.radar.detection.SquareLaw;
import org.hipparchus.special.Beta;

/**
 * Whether an echo is in all pulses of a burst. One from beyond the unambiguous range answers an
 * earlier pulse: with unequal intervals it lies elsewhere after each pulse, so at any one range it
 * is in some pulses and not in others. With equal intervals it lies at the same range after every
 * pulse, and nothing here or elsewhere in one burst can tell. Something extended, as the Moon,
 * leaves its edge in one pulse and its body, another level in each, in others. Two things are asked
 * of a cell, each pulse's power x being held against its own background b, that of what surrounds
 * the cell in this pulse:
 *
 * <ol>
 *   <li>Does it stand above the backgrounds together? The sum of x / b, or the coherent sum of the
 *       pulses each weighted by 1 / b as its noise deserves, must exceed a share of the threshold
 *       for known noise. Where pulses are noisy alike the threshold along range has said so
 *       already, and little is asked; where they are not, its multiplier is too low, for one pulse
 *       rules the sum, and more than that threshold is asked.
 *   <li>Is it in each? For every number m of weakest pulses: it is missing there if their x / b sum
 *       to no more than noise does, and if they hold less of all power than those of an echo that
 *       fluctuates from pulse to pulse would in one case of a hundred, all m taken together. That
 *       share is beta-distributed, B(k m, k (N - m)), with C(N, m) choices; k is 1, exponential
 *       powers (Swerling 2), and 2 (Swerling 4) for m = N - 1: what is in one pulse alone is more
 *       likely another pulse's than so lucky. Source: N. L. Johnson, S. Kotz, N. Balakrishnan,
 *       "Continuous Univariate Distributions", vol. 2, 2nd ed. (1995), ch. 25.
 * </ol>
 *
 * <p>Measured, bursts of 4, 8 and 10: of echoes that keep their strength through a burst (Swerling
 * 0, 1) at most 2 in 1000 are refused that the threshold passed; of those with exponential powers
 * of its pulses, 1 in 100 when strong and up to 1 in 20 when they barely pass. Source of the idea:
 * M. I. Skolnik, "Introduction to Radar Systems", 3rd ed. (2001), sec. 3.3, multiple-time-around
 * echoes.
 */
final class Presence {
  /** Probability that a fluctuating echo is taken as missing in some of its pulses, at most. */
  private static final double REFUSED = 0.012;

  /** Probability that noise alone is not taken as noise. */
  private static final double QUIET = 0.001;

  /**
   * Share of the threshold for known noise asked where pulses are noisy alike: what the threshold
   * along range passed lies below it in one case of a hundred, by the scatter of the medians.
   */
  private static final double STANDS = 0.7;

  /** The same where they are not. */
  private static final double UNEVEN_STANDS = 1.2;

  /** Greatest over least level that is uneven: medians of 512 scatter by 6 %. */
  private static final double UNEVEN = 1.6;

  private final double[] weights;
  private final boolean coherent;
  private final double threshold;
  private final double[] share;
  private final double[] quiet;
  private final double[] power;
  private final double[] level;

  Presence(double[] weights, boolean coherent, double pfa) {
    int n = weights.length;
    this.weights = weights;
    this.coherent = coherent;
    this.threshold = new SquareLaw(coherent ? 1 : n).threshold(pfa);
    this.power = new double[n];
    this.level = new double[n];
    this.share = new double[n];
    this.quiet = new double[n];
    double choices = 1; // C(n, m)
    for (int m = 1; m < n; m++) {
      choices *= (n - m + 1.0) / m;
      int shape = m == n - 1 ? 2 : 1;
      share[m] = share(shape * m, shape * (n - m), REFUSED / (n - 1) / choices);
      quiet[m] = new SquareLaw(m).threshold(QUIET);
    }
  }

  /** Where the beta distribution has a small probability, by halving its logarithm. */
  private static double share(int a, int b, double probability) {
    double low = -700;
    double high = 0;
    for (int i = 0; i < 60; i++) {
      double middle = 0.5 * (low + high);
      if (Beta.regularizedBeta(StrictMath.exp(middle), a, b) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.exp(low);
  }

  /**
   * Judges a cell.
   *
   * @param re each pulse's value there, turned to one phase if the sum is coherent
   * @param im the same
   * @param background mean power close to the cell in each pulse
   * @param around mean power of noise in a wider surrounding, less scattered
   */
  boolean isInAll(double[] re, double[] im, double[] background, double[] around) {
    double asked = (isUneven(around) ? UNEVEN_STANDS : STANDS) * threshold;
    return over(re, im, background) > asked && isInEach(re, im, background);
  }

  private static boolean isUneven(double[] around) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double x : around) {
      least = Math.min(least, x);
      most = Math.max(most, x);
    }
    return most > UNEVEN * least;
  }

  /** Power of the sum over the noise's, each pulse as its background deserves. */
  private double over(double[] re, double[] im, double[] background) {
    double sr = 0;
    double si = 0;
    double energy = 0;
    double total = 0;
    for (int n = 0; n < power.length; n++) {
      double b = background[n];
      sr += weights[n] * re[n] / b;
      si += weights[n] * im[n] / b;
      energy += weights[n] * weights[n] / b;
      total += (re[n] * re[n] + im[n] * im[n]) / b;
    }
    return coherent ? (sr * sr + si * si) / energy : total;
  }

  private boolean isInEach(double[] re, double[] im, double[] background) {
    int n = power.length;
    double total = 0;
    for (int i = 0; i < n; i++) {
      power[i] = re[i] * re[i] + im[i] * im[i];
      level[i] = background[i];
      total += power[i];
    }
    sort();
    double weak = 0;
    double overLevel = 0;
    for (int m = 1; m < n; m++) {
      weak += power[m - 1];
      overLevel += power[m - 1] / level[m - 1];
      if (overLevel < quiet[m] && weak < share[m] * total) {
        return false;
      }
    }
    return true;
  }

  /** By insertion: bursts are short, and no heap is taken. */
  private void sort() {
    for (int i = 1; i < power.length; i++) {
      double x = power[i];
      double b = level[i];
      int k = i;
      while (k > 0 && power[k - 1] > x) {
        power[k] = power[k - 1];
        level[k] = level[k - 1];
        k--;
      }
      power[k] = x;
      level[k] = b;
    }
  }
}
