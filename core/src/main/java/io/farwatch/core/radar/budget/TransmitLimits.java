package io.farwatch.core.radar.budget;

/**
 * How much a transmitter may send: power while it sends, share of the time, length of a pulse.
 *
 * @param peakPowerW while it transmits
 * @param dutyMax share of the time, above 0 to 1
 * @param pulseMinS shortest pulse
 * @param pulseMaxS longest pulse
 */
public record TransmitLimits(
    double peakPowerW, double dutyMax, double pulseMinS, double pulseMaxS) {
  public TransmitLimits {
    if (!(peakPowerW > 0)
        || !(dutyMax > 0 && dutyMax <= 1)
        || !(pulseMinS > 0)
        || !(pulseMaxS >= pulseMinS)) {
      throw new IllegalArgumentException(
          peakPowerW + " W, duty " + dutyMax + ", pulses " + pulseMinS + ".." + pulseMaxS + " s");
    }
  }

  /** The most mean power (W). */
  public double meanPowerMaxW() {
    return peakPowerW * dutyMax;
  }

  /** Energy of the longest pulse (J). */
  public double energyMaxJ() {
    return peakPowerW * pulseMaxS;
  }

  /** Least time (s) from one pulse to the next of its length. */
  public double intervalMinS(double pulseS) {
    return pulseS / dutyMax;
  }

  /** The most dwells of so many pulses each, a second. */
  public double dwellsPerSecond(double pulseS, int pulses) {
    return dutyMax / (pulses * pulseS);
  }

  /**
   * How many of the longest pulses an energy (J) takes; each is then shorter by what is too much.
   */
  public int pulsesFor(double energyJ) {
    return Math.max(1, (int) Math.ceil(energyJ / energyMaxJ() - 1e-9));
  }

  /** Whether a pulse may be sent at all, and so often. */
  public boolean allows(double pulseS, double pulsesPerSecond) {
    return pulseS >= pulseMinS * (1 - 1e-9)
        && pulseS <= pulseMaxS * (1 + 1e-9)
        && pulseS * pulsesPerSecond <= dutyMax * (1 + 1e-9);
  }
}
