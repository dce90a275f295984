package io.farwatch.core.radar.environment;

/**
 * A transmitter on the ground or in the air that fills the receiver's band with noise, meant or
 * not: what of the radar's sensitivity is left while it is heard through the main lobe or a
 * sidelobe. Source: Skolnik, "Radar Handbook", 3rd ed. (2008), sec. 24.10; free space, matched
 * polarisation.
 *
 * @param densityWPerHz effective isotropic radiated power toward the radar in each hertz
 * @param rangeM to it
 * @param azimuthRad of it
 * @param elevationRad of it
 */
public record Interference(
    double densityWPerHz, double rangeM, double azimuthRad, double elevationRad) {
  public Interference {
    if (!(densityWPerHz >= 0) || !(rangeM > 0) || !Double.isFinite(azimuthRad + elevationRad)) {
      throw new IllegalArgumentException(densityWPerHz + " W/Hz at " + rangeM + " m");
    }
  }

  /**
   * What the noise temperature gains (K).
   *
   * @param gainToward linear, of the receiving pattern in its direction: beam or sidelobe
   */
  public double antennaK(double gainToward, double wavelengthM) {
    double spread = wavelengthM / (4 * Math.PI * rangeM);
    return densityWPerHz * gainToward * spread * spread / ThermalNoise.BOLTZMANN;
  }

  /** Its noise over the system's own: J/N. */
  public double overNoise(double gainToward, double wavelengthM, double systemTemperatureK) {
    return antennaK(gainToward, wavelengthM) / systemTemperatureK;
  }

  /** Share of the SNR that is left: 1 / (1 + J/N). */
  public static double sensitivityKept(double overNoise) {
    return 1 / (1 + overNoise);
  }

  /** Share of the range that is left for the same SNR: its fourth root. */
  public static double rangeKept(double overNoise) {
    return StrictMath.sqrt(StrictMath.sqrt(sensitivityKept(overNoise)));
  }
}
