package io.farwatch.scenario.signal;

import io.farwatch.core.radar.waveform.Waveform;

/**
 * Pulses of another radar, received one way. They come at their own interval and frequency.
 *
 * @param waveform of its pulses
 * @param offsetHz its carrier minus ours
 * @param firstS when its first pulse arrives (s after the first sample)
 * @param intervalS from pulse to pulse
 * @param powerRatio a pulse's power over the thermal noise of a sample, were the sum beam's peak
 *     turned to it
 * @param u direction cosine minus the beam's
 * @param v the same along v
 */
public record PulsedEmitter(
    Waveform waveform,
    double offsetHz,
    double firstS,
    double intervalS,
    double powerRatio,
    double u,
    double v) {
  public PulsedEmitter {
    if (!(intervalS > waveform.durationS()) || !(powerRatio >= 0) || !Double.isFinite(firstS)) {
      throw new IllegalArgumentException(
          "pulses every " + intervalS + " s of ratio " + powerRatio + " from " + firstS);
    }
  }
}
