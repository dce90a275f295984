package io.farwatch.core.earth;

/** Constants of the World Geodetic System 1984. Source: NIMA TR8350.2, 3rd ed., tables 3.1-3.4. */
public final class Wgs84 {
  /** Semi-major axis (m). */
  public static final double A_M = 6378137.0;

  /** Flattening. */
  public static final double F = 1 / 298.257223563;

  /** Semi-minor axis (m). */
  public static final double B_M = A_M * (1 - F);

  /** First eccentricity squared. */
  public static final double E2 = F * (2 - F);

  /** Earth's gravitational constant with atmosphere (m^3/s^2). */
  public static final double GM = 3.986004418e14;

  /** Rotation rate (rad/s). */
  public static final double OMEGA = 7.292115e-5;

  /** Second zonal harmonic, unnormalised (from C20 = -4.84165371736e-4 as EGM96 gives it). */
  public static final double J2 = 1.08262668e-3;

  private Wgs84() {}
}
