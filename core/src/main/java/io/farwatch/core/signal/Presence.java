package io.farwatch.core.signal;

/**
 * Whether an echo is in all pulses of a burst. One from beyond the unambiguous range answers an
 * earlier pulse: with staggered pulses it lies elsewhere in each group of pulses that follow their
 * predecessors by the same time, and it is missing where no earlier pulse was sent. A group is
 * tested by the likelihood ratio of "there as in the others" and "not there"; an echo is refused
 * when "not there" is at least {@link #ODDS} times likelier for some group, which happens to an
 * echo that is there with at most 1 / ODDS (Markov's inequality, as in A. Wald, "Sequential
 * Analysis" (1947), eq. 3.1). Source of the idea: M. I. Skolnik, "Introduction to Radar Systems",
 * 3rd ed. (2001), sec. 3.3 (multiple-time-around echoes).
 */
final class Presence {
  private static final double ODDS = 1000;

  /** How many pulses back an echo's own may lie and still be told by the groups. */
  private static final int BACK = 8;

  /** Share of the others' power above which a group is not empty, whatever the odds. */
  private static final double EMPTY = 0.1;

  private static final double EQUAL_S = 1e-6;

  private final double[] starts;
  private final boolean steady;
  private final double[] power;

  /**
   * @param steady whether pulses of an echo are alike, or fluctuate
   */
  Presence(double[] starts, int pulses, boolean steady) {
    this.starts = starts;
    this.steady = steady;
    this.power = new double[pulses];
  }

  /** Takes each pulse's power in units of noise, and says whether all groups have their share. */
  boolean isInAll(FineSearch f, double noise, int first) {
    int n = power.length;
    for (int i = 0; i < n; i++) {
      power[i] = (f.re[i] * f.re[i] + f.im[i] * f.im[i]) / noise;
    }
    double least = -StrictMath.log(ODDS * n * (BACK + 1.0));
    for (int i = 0; i < n; i++) {
      if (isEmpty(first, i, 0, least)) {
        return false;
      }
      for (int back = 1; back <= BACK; back++) {
        if (isEmpty(first, i, back, least)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tests the pulses that follow the one {@code back} before as the i-th does; 0: it alone. */
  private boolean isEmpty(int first, int i, int back, double least) {
    double inside = 0;
    double outside = 0;
    int members = 0;
    int n = power.length;
    for (int k = 0; k < n; k++) {
      if (back == 0 ? k == i : Math.abs(gap(first + k, back) - gap(first + i, back)) < EQUAL_S) {
        inside += power[k];
        members++;
      } else {
        outside += power[k];
      }
    }
    if (members == n) {
      return false;
    }
    double s = outside / (n - members) - 1;
    if (s <= 0 || inside / members - 1 > EMPTY * s) {
      return false;
    }
    double log = 0;
    if (steady) {
      for (int k = 0; k < n; k++) {
        if (back == 0 ? k == i : Math.abs(gap(first + k, back) - gap(first + i, back)) < EQUAL_S) {
          log += -s + logBessel(2 * Math.sqrt(power[k] * s));
        }
      }
    } else {
      log = -members * StrictMath.log1p(s) + inside * s / (1 + s);
    }
    return log < least;
  }

  /** Time since the pulse so many before; -1 where none was sent. */
  private double gap(int pulse, int back) {
    return pulse < back ? -1 : starts[pulse] - starts[pulse - back];
  }

  /** An upper bound of ln I0(z), so that an echo is rather kept: I0(z) <= exp(min(z, z^2 / 4)). */
  private static double logBessel(double z) {
    return Math.min(z, 0.25 * z * z);
  }
}
