package io.farwatch.scenario.signal;

import io.farwatch.core.radar.detection.Swerling;

/**
 * An underdense meteor trail: appears, drifts with the wind and fades as it diffuses, as
 * core.radar.environment has it. (A head is a {@link Scatterer} that moves and lasts a while.)
 *
 * @param startS when it appears (s after the first sample)
 * @param rangeM then
 * @param driftMps range rate of the wind, some tens of m/s
 * @param snr at the start
 * @param heightM of it, by which it diffuses
 * @param wavelengthM of the radar
 */
public record MeteorTrail(
    double startS, double rangeM, double driftMps, double snr, double heightM, double wavelengthM) {
  public MeteorTrail {
    if (!(heightM > 0) || !(wavelengthM > 0)) {
      throw new IllegalArgumentException("trail at " + heightM + " m by " + wavelengthM + " m");
    }
  }

  /** Time in which the amplitude falls by e (s). */
  public double decayS() {
    return io.farwatch.core.radar.environment.MeteorTrail.decayS(heightM, wavelengthM);
  }

  /** As a point that reflects, up to 20 decays. */
  public Scatterer scatterer() {
    return Scatterer.target(rangeM, driftMps, snr, Swerling.CASE_0)
        .moving(startS, 0)
        .lasting(startS, startS + 20 * decayS(), decayS());
  }
}
