package io.farwatch.core.radar.budget;

/**
 * The radar equation between a transmitter and a receiver, together or apart, for a matched filter:
 * SNR = P t Gt Gr lambda^2 sigma / ((4 pi)^3 k T L Rt^2 Rr^2), t the pulse or the time that is
 * integrated with phase. Source: N. J. Willis, "Bistatic Radar", 2nd ed. (2005), eq. 4.1; with Rt =
 * Rr Skolnik, "Radar Handbook", 3rd ed. (2008), eq. 1.10. All linear, SI.
 *
 * @param powerW while it transmits
 * @param transmitGain in the direction of the target
 * @param receiveGain in the direction of the target
 * @param wavelengthM of the carrier
 * @param systemTemperatureK at the receiving antenna's terminals
 * @param lossRatio 1 or more
 */
public record Link(
    double powerW,
    double transmitGain,
    double receiveGain,
    double wavelengthM,
    double systemTemperatureK,
    double lossRatio) {
  /** J/K, exact (SI). */
  private static final double BOLTZMANN = 1.380649e-23;

  public Link {
    if (!(powerW > 0)
        || !(transmitGain > 0)
        || !(receiveGain > 0)
        || !(wavelengthM > 0)
        || !(systemTemperatureK > 0)
        || !(lossRatio >= 1)) {
      throw new IllegalArgumentException(
          "power "
              + powerW
              + ", gains "
              + transmitGain
              + ", "
              + receiveGain
              + ", wavelength "
              + wavelengthM
              + ", temperature "
              + systemTemperatureK
              + ", loss "
              + lossRatio);
    }
  }

  /** SNR with the target at the same distance from both. */
  public double snr(double integratedS, double rcsM2, double rangeM) {
    return snr(integratedS, rcsM2, rangeM, rangeM);
  }

  /** SNR with the target at two distances: from the transmitter and from the receiver. */
  public double snr(double integratedS, double rcsM2, double fromTransmitterM, double toReceiverM) {
    double r2 = fromTransmitterM * toReceiverM;
    return snrAtOneMetre(integratedS, rcsM2) / (r2 * r2);
  }

  /** The distance (m), or the geometric mean of both, at which an SNR is reached. */
  public double rangeM(double integratedS, double rcsM2, double snr) {
    return Math.sqrt(Math.sqrt(snrAtOneMetre(integratedS, rcsM2) / snr));
  }

  /** The least cross-section (m2) of a target that reaches an SNR. */
  public double rcsM2(double integratedS, double rangeM, double snr) {
    return snr / snr(integratedS, 1, rangeM);
  }

  private double snrAtOneMetre(double integratedS, double rcsM2) {
    double fourPi = 4 * Math.PI;
    return powerW
        * integratedS
        * transmitGain
        * receiveGain
        * wavelengthM
        * wavelengthM
        * rcsM2
        / (fourPi * fourPi * fourPi * BOLTZMANN * systemTemperatureK * lossRatio);
  }
}
