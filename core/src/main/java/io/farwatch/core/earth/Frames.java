package io.farwatch.core.earth;

/** Conversions between geodetic and Earth-fixed places. */
public final class Frames {
  private Frames() {}

  public static EcefPosition geodeticToEcef(Geodetic g) {
    double s = StrictMath.sin(g.latitudeRad());
    double c = StrictMath.cos(g.latitudeRad());
    double n = Wgs84.A_M / Math.sqrt(1 - Wgs84.E2 * s * s);
    return new EcefPosition(
        (n + g.heightM()) * c * StrictMath.cos(g.longitudeRad()),
        (n + g.heightM()) * c * StrictMath.sin(g.longitudeRad()),
        (n * (1 - Wgs84.E2) + g.heightM()) * s);
  }

  /**
   * Geodetic place of a point, exact to rounding from 100 km below the surface outward. At the
   * Earth's centre the latitude is zero. Source: B. R. Bowring, "Transformation from spatial to
   * geographical coordinates", Survey Review 23 (1976), eq. 9, iterated four times.
   */
  public static Geodetic ecefToGeodetic(EcefPosition p) {
    double rho = Math.sqrt(p.xM() * p.xM() + p.yM() * p.yM());
    double longitude = StrictMath.atan2(p.yM(), p.xM());
    double ep2 = Wgs84.E2 / (1 - Wgs84.E2);
    double theta = StrictMath.atan2(p.zM() * Wgs84.A_M, rho * Wgs84.B_M);
    double latitude = 0;
    for (int i = 0; i < 4; i++) {
      double s = StrictMath.sin(theta);
      double c = StrictMath.cos(theta);
      latitude =
          StrictMath.atan2(
              p.zM() + ep2 * Wgs84.B_M * s * s * s, rho - Wgs84.E2 * Wgs84.A_M * c * c * c);
      theta =
          StrictMath.atan2(
              Wgs84.B_M * StrictMath.sin(latitude), Wgs84.A_M * StrictMath.cos(latitude));
    }
    double s = StrictMath.sin(latitude);
    double c = StrictMath.cos(latitude);
    double height = rho * c + p.zM() * s - Wgs84.A_M * Math.sqrt(1 - Wgs84.E2 * s * s);
    return new Geodetic(latitude, longitude, height);
  }

  /** Height above the ellipsoid (m). */
  public static double heightM(EcefPosition p) {
    return ecefToGeodetic(p).heightM();
  }
}
