package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;

/**
 * Where the cells of a dwell lie in its samples. Cell j stands for a delay of {@link #delayMinS} +
 * j samples after a pulse's start (of its middle, when the delay changes); each pulse has a window
 * of samples that begins {@link #pad} samples earlier, so that cells can be read shifted.
 */
final class Listening {
  final double sampleRateHz;
  final double[] starts;
  final double delayMinS;
  final double durationS;
  final int cells;
  final int pad;
  final int taps;
  final int window;

  // Stretches of cells that can be looked at, rising; see {@link #open} and {@link #close}.
  private final int[] low;
  private final int[] high;
  private int stretches;

  Listening(DwellSetup setup, int pad, int taps) {
    this.sampleRateHz = setup.sampleRateHz();
    this.durationS = setup.waveform().durationS();
    this.starts = new double[setup.pulseStartsS().size()];
    for (int n = 0; n < starts.length; n++) {
      starts[n] = setup.pulseStartsS().get(n);
    }
    double from = 2 * setup.rangeMinM() / RadarEquation.LIGHT_MPS;
    double to = 2 * setup.rangeMaxM() / RadarEquation.LIGHT_MPS;
    this.delayMinS = Math.max(from, durationS);
    double span = (to - delayMinS) * sampleRateHz;
    if (!(span >= 1 && span < 1e8)) {
      throw new IllegalArgumentException(
          "ranges "
              + setup.rangeMinM()
              + " to "
              + setup.rangeMaxM()
              + " m make "
              + (long) span
              + " cells beyond the pulse's own length");
    }
    this.cells = (int) Math.floor(span + 1e-6) + 1;
    this.pad = pad;
    this.taps = taps;
    this.window = cells + 2 * pad + taps;
    this.low = new int[4 * starts.length + 2];
    this.high = new int[4 * starts.length + 2];
  }

  /** The first sample of a pulse's window; may be negative. */
  long firstSample(int pulse) {
    return (long) Math.floor(echoSample(pulse)) - pad;
  }

  /** How far (samples, below 1) an echo of cell 0 begins after the window's sample {@link #pad}. */
  double fraction(int pulse) {
    return echoSample(pulse) - Math.floor(echoSample(pulse));
  }

  private double echoSample(int pulse) {
    double x = (starts[pulse] + delayMinS) * sampleRateHz;
    // What is meant to be a whole number is one.
    return Math.abs(x - Math.rint(x)) < 1e-6 ? Math.rint(x) : x;
  }

  /** Range of a cell, fractions included (m). */
  double rangeM(double cell) {
    return (delayMinS + cell / sampleRateHz) * RadarEquation.LIGHT_MPS / 2;
  }

  double cellM() {
    return RadarEquation.LIGHT_MPS / (2 * sampleRateHz);
  }

  /** Begins with all cells in one stretch. */
  void open() {
    stretches = 1;
    low[0] = 0;
    high[0] = cells;
  }

  /** Takes out the cells that a pulse, read so many samples later, has not heard in full. */
  void close(int pulse, int shift, int recordedFrom, int recordedTo) {
    cut(Integer.MIN_VALUE, recordedFrom - pad - shift);
    cut(recordedTo - taps - pad - shift + 1, Integer.MAX_VALUE);
    for (int m = pulse; m < starts.length; m++) {
      double deaf = starts[m] - starts[pulse];
      double from = (deaf - durationS - delayMinS) * sampleRateHz;
      if (from > cells + 2.0 * pad) {
        break;
      }
      double to = (deaf + durationS - delayMinS) * sampleRateHz;
      cut((int) Math.floor(from + 1e-6) - shift + 1, (int) Math.ceil(to - 1e-6) - shift);
    }
  }

  private void cut(int from, int to) {
    if (from >= to) {
      return;
    }
    int n = stretches;
    for (int i = 0; i < n; i++) {
      int a = low[i];
      int b = high[i];
      if (from >= b || to <= a) {
        continue;
      }
      if (from > a && to < b && stretches < low.length) {
        for (int k = stretches; k > i + 1; k--) {
          low[k] = low[k - 1];
          high[k] = high[k - 1];
        }
        high[i] = from;
        low[i + 1] = to;
        high[i + 1] = b;
        stretches++;
        return;
      }
      if (from <= a) {
        low[i] = Math.min(b, to);
      } else {
        high[i] = from;
      }
    }
  }

  int stretches() {
    return stretches;
  }

  int low(int stretch) {
    return low[stretch];
  }

  int high(int stretch) {
    return high[stretch];
  }
}
