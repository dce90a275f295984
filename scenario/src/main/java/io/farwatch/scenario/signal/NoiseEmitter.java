package io.farwatch.scenario.signal;

import io.farwatch.core.radar.environment.Interference;
import io.farwatch.core.radar.environment.SunNoise;

/**
 * White noise from one direction: a jammer, the Sun. The same noise enters every channel, by the
 * beam's patterns, so the difference channels keep a fixed ratio to the sum.
 *
 * @param powerRatio its power over thermal noise, were the sum beam's peak turned to it
 * @param u direction cosine minus the beam's
 * @param v the same along v
 * @param fromS on from (s after the first sample)
 * @param untilS off from
 */
public record NoiseEmitter(double powerRatio, double u, double v, double fromS, double untilS) {
  public NoiseEmitter {
    if (!(powerRatio >= 0) || !Double.isFinite(powerRatio) || !(untilS >= fromS)) {
      throw new IllegalArgumentException(
          "noise of ratio " + powerRatio + " from " + fromS + " until " + untilS);
    }
  }

  /**
   * The Sun, there all the time.
   *
   * @param fluxWPerM2Hz of both polarisations, see {@link SunNoise}
   * @param gain of the receiving beam's peak, linear
   * @param temperatureK of the system
   */
  public static NoiseEmitter sun(
      double fluxWPerM2Hz,
      double gain,
      double wavelengthM,
      double temperatureK,
      double u,
      double v) {
    double ratio = SunNoise.antennaK(fluxWPerM2Hz, gain, wavelengthM) / temperatureK;
    return new NoiseEmitter(ratio, u, v, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Interference or jamming, there all the time; the rest as of the Sun. */
  public static NoiseEmitter of(
      Interference source,
      double gain,
      double wavelengthM,
      double temperatureK,
      double u,
      double v) {
    double ratio = source.overNoise(gain, wavelengthM, temperatureK);
    return new NoiseEmitter(ratio, u, v, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
