package io.farwatch.core.radar.waveform;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * Whether echoes seen under two or more repetition intervals are of one object, and from how far.
 * For every number of whole intervals that may have passed under the first, the delay is foretold
 * under each other one and compared, with errors, motion between the dwells and range-Doppler
 * coupling allowed for; a range rate must exist that fits all. It is Chinese-remainder matching
 * with errors, done by trial.
 *
 * <p>False pass: an echo from beyond is shifted between two dwells by at least the set's
 * separation. It can pass as near only if the noise of the difference is larger than what {@link
 * #marginS} says is left of it; the chance is at most erfc(margin / (sigma sqrt 2)).
 *
 * @param set the intervals, one a dwell
 * @param timesS when each dwell was sent (s)
 * @param couplingsS range-Doppler coupling of each dwell (s), as {@link Waveform#couplingS} says
 * @param rangeRateMaxMps no object moves faster along the line of sight
 * @param sigmas errors up to so many sigma are allowed for
 */
public record Stagger(
    PriSet set,
    List<Double> timesS,
    List<Double> couplingsS,
    double rangeRateMaxMps,
    double sigmas) {
  private static final double LIGHT_MPS = 299_792_458;

  /** What the echoes are. */
  public enum Kind {
    /** One object within every interval. */
    NEAR,
    /** One object beyond the shortest interval at least. */
    BEYOND,
    /** One object, near or beyond. */
    AMBIGUOUS,
    /** Not of one object within the longest delay. */
    NONE
  }

  /**
   * What was found.
   *
   * @param kind what the echoes are
   * @param delayS the true delay at the first dwell, coupling still in it; NaN if none or several
   * @param delaysS every delay that fits, rising
   */
  public record Verdict(Kind kind, double delayS, List<Double> delaysS) {
    public Verdict {
      delaysS = List.copyOf(delaysS);
    }
  }

  public Stagger {
    timesS = List.copyOf(timesS);
    couplingsS = List.copyOf(couplingsS);
    int n = set.intervalsS().size();
    if (n < 2 || timesS.size() != n || couplingsS.size() != n) {
      throw new IllegalArgumentException(
          n + " intervals, " + timesS.size() + " times, " + couplingsS.size() + " couplings");
    }
    if (!(rangeRateMaxMps >= 0) || !(sigmas > 0)) {
      throw new IllegalArgumentException(
          "range rates to " + rangeRateMaxMps + " m/s, errors to " + sigmas + " sigma");
    }
    for (int i = 1; i < n; i++) {
      double q = delayPerRate(timesS, couplingsS, i);
      if (Math.abs(q) * rangeRateMaxMps >= set.intervalsS().get(i) / 4) {
        throw new IllegalArgumentException(
            "dwell " + i + ": motion moves the echo by over a quarter of an interval");
      }
    }
  }

  /** Shift of the apparent delay from the first dwell to another, per range rate. */
  private static double delayPerRate(List<Double> times, List<Double> couplings, int i) {
    return 2
        / LIGHT_MPS
        * (times.get(i) - times.getFirst() + couplings.get(i) - couplings.getFirst());
  }

  /** Echoes whose range rate is not known. */
  public Verdict judge(double[] delaysS, double[] sigmasS) {
    return judge(delaysS, sigmasS, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * One echo a dwell.
   *
   * @param delaysS apparent delays, from 0 to each interval
   * @param sigmasS their errors, 1 sigma
   * @param rangeRateMps measured range rate
   * @param rangeRateSigmaMps its error; infinite when it was not measured
   */
  public Verdict judge(
      double[] delaysS, double[] sigmasS, double rangeRateMps, double rangeRateSigmaMps) {
    int n = set.intervalsS().size();
    if (delaysS.length != n || sigmasS.length != n) {
      throw new IllegalArgumentException(delaysS.length + " echoes for " + n + " dwells");
    }
    double slow = Math.max(-rangeRateMaxMps, rangeRateMps - sigmas * rangeRateSigmaMps);
    double fast = Math.min(rangeRateMaxMps, rangeRateMps + sigmas * rangeRateSigmaMps);
    List<Double> fits = new ArrayList<>();
    boolean near = false;
    double p0 = set.intervalsS().getFirst();
    for (int k = 0; delaysS[0] + k * p0 <= set.delayMaxS(); k++) {
      int wraps = wraps(delaysS, sigmasS, k, slow, fast);
      if (wraps >= 0) {
        fits.add(delaysS[0] + k * p0);
        near |= wraps == 0;
      }
    }
    Kind kind;
    if (fits.isEmpty()) {
      kind = Kind.NONE;
    } else if (!near) {
      kind = Kind.BEYOND;
    } else {
      kind = fits.size() == 1 ? Kind.NEAR : Kind.AMBIGUOUS;
    }
    return new Verdict(kind, fits.size() == 1 ? fits.getFirst() : Double.NaN, fits);
  }

  /**
   * The most whole intervals passed in any dwell if so many passed in the first; -1 where no range
   * rate makes the echoes agree.
   */
  private int wraps(double[] delays, double[] sigma, int k, double slow, double fast) {
    double lo = slow;
    double hi = fast;
    int most = k;
    double delay = delays[0] + k * set.intervalsS().getFirst();
    for (int i = 1; i < delays.length; i++) {
      double p = set.intervalsS().get(i);
      double q = delayPerRate(timesS, couplingsS, i);
      double foretold = delay + q * (slow + fast) / 2;
      double wraps = Math.max(0, Math.rint((foretold - delays[i]) / p));
      most = Math.max(most, (int) wraps);
      double miss = delays[i] + wraps * p - delay;
      double gate = sigmas * Math.hypot(sigma[0], sigma[i]);
      if (Math.abs(q) < 1e-15) {
        if (Math.abs(miss) > gate) {
          return -1;
        }
      } else {
        double a = (miss - gate) / q;
        double b = (miss + gate) / q;
        lo = Math.max(lo, Math.min(a, b));
        hi = Math.min(hi, Math.max(a, b));
      }
    }
    return lo <= hi ? most : -1;
  }

  /**
   * What is left (s) of the separation between the first two dwells after the gate for errors of
   * one sigma errorS each and the motion allowed for twice: the echo's own, and the gate for it.
   */
  public double marginS(double errorS) {
    double gate = sigmas * errorS * Math.sqrt(2);
    double motion = Math.abs(delayPerRate(timesS, couplingsS, 1)) * rangeRateMaxMps;
    PriSet two = new PriSet(set.intervalsS().subList(0, 2), set.delayMaxS());
    return two.separationS() - gate - 2 * motion;
  }

  /**
   * Bound on the chance that an echo from beyond is taken as near, for errors of that sigma; 0
   * stands for less than 1e-300.
   */
  public double falsePassBound(double errorS) {
    double margin = marginS(errorS);
    return margin <= 0 ? 1 : Erf.erfc(margin / (2 * errorS));
  }

  /**
   * Bound on the chance that two unrelated echoes (false alarms, or two objects) whose places are
   * equally likely everywhere pass as one near object: the gate over the interval for each further
   * dwell.
   */
  public double chancePassBound(double errorS) {
    double chance = 1;
    for (int i = 1; i < timesS.size(); i++) {
      double gate =
          sigmas * errorS * Math.sqrt(2)
              + Math.abs(delayPerRate(timesS, couplingsS, i)) * rangeRateMaxMps;
      chance *= Math.min(1, 2 * gate / set.intervalsS().get(i));
    }
    return chance;
  }
}
