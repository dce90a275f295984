package io.farwatch.core.radar.waveform;

/**
 * A linear chirp, its frequency rising (or falling) from -B/2 to B/2. Source: M. A. Richards,
 * "Fundamentals of Radar Signal Processing", 2nd ed. (2014), sec. 4.6.
 *
 * @param durationS pulse (s)
 * @param bandwidthHz swept band (Hz)
 * @param up whether the frequency rises
 */
public record LinearFm(double durationS, double bandwidthHz, boolean up) implements Waveform {
  public LinearFm {
    if (!(durationS > 0) || !(bandwidthHz > 0) || durationS * bandwidthHz > 1e9) {
      throw new IllegalArgumentException("chirp of " + durationS + " s and " + bandwidthHz + " Hz");
    }
  }

  @Override
  public double phaseRad(double timeS) {
    double centred = timeS - durationS / 2;
    double phase = Math.PI * bandwidthHz / durationS * centred * centred;
    return up ? phase : -phase;
  }

  @Override
  public double couplingS(double carrierHz) {
    double coupling = carrierHz * durationS / bandwidthHz;
    return up ? coupling : -coupling;
  }
}
