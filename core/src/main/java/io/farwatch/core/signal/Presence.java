package io.farwatch.core.signal;

/**
 * Whether an echo is in all pulses of a burst. One from beyond the unambiguous range answers an
 * earlier pulse: with staggered intervals it lies elsewhere after each pulse, and it is missing
 * where no earlier pulse was sent; so at any one range it is in some pulses and not in others. For
 * every number m of weakest pulses the hypothesis "not in these" is held against "in all, with
 * exponentially fluctuating power" by their likelihood ratio, S being the mean SNR in the others:
 *
 * <pre>  ln ratio = sum over the m of ln(1 + S) - x S / (1 + S),   x the power over noise  </pre>
 *
 * and the echo is refused where the ratio exceeds {@link #ODDS} times the number of choices, P C(P,
 * m). By Markov's inequality on the ratio (A. Wald, "Sequential Analysis" (1947), eq. 3.1) and the
 * union bound an echo that is there is refused with a probability of about 1 / ODDS at most; two
 * objects that beat in one cell have no empty pulses and are kept. Source of the idea: M. I.
 * Skolnik, "Introduction to Radar Systems", 3rd ed. (2001), sec. 3.3, multiple-time-around echoes.
 */
final class Presence {
  private static final double ODDS = 1000;

  private final double[] power;

  Presence(int pulses) {
    this.power = new double[pulses];
  }

  /** Takes each pulse's correlation at the echo, and the noise in one pulse. */
  boolean isInAll(double[] re, double[] im, double noise) {
    int n = power.length;
    double total = 0;
    for (int i = 0; i < n; i++) {
      power[i] = (re[i] * re[i] + im[i] * im[i]) / noise;
      total += power[i];
    }
    sort();
    double absent = 0;
    double choices = 0; // ln C(n, m)
    for (int m = 1; m < n; m++) {
      absent += power[m - 1];
      choices += StrictMath.log((n - m + 1.0) / m);
      double s = (total - absent) / (n - m) - 1;
      if (s > 0) {
        double ratio = m * StrictMath.log1p(s) - absent * s / (1 + s);
        if (ratio > StrictMath.log(ODDS * n) + choices) {
          return false;
        }
      }
    }
    return true;
  }

  /** By insertion: bursts are short, and no heap is taken. */
  private void sort() {
    for (int i = 1; i < power.length; i++) {
      double x = power[i];
      int k = i;
      while (k > 0 && power[k - 1] > x) {
        power[k] = power[k - 1];
        k--;
      }
      power[k] = x;
    }
  }
}
