package io.farwatch.scenario.signal;

import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.time.Epoch;

/**
 * A dwell to be simulated, all of its pulses alike.
 *
 * @param epoch when the first pulse begins
 * @param recordFromS samples begin this long after the epoch; a gated dwell's just before its gate
 * @param azimuthRad of the beam
 * @param elevationRad of the beam, apparent
 * @param pulseS length of a pulse
 * @param downChirp whether its frequency falls
 * @param pulseCount how many
 * @param intervalS from pulse to pulse
 * @param rangeFromM nearest range of interest
 * @param rangeToM farthest; samples end with its last echo
 * @param sampleRateHz complex samples a second
 * @param fluctuation of the objects
 * @param number of the dwell, below 2^32, for its draws
 */
public record DwellOrder(
    Epoch epoch,
    double recordFromS,
    double azimuthRad,
    double elevationRad,
    double pulseS,
    boolean downChirp,
    int pulseCount,
    double intervalS,
    double rangeFromM,
    double rangeToM,
    double sampleRateHz,
    Swerling fluctuation,
    long number) {
  public DwellOrder {
    if (pulseCount < 1 || !(pulseS > 0) || !(intervalS > pulseS) || !(sampleRateHz > 0)) {
      throw new IllegalArgumentException(
          pulseCount + " pulses of " + pulseS + " s every " + intervalS + " s");
    }
  }
}
