package io.farwatch.core.radar.environment;

/** Noise of warm matter. Source: H. Nyquist, Phys. Rev. 32 (1928): k T a hertz. */
public final class ThermalNoise {
  /** J/K, exact (SI). */
  static final double BOLTZMANN = 1.380649e-23;

  private ThermalNoise() {}

  /** Power (W) in a band. */
  public static double powerW(double temperatureK, double bandwidthHz) {
    return BOLTZMANN * temperatureK * bandwidthHz;
  }

  /**
   * False alarms a second of a receiver that decides once in every cell of 1 / bandwidth.
   *
   * @param listeningShare of the time and of the beams heard at once: above 1 for several
   */
  public static double falseAlarmsPerS(double pfa, double bandwidthHz, double listeningShare) {
    return pfa * bandwidthHz * listeningShare;
  }
}
