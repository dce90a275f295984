package io.farwatch.core.signal;

import io.farwatch.core.radar.waveform.Waveform;
import java.util.List;

/**
 * How one dwell was sent and recorded. Samples are numbered from zero; sample k was taken k /
 * sampleRateHz after the first. What lies nearer than a pulse's length is eclipsed.
 *
 * @param carrierHz frequency about which the samples are baseband
 * @param sampleRateHz complex samples a second
 * @param waveform of every pulse
 * @param pulseStartsS when each pulse began (s after the first sample), rising; may be negative
 *     where recording began later
 * @param rangeMinM nearest range of interest
 * @param rangeMaxM farthest range of interest
 * @param channels 1: the sum; 3: the sum, the difference along u, the difference along v
 */
public record DwellSetup(
    double carrierHz,
    double sampleRateHz,
    Waveform waveform,
    List<Double> pulseStartsS,
    double rangeMinM,
    double rangeMaxM,
    int channels) {
  public DwellSetup {
    pulseStartsS = List.copyOf(pulseStartsS);
    if (!(carrierHz > 0) || !(sampleRateHz > 0)) {
      throw new IllegalArgumentException("carrier " + carrierHz + ", rate " + sampleRateHz);
    }
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException(channels + " channels are neither 1 nor 3");
    }
    if (!(rangeMinM >= 0) || !(rangeMaxM > rangeMinM)) {
      throw new IllegalArgumentException("ranges " + rangeMinM + " to " + rangeMaxM);
    }
    if (pulseStartsS.isEmpty()) {
      throw new IllegalArgumentException("a dwell without a pulse");
    }
    for (int i = 1; i < pulseStartsS.size(); i++) {
      if (!(pulseStartsS.get(i) > pulseStartsS.get(i - 1))) {
        throw new IllegalArgumentException("pulse " + i + " does not begin after the one before");
      }
    }
  }
}
