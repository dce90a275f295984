package io.farwatch.core.radar;

/**
 * Signal to noise of one pulse. Source: M. I. Skolnik, "Radar Handbook", 3rd ed. (2008), eq. 1.10,
 * for a matched filter: SNR = P tau G^2 lambda^2 sigma / ((4 pi)^3 k T L R^4).
 */
public final class RadarEquation {
  /** m/s, exact (SI). */
  public static final double LIGHT_MPS = 299_792_458;

  /** J/K, exact (SI). */
  public static final double BOLTZMANN = 1.380649e-23;

  private RadarEquation() {}

  /** SNR (linear) in the beam's centre at broadside. */
  public static double snr(RadarModel m, double pulseS, double rcsM2, double rangeM) {
    double lambda = LIGHT_MPS / m.frequencyHz();
    double fourPi = 4 * Math.PI;
    double r2 = rangeM * rangeM;
    return m.peakPowerW()
        * pulseS
        * m.gain()
        * m.receiveGain()
        * lambda
        * lambda
        * rcsM2
        / (fourPi * fourPi * fourPi * BOLTZMANN * m.systemTemperatureK() * m.losses() * r2 * r2);
  }

  /** Two-way power kept when the beam is steered off broadside by an angle of this cosine. */
  public static double scanFactor(RadarModel m, double cosine) {
    return cosine <= 0 ? 0 : StrictMath.pow(cosine, m.scanExponent());
  }

  /**
   * Two-way power kept off the beam's centre, for a Gaussian beam of the given one-way half-power
   * width; both in direction cosines, in which a steered beam keeps its width.
   */
  public static double beamShape(double offset, double width) {
    double x = offset / width;
    return StrictMath.exp(-8 * StrictMath.log(2) * x * x);
  }

  /** Range shift per range rate (s) of a chirp: carrier x pulse / bandwidth. */
  public static double couplingS(RadarModel m, double pulseS) {
    return m.frequencyHz() * pulseS / m.bandwidthHz();
  }

  /** Swerling 1, one pulse: Pd = Pfa^(1/(1+SNR)). Source: Skolnik, ch. 2. */
  public static double pdSwerling1(double pfa, double snr) {
    return StrictMath.pow(pfa, 1 / (1 + snr));
  }
}
