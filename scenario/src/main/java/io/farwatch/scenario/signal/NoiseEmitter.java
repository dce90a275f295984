package io.farwatch.scenario.signal;

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
  /**
   * W/(m2 Hz): the quiet Sun at 0.4 GHz, about 30 solar flux units of 1e-22. Assumed: read off
   * ITU-R P.372's curve of the quiet Sun to within a factor of two; storms are a hundredfold.
   */
  public static final double QUIET_SUN_UHF = 30e-22;

  public NoiseEmitter {
    if (!(powerRatio >= 0) || !Double.isFinite(powerRatio) || !(untilS >= fromS)) {
      throw new IllegalArgumentException(
          "noise of ratio " + powerRatio + " from " + fromS + " until " + untilS);
    }
  }

  /**
   * The Sun: half of its flux density S is of the antenna's polarisation, so the ratio is S A / (2
   * k T) with the aperture A = G lambda^2 / 4 pi. Source: J. D. Kraus, "Radio Astronomy", 2nd ed.
   * (1986), sec. 3.
   *
   * @param fluxWm2Hz S
   * @param gain one-way, linear
   */
  public static NoiseEmitter sun(
      double fluxWm2Hz, double gain, double wavelengthM, double temperatureK, double u, double v) {
    double aperture = gain * wavelengthM * wavelengthM / (4 * Math.PI);
    double kT = io.farwatch.core.radar.RadarEquation.BOLTZMANN * temperatureK;
    return new NoiseEmitter(
        fluxWm2Hz * aperture / (2 * kT), u, v, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
