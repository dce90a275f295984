package io.farwatch.scenario.signal;

import io.farwatch.core.radar.detection.Swerling;

/**
 * An underdense meteor trail: appears, drifts with the wind and fades as it diffuses, its amplitude
 * as exp(-16 pi^2 D t / lambda^2). Source: D. W. R. McKinley, "Meteor Science and Engineering"
 * (1961), ch. 8. (A head is a {@link Scatterer} that moves and lasts a while.)
 *
 * @param startS when it appears (s after the first sample)
 * @param rangeM then
 * @param driftMps range rate of the wind, some tens of m/s
 * @param snr at the start
 * @param diffusionM2ps D: 1 m2/s at 85 km to 10 at 100 km
 * @param wavelengthM of the radar
 */
public record MeteorTrail(
    double startS,
    double rangeM,
    double driftMps,
    double snr,
    double diffusionM2ps,
    double wavelengthM) {
  public MeteorTrail {
    if (!(diffusionM2ps > 0) || !(wavelengthM > 0)) {
      throw new IllegalArgumentException(
          "trail of " + diffusionM2ps + " m2/s at " + wavelengthM + " m");
    }
  }

  /** Time in which the amplitude falls by e (s). */
  public double decayS() {
    return wavelengthM * wavelengthM / (16 * Math.PI * Math.PI * diffusionM2ps);
  }

  /** As a point that reflects, up to 20 decays. */
  public Scatterer scatterer() {
    return Scatterer.target(rangeM, driftMps, snr, Swerling.CASE_0)
        .moving(startS, 0)
        .lasting(startS, startS + 20 * decayS(), decayS());
  }
}
