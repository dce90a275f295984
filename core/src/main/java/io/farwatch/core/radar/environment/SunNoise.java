package io.farwatch.core.radar.environment;

/**
 * Radio noise of the Sun as flux and as antenna temperature.
 *
 * <p>Quiet flux: daily values of the U.S. Air Force's Radio Solar Telescope Network in minima of
 * the cycle at 245, 410, 610, 1415, 2695, 4995 and 8800 MHz (NOAA NCEI, rounded; within 20 %); at
 * 100 and 150 MHz a corona of 1e6 and 8e5 K as in A. O. Benz, "Quiet and slowly varying radio
 * emissions of the Sun", Landolt-Boernstein VI/4B (2009). Between them a straight line of
 * logarithms.
 */
public final class SunNoise {
  /** W/(m2 Hz): a solar flux unit. */
  public static final double FLUX_UNIT = 1e-22;

  private static final double[] MHZ = {100, 150, 245, 410, 610, 1415, 2695, 4995, 8800};
  private static final double[] QUIET_SFU = {3.5, 5.5, 11, 24, 34, 50, 68, 115, 215};

  private SunNoise() {}

  /** How disturbed the Sun is. */
  public enum Sun {
    /** Without spots. */
    QUIET,
    /** At the cycle's maximum: twice to three times, K. F. Tapping, Space Weather 11 (2013). */
    ACTIVE,
    /** Hours to days under 500 MHz: assumed 200 flux units at 245 MHz, falling as 1 / f^2. */
    NOISE_STORM,
    /** 6 April 2001: 10,000 flux units at 1.2 GHz; L. J. Lanzerotti et al., Radio Sci. (2002). */
    GREAT_BURST,
    /**
     * 6 December 2006: 1,000,000 flux units at 1.4 GHz; A. P. Cerruti et al., Space Weather 6
     * (2008).
     */
    RECORD_BURST
  }

  /** Flux of both polarisations (W/(m2 Hz)), 100 MHz to 8.8 GHz. */
  public static double fluxWPerM2Hz(Sun sun, double frequencyHz) {
    double quiet = quietSfu(frequencyHz / 1e6);
    double sfu =
        switch (sun) {
          case QUIET -> quiet;
          case ACTIVE -> 2.5 * quiet;
          case NOISE_STORM -> quiet + 200 * (245e6 / frequencyHz) * (245e6 / frequencyHz);
          case GREAT_BURST -> 1e4;
          case RECORD_BURST -> 1e6;
        };
    return sfu * FLUX_UNIT;
  }

  private static double quietSfu(double mhz) {
    if (!(mhz >= MHZ[0] && mhz <= MHZ[MHZ.length - 1])) {
      throw new IllegalArgumentException(mhz + " MHz is outside 100..8800");
    }
    int i = 0;
    while (i < MHZ.length - 2 && mhz > MHZ[i + 1]) {
      i++;
    }
    double f = StrictMath.log(mhz / MHZ[i]) / StrictMath.log(MHZ[i + 1] / MHZ[i]);
    return QUIET_SFU[i] * StrictMath.pow(QUIET_SFU[i + 1] / QUIET_SFU[i], f);
  }

  /**
   * What the antenna's temperature gains (K): S Ae / (2 k), half of it in one polarisation. For
   * beams wider than the Sun's half degree. Source: J. D. Kraus, "Radio Astronomy", 2nd ed. (1986),
   * eq. 3-118.
   *
   * @param gainTowardSun linear, of the receiving pattern in the Sun's direction: beam or sidelobe
   */
  public static double antennaK(double fluxWPerM2Hz, double gainTowardSun, double wavelengthM) {
    double aperture = gainTowardSun * wavelengthM * wavelengthM / (4 * Math.PI);
    return fluxWPerM2Hz * aperture / (2 * ThermalNoise.BOLTZMANN);
  }
}
