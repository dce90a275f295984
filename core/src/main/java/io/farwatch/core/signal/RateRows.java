package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;
import java.util.Arrays;

/**
 * The hypotheses of range rate of a burst. Along a burst of length U an object of range rate v
 * walks v U in range, so hypotheses for its walk stand one range cell / U apart (at most a quarter
 * of a cell is missed at either end); its phase turns 2 f v / c times a second, so rates for the
 * Doppler filters stand half a filter's width, c / (4 f (U + T)), apart. With pulses at equal
 * intervals those filters repeat after c / (2 f interval), and each hypothesis takes one period of
 * them. Source: J. Xu, J. Yu, Y.-N. Peng, X.-G. Xia, "Radon-Fourier transform for radar target
 * detection", IEEE Trans. AES-47 (2011).
 */
final class RateRows {
  private static final int ROWS_MAX = 2_000_000;

  /** s: intervals that differ by less are equal. */
  private static final double EQUAL_S = 1e-7;

  final double[] ratesMps;

  /** How far apart rows are that hold the same Doppler shift; infinite where none do. */
  final double foldMps;

  /** One step of walk, and of Doppler. */
  final double walkStepMps;

  final double dopplerStepMps;

  private RateRows(double[] ratesMps, double foldMps, double walkStepMps, double dopplerStepMps) {
    this.ratesMps = ratesMps;
    this.foldMps = foldMps;
    this.walkStepMps = walkStepMps;
    this.dopplerStepMps = dopplerStepMps;
  }

  static RateRows of(DwellSetup setup, ChainSettings s, double[] starts, int from, int pulses) {
    double c = RadarEquation.LIGHT_MPS;
    double length = starts[from + pulses - 1] - starts[from];
    double low = s.rangeRateMinMps();
    double high = s.rangeRateMaxMps();
    double doppler = c / (4 * setup.carrierHz() * (length + setup.waveform().durationS()));
    double walk = pulses > 1 ? c / (2 * setup.waveform().bandwidthHz()) / length : high - low + 1;
    if (s.integration() == ChainSettings.Integration.NONCOHERENT) {
      return new RateRows(spread(low, high, walk), Double.POSITIVE_INFINITY, walk, walk);
    }
    double fold = fold(setup, starts, from, pulses);
    if (fold >= Math.min(walk, high - low)) {
      return new RateRows(spread(low, high, doppler), Double.POSITIVE_INFINITY, walk, doppler);
    }
    double[] coarse = spread(low, high, walk);
    int filters = (int) Math.ceil(fold / doppler - 1e-9);
    check((double) coarse.length * filters);
    double[] all = new double[coarse.length * filters];
    for (int h = 0; h < coarse.length; h++) {
      for (int k = 0; k < filters; k++) {
        all[h * filters + k] = coarse[h] + (k - (filters - 1) / 2.0) * fold / filters;
      }
    }
    Arrays.sort(all);
    return new RateRows(all, fold, walk, doppler);
  }

  /** One row. */
  static RateRows single(double rateMps) {
    return new RateRows(new double[] {rateMps}, Double.POSITIVE_INFINITY, 1, 1);
  }

  private static double fold(DwellSetup setup, double[] starts, int from, int pulses) {
    if (pulses < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double interval = (starts[from + pulses - 1] - starts[from]) / (pulses - 1);
    for (int n = 1; n < pulses; n++) {
      if (Math.abs(starts[from + n] - starts[from] - n * interval) > EQUAL_S) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return RadarEquation.LIGHT_MPS / (2 * setup.carrierHz() * interval);
  }

  private static double[] spread(double low, double high, double step) {
    int n = (int) Math.ceil((high - low) / step - 1e-9) + 1;
    check(Math.ceil((high - low) / step));
    double[] rates = new double[n];
    for (int i = 0; i < n; i++) {
      rates[i] = 0.5 * (low + high) + (i - (n - 1) / 2.0) * (n == 1 ? 0 : (high - low) / (n - 1));
    }
    return rates;
  }

  private static void check(double rows) {
    if (rows > ROWS_MAX) {
      throw new IllegalArgumentException(
          (long) rows + " hypotheses of range rate are more than " + ROWS_MAX);
    }
  }
}
