package io.farwatch.core.radar.waveform;

import io.farwatch.core.radar.array.LineTaper;
import java.util.List;

/**
 * Echoes that arrive while a pulse is being sent. The receiver is blanked (its samples are zero)
 * from the start of each pulse until its end and a recovery time after it.
 *
 * @param pulseStartsS of all pulses, rising (s)
 * @param durationS of each pulse (s)
 * @param recoveryS from a pulse's end to a receiver at rest (s)
 */
public record Eclipsing(List<Double> pulseStartsS, double durationS, double recoveryS) {
  private static final double LIGHT_MPS = 299_792_458;
  private static final int CELLS = 512;

  public Eclipsing {
    pulseStartsS = List.copyOf(pulseStartsS);
    if (pulseStartsS.isEmpty() || !(durationS > 0) || !(recoveryS >= 0)) {
      throw new IllegalArgumentException(
          pulseStartsS.size() + " pulses of " + durationS + " s, recovery " + recoveryS + " s");
    }
  }

  /** Nearest range (m) whose echo is not touched by its own pulse. */
  public double rangeMinM() {
    return LIGHT_MPS / 2 * (durationS + recoveryS);
  }

  /** Nearest range (m) of whose echo anything is received. */
  public double rangeFirstM() {
    return LIGHT_MPS / 2 * recoveryS;
  }

  /** Share of the echo of a pulse, 0 to 1 in time, that is received; the delay counts from it. */
  public double visible(int pulse, double delayS) {
    double begin = pulseStartsS.get(pulse) + delayS;
    return visible(begin, begin + durationS) / durationS;
  }

  private double visible(double from, double to) {
    double open = to - from;
    double blankedTo = from;
    for (double start : pulseStartsS) {
      double a = Math.max(start, blankedTo);
      double b = Math.min(start + durationS + recoveryS, to);
      if (b > a) {
        open -= b - a;
        blankedTo = b;
      }
    }
    return Math.max(0, open);
  }

  /**
   * SNR of the echoes of all pulses, filtered and added coherently, over that without eclipsing.
   * With weights w of the filter and shares v of its cells received: (sum v w)^2 / (sum v w^2) over
   * the same without v; the noise is blanked with the signal. For the unweighted filter it is the
   * share of the energy received.
   */
  public double snrFactor(double delayS, LineTaper weighting) {
    double[] w = weighting.weights(CELLS);
    double cell = durationS / CELLS;
    double amplitude = 0;
    double noise = 0;
    double fullAmplitude = 0;
    double fullNoise = 0;
    for (double start : pulseStartsS) {
      for (int i = 0; i < CELLS; i++) {
        double begin = start + delayS + i * cell;
        double v = visible(begin, begin + cell) / cell;
        amplitude += v * w[i];
        noise += v * w[i] * w[i];
        fullAmplitude += w[i];
        fullNoise += w[i] * w[i];
      }
    }
    if (!(noise > 0)) {
      return 0;
    }
    return amplitude * amplitude / noise / (fullAmplitude * fullAmplitude / fullNoise);
  }
}
