package io.farwatch.formats.sigmf;

import io.farwatch.core.radar.waveform.Waveform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of dwells, in one place of a recording or on a command line. What is not told is
 * null, NaN or zero.
 *
 * @param waveform of every pulse
 * @param pulseStarts samples from the start of the capture to each pulse, rising; empty when a
 *     repetition interval tells
 * @param priS pulse repetition interval (s)
 * @param firstPulseSample where the first pulse begins: samples from the start of the recording
 * @param pulsesPerDwell how many pulses of a repetition interval make a dwell; 0 when not told
 * @param rangeMinM nearest range of interest
 * @param rangeMaxM farthest range of interest
 * @param carrierHz frequency about which the samples are baseband
 * @param beam where it looked
 */
public record DwellFields(
    @Nullable Waveform waveform,
    List<Double> pulseStarts,
    double priS,
    double firstPulseSample,
    int pulsesPerDwell,
    double rangeMinM,
    double rangeMaxM,
    double carrierHz,
    @Nullable BeamPointing beam) {
  /** Nothing told. */
  public static final DwellFields NONE =
      new DwellFields(
          null, List.of(), Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN, Double.NaN, null);

  public DwellFields {
    pulseStarts = List.copyOf(pulseStarts);
  }

  /** This, and where it tells nothing the other. Pulses are taken from one of the two whole. */
  public DwellFields or(DwellFields other) {
    DwellFields pulses = pulseStarts.isEmpty() && Double.isNaN(priS) ? other : this;
    return new DwellFields(
        waveform == null ? other.waveform : waveform,
        pulses.pulseStarts,
        pulses.priS,
        known(firstPulseSample, other.firstPulseSample),
        pulsesPerDwell == 0 ? other.pulsesPerDwell : pulsesPerDwell,
        known(rangeMinM, other.rangeMinM),
        known(rangeMaxM, other.rangeMaxM),
        known(carrierHz, other.carrierHz),
        beam == null ? other.beam : beam);
  }

  private static double known(double x, double other) {
    return Double.isNaN(x) ? other : x;
  }
}
