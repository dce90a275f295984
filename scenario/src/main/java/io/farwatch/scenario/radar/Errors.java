package io.farwatch.scenario.radar;

import io.farwatch.core.plot.RadarSite.BiasPrior;
import io.farwatch.scenario.random.Draws;

/**
 * What each seed draws of a radar and the pipeline never receives: its systematic errors (measured
 * minus true), the day's surface refractivity and the ionosphere's electron content relative to the
 * climatology.
 */
record Errors(
    double rangeM,
    double azimuthRad,
    double elevationRad,
    double clockS,
    double surfaceRefractivity,
    double electronFactor) {

  /** 1 sigma of what is left after calibration. Assumed for a calibrated early-warning array. */
  static final BiasPrior PRIOR = new BiasPrior(20, 3e-4, 3e-4, 5e-3);

  /**
   * The standard atmosphere that corrections use (N units). Source: Bean, Thayer, "CRPL Exponential
   * Reference Atmosphere" (1959), mean of the United States.
   */
  static final double STANDARD_REFRACTIVITY = 313;

  /** N units: spread of surface refractivity over a year at a maritime site. Assumed. */
  static final double REFRACTIVITY_SIGMA = 20;

  /** Electron content lies within a factor of two of climatology: ln 2 at 2 sigma. */
  static final double ELECTRON_LOG_SIGMA = 0.3466;

  static Errors draw(long seed, String radar) {
    Draws d = new Draws(seed, Draws.name(radar), 0xFFFFFFFFL, 1);
    double electrons = StrictMath.exp(Math.max(-2, Math.min(2, d.normal())) * ELECTRON_LOG_SIGMA);
    return new Errors(
        PRIOR.rangeM() * d.normal(),
        PRIOR.azimuthRad() * d.normal(),
        PRIOR.elevationRad() * d.normal(),
        PRIOR.timeS() * d.normal(),
        STANDARD_REFRACTIVITY + REFRACTIVITY_SIGMA * Math.max(-3, Math.min(3, d.normal())),
        electrons);
  }
}
