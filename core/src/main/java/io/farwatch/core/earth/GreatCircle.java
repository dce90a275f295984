package io.farwatch.core.earth;

/**
 * Shortest lines on a sphere, from vectors, so that near and opposite places lose nothing. The
 * geodetic latitude is taken for the spherical one: against the ellipsoid distances are wrong by up
 * to 0.57 %, azimuths by up to 0.26 degree within 15,000 km ({@link Geodesics} has neither error).
 */
public final class GreatCircle {
  /** Mean radius (2 a + b) / 3 of WGS-84 (m). */
  public static final double RADIUS_M = (2 * Wgs84.A_M + Wgs84.B_M) / 3;

  private GreatCircle() {}

  /** Angle between two places at the Earth's centre (rad, 0 to pi). */
  public static double angleRad(Geodetic from, Geodetic to) {
    double sa = StrictMath.sin(from.latitudeRad());
    double ca = StrictMath.cos(from.latitudeRad());
    double sb = StrictMath.sin(to.latitudeRad());
    double cb = StrictMath.cos(to.latitudeRad());
    double dLon = to.longitudeRad() - from.longitudeRad();
    double east = cb * StrictMath.sin(dLon);
    double north = ca * sb - sa * cb * StrictMath.cos(dLon);
    double up = sa * sb + ca * cb * StrictMath.cos(dLon);
    return StrictMath.atan2(Math.sqrt(east * east + north * north), up);
  }

  public static double distanceM(Geodetic from, Geodetic to) {
    return RADIUS_M * angleRad(from, to);
  }

  /**
   * Where the line sets out (rad from north through east, 0 to 2 pi); zero between equal places.
   */
  public static double azimuthRad(Geodetic from, Geodetic to) {
    double dLon = to.longitudeRad() - from.longitudeRad();
    double cb = StrictMath.cos(to.latitudeRad());
    double east = cb * StrictMath.sin(dLon);
    double north =
        StrictMath.cos(from.latitudeRad()) * StrictMath.sin(to.latitudeRad())
            - StrictMath.sin(from.latitudeRad()) * cb * StrictMath.cos(dLon);
    double azimuth = StrictMath.atan2(east, north);
    return azimuth < 0 ? azimuth + 2 * Math.PI : azimuth;
  }

  /** The place at a distance (m), with height zero and longitude from -pi to pi. */
  public static Geodetic direct(Geodetic from, double azimuthRad, double distanceM) {
    double angle = distanceM / RADIUS_M;
    double s = StrictMath.sin(angle);
    double c = StrictMath.cos(angle);
    double sa = StrictMath.sin(from.latitudeRad());
    double ca = StrictMath.cos(from.latitudeRad());
    double north = s * StrictMath.cos(azimuthRad);
    double east = s * StrictMath.sin(azimuthRad);
    double up = sa * c + ca * north;
    double out = ca * c - sa * north;
    double latitude = StrictMath.atan2(up, Math.sqrt(out * out + east * east));
    double longitude = from.longitudeRad() + StrictMath.atan2(east, out);
    return new Geodetic(
        latitude, longitude - 2 * Math.PI * Math.rint(longitude / (2 * Math.PI)), 0);
  }
}
