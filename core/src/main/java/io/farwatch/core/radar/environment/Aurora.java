package io.farwatch.core.radar.environment;

/**
 * Radar aurora: echoes from waves in the E region's plasma that stand along the magnetic field.
 *
 * <p>Height: 90 to 130 km, most near 110. Aspect: power falls 10 dB a degree off perpendicular to
 * the field (M. V. Uspensky, Radio Sci. 20 (1985); 13 at 48.5 MHz and 3 deg; 6 at 933 MHz beyond 6
 * deg, D. R. Moorcroft, K. Schlegel, J. Geophys. Res. 95 (1990), which the floor here stands for).
 * Wavelength: power 3.5 under 143.5 MHz and 6.5 above (W. A. Flood, J. Geophys. Res. 65 (1960));
 * above 226 MHz 6.5 is carried on (assumed). Doppler: no more than 20 % over the ion-acoustic
 * speed, 300 to 500 m/s, in most echoes; spectra 100 to 300 m/s wide (C. Haldoupis, Ann. Geophys. 7
 * (1989)).
 */
public final class Aurora {
  public static final double HEIGHT_MIN_M = 90e3;
  public static final double HEIGHT_MAX_M = 130e3;
  public static final double HEIGHT_MEAN_M = 110e3;

  /** m: thickness of the layer that echoes at one place. */
  public static final double THICKNESS_M = 10e3;

  /** m/s: mean Doppler velocities lie within this. */
  public static final double SPEED_MAX_MPS = 600;

  /** m/s: 1 sigma of the velocities within one cell. */
  public static final double SPREAD_MPS = 120;

  private static final double ASPECT_DB_PER_RAD = 10 * 180 / Math.PI;

  /** dB: beyond, scattering by steep tilts and forward scatter fills in. */
  private static final double ASPECT_FLOOR_DB = 70;

  private static final double ANCHOR_HZ = 400e6;
  private static final double BREAK_HZ = 143.5e6;

  private Aurora() {}

  /**
   * Cross-section of a cubic metre (1/m) at 400 MHz, perpendicular to the field. Assumed: decades
   * about the strong echoes of ultra-high-frequency radars in Alaska and Dakota, 1e-11, known to a
   * factor of ten.
   */
  public enum Strength {
    WEAK(1e-13),
    MODERATE(1e-12),
    STRONG(1e-11);

    private final double perM;

    Strength(double perM) {
      this.perM = perM;
    }
  }

  /**
   * Cross-section of a cubic metre (m2/m3).
   *
   * @param aspectRad between the line of sight and the perpendicular to the field
   */
  public static double reflectivityPerM(Strength s, double frequencyHz, double aspectRad) {
    double high = Math.max(frequencyHz, BREAK_HZ) / ANCHOR_HZ;
    double low = Math.min(1, frequencyHz / BREAK_HZ);
    double db = Math.min(ASPECT_FLOOR_DB, ASPECT_DB_PER_RAD * Math.abs(aspectRad));
    return s.perM
        * StrictMath.pow(high, -6.5)
        * StrictMath.pow(low, -3.5)
        * StrictMath.pow(10, -db / 10);
  }

  /**
   * Volume of a cell (m3): the beam's width across, the layer's thickness or the beam's height, a
   * range cell deep; of a two-way Gaussian beam sqrt(pi / (8 ln 2)) = 0.753 of the width counts in
   * each direction (J. R. Probert-Jones, Q. J. R. Meteorol. Soc. 88 (1962)).
   */
  public static double cellM3(double rangeM, double beamwidthRad, double rangeCellM) {
    double across = rangeM * beamwidthRad;
    double kept = Math.sqrt(Math.PI / (8 * StrictMath.log(2)));
    return across * kept * Math.min(THICKNESS_M, across * kept) * rangeCellM;
  }
}
