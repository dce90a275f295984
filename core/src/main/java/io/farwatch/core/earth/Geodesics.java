package io.farwatch.core.earth;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/**
 * Shortest lines on the WGS-84 ellipsoid (heights are left out): distance and azimuths between two
 * places, and the place at a distance. To 15 nm anywhere, nearly opposite places and poles
 * included. Between exactly opposite places many lines are shortest; one of them is given.
 *
 * <p>Source: C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), by his library. It
 * uses the machine's sines, so last bits may differ from one machine to another: not for what a
 * replay compares.
 */
public final class Geodesics {
  private static final Geodesic WGS84 = new Geodesic(Wgs84.A_M, Wgs84.F);

  private Geodesics() {}

  /** The shortest line from one place to another. */
  public static GeodesicArc inverse(Geodetic from, Geodetic to) {
    GeodesicData d =
        WGS84.Inverse(
            latitudeDeg(from),
            Math.toDegrees(from.longitudeRad()),
            latitudeDeg(to),
            Math.toDegrees(to.longitudeRad()),
            GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
    return new GeodesicArc(d.s12, azimuth(d.azi1), azimuth(d.azi2));
  }

  /** Length of the shortest line (m). */
  public static double distanceM(Geodetic from, Geodetic to) {
    return inverse(from, to).distanceM();
  }

  /**
   * The place at a distance (m, negative is backwards) along an azimuth (rad), with height zero and
   * longitude from -pi to pi.
   */
  public static Geodetic direct(Geodetic from, double azimuthRad, double distanceM) {
    if (!Double.isFinite(azimuthRad) || !Double.isFinite(distanceM)) {
      throw new IllegalArgumentException("not a line: " + azimuthRad + " rad, " + distanceM + " m");
    }
    GeodesicData d =
        WGS84.Direct(
            latitudeDeg(from),
            Math.toDegrees(from.longitudeRad()),
            Math.toDegrees(azimuthRad),
            distanceM,
            GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
    return new Geodetic(Math.toRadians(d.lat2), Math.toRadians(d.lon2), 0);
  }

  /** A place may lie past a pole by rounding; the library would have none of it. */
  private static double latitudeDeg(Geodetic g) {
    return Math.max(-90, Math.min(90, Math.toDegrees(g.latitudeRad())));
  }

  private static double azimuth(double deg) {
    double rad = Math.toRadians(deg);
    return rad < 0 ? rad + 2 * Math.PI : rad;
  }
}
