package io.farwatch.core.radar.waveform;

import java.util.ArrayList;
import java.util.List;

/**
 * Pulse repetition intervals used one after another, and which delays they tell apart. Under an
 * interval P an echo of delay tau appears at tau modulo P.
 *
 * @param intervalsS at least one (s)
 * @param delayMaxS the longest delay from which an echo can still be strong (s)
 */
public record PriSet(List<Double> intervalsS, double delayMaxS) {
  private static final double LIGHT_MPS = 299_792_458;

  public PriSet {
    intervalsS = List.copyOf(intervalsS);
    if (intervalsS.isEmpty()) {
      throw new IllegalArgumentException("no repetition interval");
    }
    for (double p : intervalsS) {
      if (!(p > 0) || !(delayMaxS / p <= 1e6)) {
        throw new IllegalArgumentException(
            "interval " + p + " s for delays to " + delayMaxS + " s");
      }
    }
  }

  /**
   * An interval and the second one that keeps all multiples of the two apart the farthest up to the
   * longest delay: P (1 - 1/(K + 2)), K the whole intervals in that delay. Their multiples are then
   * never nearer than P / (K + 2).
   */
  public static PriSet pair(double intervalS, double delayMaxS) {
    double k = Math.ceil(delayMaxS / intervalS);
    return new PriSet(List.of(intervalS, intervalS * (1 - 1 / (k + 2))), delayMaxS);
  }

  /** Range up to which one interval alone is unambiguous (m). */
  public double unambiguousRangeM(int interval) {
    return LIGHT_MPS / 2 * intervalsS.get(interval);
  }

  /** Where an echo appears under an interval (s). */
  public double foldedS(int interval, double delayS) {
    double p = intervalsS.get(interval);
    return delayS - p * Math.floor(delayS / p);
  }

  /**
   * How near the multiples of all intervals come to one another, at worst, up to the longest delay
   * (s): echoes from beyond the first interval appear at least so far apart under two of them. Zero
   * for one interval.
   */
  public double separationS() {
    double least = Double.POSITIVE_INFINITY;
    double first = intervalsS.getFirst();
    for (int k = 1; (k - 0.5) * first <= delayMaxS; k++) {
      least = Math.min(least, spread(k));
    }
    return Math.min(least, first);
  }

  private double spread(int k) {
    double at = k * intervalsS.getFirst();
    double lo = at;
    double hi = at;
    for (double p : intervalsS) {
      double near = p * Math.rint(at / p);
      lo = Math.min(lo, near);
      hi = Math.max(hi, near);
    }
    return hi - lo;
  }

  /**
   * Delay up to which echoes known to within the gate have one true delay only (s); at most the
   * longest delay.
   */
  public double resolvedDelayS(double gateS) {
    double first = intervalsS.getFirst();
    for (int k = 1; k * first <= delayMaxS; k++) {
      if (spread(k) <= gateS) {
        double at = k * first;
        double lo = at;
        for (double p : intervalsS) {
          lo = Math.min(lo, p * Math.rint(at / p));
        }
        return lo;
      }
    }
    return delayMaxS;
  }

  /** Where an echo appears under each interval (s). */
  public List<Double> foldedS(double delayS) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < intervalsS.size(); i++) {
      all.add(foldedS(i, delayS));
    }
    return all;
  }
}
