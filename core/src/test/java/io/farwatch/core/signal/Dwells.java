package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.waveform.LinearFm;
import java.util.ArrayList;
import java.util.List;

/** Dwells for tests: 435 MHz, chirps of 2 MHz sampled at 2 MHz. */
final class Dwells {
  static final double C = RadarEquation.LIGHT_MPS;

  private Dwells() {}

  /** Pulses of a length at some starts, heard for so many cells after a pulse's length. */
  static DwellSetup of(double pulseS, List<Double> starts, int cells, int channels) {
    double from = C / 2 * pulseS;
    return new DwellSetup(
        435e6,
        2e6,
        new LinearFm(pulseS, 2e6, true),
        starts,
        from,
        from + (cells - 0.5) * C / 4e6,
        channels);
  }

  /** Range of a cell of {@link #of}'s. */
  static double rangeM(double pulseS, double cell) {
    return C / 2 * pulseS + cell * C / 4e6;
  }

  static List<Double> uniform(int pulses, double intervalS) {
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < pulses; i++) {
      starts.add(i * intervalS);
    }
    return starts;
  }

  /** Intervals spread evenly over +-6 % of the mean, in mixed order. */
  static List<Double> staggered(int pulses, double meanS) {
    List<Double> starts = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < pulses; i++) {
      starts.add(at);
      at += meanS * (0.94 + 0.12 * ((i * 0.618034) % 1));
    }
    return starts;
  }

  /** The middle of a dwell's sending. */
  static double middleS(DwellSetup setup) {
    double sum = 0;
    for (double s : setup.pulseStartsS()) {
      sum += s;
    }
    return sum / setup.pulseStartsS().size() + setup.waveform().durationS() / 2;
  }
}
