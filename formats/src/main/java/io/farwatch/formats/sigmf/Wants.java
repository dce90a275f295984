package io.farwatch.formats.sigmf;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.waveform.Waveform;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a dwell must be told before it can be processed. */
final class Wants {
  /** Complex samples that one dwell may make the chain hold, all channels together: 512 MB. */
  private static final double SAMPLES_MAX = 64L << 20;

  private Wants() {}

  /**
   * Every thing that is missing or does not fit, as the rest of a sentence.
   *
   * @param channels that are read
   */
  static List<String> of(DwellFields f, double rateHz, int channels) {
    List<String> all = new ArrayList<>();
    Waveform w = f.waveform();
    if (w == null) {
      all.add("has no waveform (" + ExtensionFields.WAVEFORM + ")");
    } else {
      if (w.bandwidthHz() > rateHz) {
        all.add(
            "has a waveform of "
                + plain(w.bandwidthHz())
                + " Hz, which "
                + plain(rateHz)
                + " samples a second do not hold");
      }
      if (w.durationS() * rateHz < 1) {
        all.add("has a pulse of " + plain(w.durationS()) + " s, shorter than a sample");
      }
      double least = leastIntervalS(f, rateHz);
      if (least < w.durationS()) {
        all.add(
            "has pulses of "
                + plain(w.durationS())
                + " s that overlap: one begins "
                + plain(least)
                + " s after another");
      }
    }
    if (f.pulseStarts().isEmpty() && Double.isNaN(f.priS())) {
      all.add(
          "does not tell when pulses were sent ("
              + ExtensionFields.PULSES
              + " or "
              + ExtensionFields.PRI
              + ")");
    }
    if (Double.isNaN(f.rangeMaxM())) {
      all.add("has no farthest range (" + ExtensionFields.RANGE_MAX + ")");
    } else if (f.rangeMinM() >= f.rangeMaxM()) {
      all.add("has ranges from " + plain(f.rangeMinM()) + " m to " + plain(f.rangeMaxM()) + " m");
    }
    if (w != null && f.rangeMaxM() > 0) {
      double listenS = w.durationS() + 2 * f.rangeMaxM() / RadarEquation.LIGHT_MPS;
      int pulses = f.pulseStarts().isEmpty() ? f.pulsesPerDwell() : f.pulseStarts().size();
      double held = Math.max(1, pulses) * channels * listenS * rateHz;
      if (held > SAMPLES_MAX) {
        all.add(
            String.format(
                Locale.ROOT,
                "has dwells of %d pulses over ranges to %.0f km: %.0f million samples at a time,"
                    + " more than the %.0f million that fit in memory",
                Math.max(1, pulses),
                f.rangeMaxM() / 1e3,
                held / 1e6,
                SAMPLES_MAX / 1e6));
      }
    }
    if (Double.isNaN(f.carrierHz())) {
      all.add("has no carrier frequency (core:frequency)");
    } else if (!(f.carrierHz() > 0)) {
      all.add(
          "has the carrier frequency " + plain(f.carrierHz()) + " Hz, which must be above zero");
    }
    return all;
  }

  /** A number of at most nine digits, without a power of ten. */
  private static String plain(double x) {
    return new BigDecimal(x).round(new MathContext(9)).stripTrailingZeros().toPlainString();
  }

  /** The least time from one pulse to the next (s); infinite with one pulse, or none told. */
  private static double leastIntervalS(DwellFields f, double rateHz) {
    List<Double> starts = f.pulseStarts();
    double least =
        starts.isEmpty() && !Double.isNaN(f.priS()) ? f.priS() : Double.POSITIVE_INFINITY;
    for (int i = 1; i < starts.size(); i++) {
      least = Math.min(least, (starts.get(i) - starts.get(i - 1)) / rateHz);
    }
    return least;
  }
}
