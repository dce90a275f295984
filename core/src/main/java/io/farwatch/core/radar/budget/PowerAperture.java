package io.farwatch.core.radar.budget;

/**
 * The radar equation of search: what counts is mean power times receiving area. SNR = Pav Ae ts
 * sigma / (4 pi Omega k T L R^4) for a solid angle Omega searched once in ts, whatever the
 * frequency. Source: Skolnik, "Radar Handbook", 3rd ed. (2008), eq. 1.20; Barton, "Radar Equations
 * for Modern Radar" (2013), ch. 2.
 *
 * @param meanPowerW spent on the search
 * @param apertureM2 effective receiving area
 * @param systemTemperatureK noise
 * @param lossRatio 1 or more
 */
public record PowerAperture(
    double meanPowerW, double apertureM2, double systemTemperatureK, double lossRatio) {
  private static final double BOLTZMANN = 1.380649e-23;

  /** SNR (linear) of a target once in every frame. */
  public double snr(double frameS, double solidAngleSr, double rcsM2, double rangeM) {
    double r2 = rangeM * rangeM;
    return meanPowerW
        * apertureM2
        * frameS
        * rcsM2
        / (4 * Math.PI * solidAngleSr * BOLTZMANN * systemTemperatureK * lossRatio * r2 * r2);
  }

  /** The range (m) at which an SNR is reached. */
  public double rangeM(double frameS, double solidAngleSr, double rcsM2, double snr) {
    return Math.sqrt(Math.sqrt(snr(frameS, solidAngleSr, rcsM2, 1) / snr));
  }

  /** Solid angle (sr) of a band of elevation over a sector of azimuth. */
  public static double solidAngleSr(double widthRad, double lowRad, double highRad) {
    return widthRad * (StrictMath.sin(highRad) - StrictMath.sin(lowRad));
  }

  /**
   * How many times the ideal number of beams, Omega G / (4 pi), a search makes: above 1 the beams
   * stand closer than ideal ones would, and each gets so much less energy. SNR of a beam's centre =
   * SNR of this equation / density.
   */
  public static double beamDensity(int beams, double gain, double solidAngleSr) {
    return beams * 4 * Math.PI / (gain * solidAngleSr);
  }
}
