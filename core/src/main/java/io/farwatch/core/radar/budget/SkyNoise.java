package io.farwatch.core.radar.budget;

/**
 * Brightness temperature of the sky behind the air: the galaxy's synchrotron emission and the
 * cosmic background. Source: Recommendation ITU-R P.372, section on brightness temperature due to
 * extra-terrestrial sources: the map of the sky at 408 MHz, carried to another frequency by tb(f) =
 * tb(408) (f/408 MHz)^-2.75 + 2.7 K; and the median noise figure of the galaxy up to 100 MHz, 52 -
 * 23 log f(MHz) dB.
 */
public final class SkyNoise {
  /** K: cosmic background as P.372 rounds it. */
  public static final double COSMIC_K = 2.7;

  /** K: to which noise figures refer. */
  public static final double REFERENCE_K = 290;

  private static final double MAP_HZ = 408e6;
  private static final double SPECTRUM = -2.75;

  private SkyNoise() {}

  /** How bright the galaxy is where one looks. */
  public enum Sky {
    /** The darkest parts far from the galactic plane. */
    MINIMUM(10, "darkest contour of the 408 MHz map of ITU-R P.372 (Haslam et al., 1982)"),
    /** The mean of the whole sky; lies within the deciles (2 dB) of P.372's median at 100 MHz. */
    MEAN(
        30, "mean of the 408 MHz map (Haslam et al., Astron. Astrophys. Suppl. 47, 1982), rounded"),
    /** The galactic centre in a beam of about 2 deg. */
    MAXIMUM(700, "assumed: centre of the 408 MHz map smoothed to a beam of 2 deg");

    private final double mapK;
    private final String source;

    Sky(double mapK, String source) {
      this.mapK = mapK;
      this.source = source;
    }

    /** Where the figure comes from. */
    public String source() {
      return source;
    }
  }

  /** Brightness (K) at a frequency, the cosmic background in it, of a level of sky. */
  public static double temperatureK(Sky sky, double frequencyHz) {
    return carriedK(sky.mapK, frequencyHz);
  }

  /**
   * Brightness (K) at a galactic latitude, the mean over longitudes: 7 K + 10 K / sqrt(sin^2 b +
   * 0.05^2) at 408 MHz over the cosmic background. Assumed: a disc of emission seen from inside
   * over an even halo, through 17 K at the poles and about 200 K in the plane as the map's contours
   * have them; longitudes differ by a factor of three in the plane.
   */
  public static double temperatureK(double galacticLatitudeRad, double frequencyHz) {
    double s = StrictMath.sin(galacticLatitudeRad);
    return carriedK(7 + 10 / Math.sqrt(s * s + 0.05 * 0.05), frequencyHz);
  }

  /**
   * From the brightness over the cosmic background at 408 MHz (K) to that at a frequency, with it.
   */
  public static double carriedK(double at408K, double frequencyHz) {
    return at408K * StrictMath.pow(frequencyHz / MAP_HZ, SPECTRUM) + COSMIC_K;
  }

  /** Median antenna temperature of the galaxy (K) for a wide antenna, up to about 100 MHz. */
  public static double medianK(double frequencyHz) {
    double figureDb = 52 - 23 * StrictMath.log10(frequencyHz / 1e6);
    return REFERENCE_K * StrictMath.pow(10, figureDb / 10);
  }
}
