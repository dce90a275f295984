package io.farwatch.core.radar.environment;

/**
 * Head echoes of meteors: plasma that flies with the meteoroid, seen alike from all sides (J. Kero
 * et al., Geophys. Res. Lett. 35 (2008): 0.2 dB for 10 deg), 80 to 120 km high, 11 to 72.8 km/s.
 *
 * <p>Flux: NASA SP-8013, "Meteoroid environment model - 1969", log N = -14.37 - 1.213 log m, N of
 * mass m (g) or more through a square metre from above in a second, 1e-6 to 1 g; continued above 1
 * g (assumed).
 *
 * <p>Cross-section: in proportion to mass (assumed), through 1.6e-6 g at -63 dBsm, 422 MHz. That is
 * where SP-8013 gives the 472 head echoes in 17 minutes of S. Close et al., Radio Sci. 37 (2002),
 * with the ALTAIR radar, whose least cross-section at 110 km is -63 dBsm (6 MW, 0.15 ms, 42 dB, 12
 * dB of SNR) over about 10 km2; they state 1e-6 to 1e-3 g. In proportion to the wavelength squared
 * (assumed: density of the plasma falling as 1/r^2). Known to 10 dB.
 */
public final class MeteorHead {
  public static final double HEIGHT_MIN_M = 80e3;
  public static final double HEIGHT_MAX_M = 120e3;

  /** m/s: falling from rest at infinity. */
  public static final double SPEED_MIN_MPS = 11_200;

  /** m/s: on a parabola about the Sun, met head-on. */
  public static final double SPEED_MAX_MPS = 72_800;

  /** m/s: most common, of the apex sources: ALTAIR's peak. */
  public static final double SPEED_MODE_MPS = 56_000;

  private static final double ANCHOR_KG = 1.6e-9;
  private static final double ANCHOR_M2 = 5.0e-7;
  private static final double ANCHOR_HZ = 422e6;

  private MeteorHead() {}

  /** Meteoroids of a mass or more through a horizontal square metre in a second. */
  public static double fluxPerM2S(double massKg) {
    return StrictMath.pow(10, -14.37 - 1.213 * StrictMath.log10(1e3 * massKg));
  }

  /** Cross-section (m2) at its greatest. */
  public static double rcsM2(double massKg, double frequencyHz) {
    double ratio = ANCHOR_HZ / frequencyHz;
    return ANCHOR_M2 * massKg / ANCHOR_KG * ratio * ratio;
  }

  /** Mass (kg) of a meteoroid of a cross-section. */
  public static double massKg(double rcsM2, double frequencyHz) {
    return ANCHOR_KG * rcsM2 / rcsM2(ANCHOR_KG, frequencyHz);
  }

  /** Head echoes a second over an area (m2) of at least a cross-section. */
  public static double ratePerS(double areaM2, double rcsMinM2, double frequencyHz) {
    return areaM2 * fluxPerM2S(massKg(rcsMinM2, frequencyHz));
  }

  /**
   * How long it lasts (s): the way through 10 km of height, where most of the mass is lost, or the
   * beam's width.
   *
   * @param zenithRad of the meteor's way
   * @param beamM width of the beam there
   */
  public static double durationS(double speedMps, double zenithRad, double beamM) {
    double way = 10e3 / Math.max(0.05, StrictMath.cos(zenithRad));
    return Math.min(way, beamM) / speedMps;
  }
}
