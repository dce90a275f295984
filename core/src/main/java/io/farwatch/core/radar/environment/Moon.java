package io.farwatch.core.radar.environment;

/**
 * The Moon as a radar target. Source: G. H. Pettengill, "Lunar radar reflections", Arecibo
 * Ionospheric Observatory (1965): 0.07 of the disk from 8.6 mm to 7.8 m within a factor of two; at
 * 68 cm four fifths of it from smooth slopes near the middle of the disk.
 */
public final class Moon {
  /** Mean radius (m), IAU. */
  public static final double RADIUS_M = 1_737_400;

  /** Cross-section over that of the disk. */
  public static final double REFLECTIVITY = 0.07;

  /** Share of the echo from smooth slopes near the disk's middle at 68 cm: 4 of 5. */
  public static final double SPECULAR_SHARE = 0.8;

  /**
   * Nearest and farthest distance of the centres (m). Source: J. Meeus, "Astronomical Algorithms".
   */
  public static final double RANGE_MIN_M = 356_500e3;

  public static final double RANGE_MAX_M = 406_700e3;

  /**
   * Greatest range rate (m/s) seen from the ground: 65 of the orbit's and 465 of the Earth's
   * turning.
   */
  public static final double RANGE_RATE_MAX_MPS = 530;

  /**
   * Greatest rate (rad/s) at which it seems to turn for a place on the Earth: libration in
   * longitude, 7.9 deg a month, 0.37e-6, and the place's own way about the Earth's axis, 465 m/s at
   * 384,400 km, 1.21e-6.
   */
  public static final double TURNING_MAX_RADPS = 1.58e-6;

  private static final double LIGHT_MPS = 299_792_458;

  private Moon() {}

  /** Mean cross-section (m2): 6.6e11. */
  public static double rcsM2() {
    return REFLECTIVITY * Math.PI * RADIUS_M * RADIUS_M;
  }

  /** Time to an echo (s): 2.38 to 2.71. */
  public static double delayS(double rangeM) {
    return 2 * rangeM / LIGHT_MPS;
  }

  /** Time (s) from the echo of the nearest point to that of the edge: 11.6 ms. */
  public static double delayDepthS() {
    return 2 * RADIUS_M / LIGHT_MPS;
  }

  /** Doppler (Hz) between one edge and the other: 4 turning radius / wavelength. */
  public static double dopplerSpreadHz(double wavelengthM, double turningRadps) {
    return 4 * turningRadps * RADIUS_M / wavelengthM;
  }

  /** Where a radar of a pulse repetition frequency that knows no better puts an echo (m). */
  public static double foldedRangeM(double rangeM, double prfHz) {
    double unambiguous = LIGHT_MPS / (2 * prfHz);
    return rangeM - unambiguous * Math.floor(rangeM / unambiguous);
  }
}
