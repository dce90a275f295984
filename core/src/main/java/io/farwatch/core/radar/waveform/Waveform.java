package io.farwatch.core.radar.waveform;

/** The modulation of one pulse: a complex envelope of unit magnitude while it lasts, else zero. */
public interface Waveform {
  /** How long the pulse lasts (s). */
  double durationS();

  /** Width of the band it fills: swept band, or rate of its chips, or 1 / duration (Hz). */
  double bandwidthHz();

  /** Phase of the envelope (rad) at a time since the pulse began, 0 to {@link #durationS}. */
  double phaseRad(double timeS);

  /**
   * Range-Doppler coupling (s): range measured by the matched filter for zero Doppler = true range
   * + coupling x range rate, range rate positive when receding. Zero where the filter's peak does
   * not move with Doppler but falls.
   */
  double couplingS(double carrierHz);

  /** Duration times bandwidth. */
  default double timeBandwidth() {
    return durationS() * bandwidthHz();
  }
}
