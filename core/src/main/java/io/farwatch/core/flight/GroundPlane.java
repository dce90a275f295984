package io.farwatch.core.flight;

import io.farwatch.core.earth.Wgs84;
import org.hipparchus.util.FastMath;

/**
 * A flat map about a place: east and north (m), distances from the centre true to 0.5 % out to a
 * quarter of the globe and exact near it. It is the azimuthal equidistant projection of the sphere
 * of geodetic latitudes, stretched by the ellipsoid's radii of curvature at the centre. Source: J.
 * P. Snyder, "Map Projections: A Working Manual", USGS Prof. Paper 1395 (1987), eqs. 25-2 to 25-4.
 * Poles and antimeridian need no care: it works on unit vectors.
 */
public final class GroundPlane {
  private final double[] up = new double[3];
  private final double[] east = new double[3];
  private final double[] north = new double[3];
  private double eastRadiusM;
  private double northRadiusM;

  public GroundPlane(double latitudeRad, double longitudeRad) {
    about(latitudeRad, longitudeRad);
  }

  /** Makes this the map about another place. */
  private void about(double latitudeRad, double longitudeRad) {
    double cosLat = StrictMath.cos(latitudeRad);
    about(
        cosLat * StrictMath.cos(longitudeRad),
        cosLat * StrictMath.sin(longitudeRad),
        StrictMath.sin(latitudeRad));
  }

  /** Makes this the map about the place with a vertical; at a pole longitude zero is meant. */
  void about(double x, double y, double z) {
    double cosLat = Math.sqrt(x * x + y * y);
    double cosLon = cosLat > 0 ? x / cosLat : 1;
    double sinLon = cosLat > 0 ? y / cosLat : 0;
    set(up, x, y, z);
    set(east, -sinLon, cosLon, 0);
    set(north, -z * cosLon, -z * sinLon, cosLat);
    double w = 1 - Wgs84.E2 * z * z;
    eastRadiusM = Wgs84.A_M / Math.sqrt(w);
    northRadiusM = Wgs84.A_M * (1 - Wgs84.E2) / (w * Math.sqrt(w));
  }

  private static void set(double[] a, double x, double y, double z) {
    a[0] = x;
    a[1] = y;
    a[2] = z;
  }

  /** East and north (m) of a place. The place opposite the centre is put to the north. */
  public double[] toPlane(double latitudeRad, double longitudeRad) {
    double[] at = new double[2];
    double cosLat = StrictMath.cos(latitudeRad);
    toPlane(
        cosLat * StrictMath.cos(longitudeRad),
        cosLat * StrictMath.sin(longitudeRad),
        StrictMath.sin(latitudeRad),
        at);
    return at;
  }

  /** East and north (m), into {@code out}, of the place whose vertical is (x, y, z). */
  void toPlane(double x, double y, double z, double[] out) {
    double e = east[0] * x + east[1] * y;
    double n = north[0] * x + north[1] * y + north[2] * z;
    double u = up[0] * x + up[1] * y + up[2] * z;
    double sine = Math.sqrt(e * e + n * n);
    double angle = StrictMath.atan2(sine, u);
    out[0] = sine == 0 ? 0 : eastRadiusM * angle * e / sine;
    out[1] = northRadiusM * angle * (sine == 0 ? 1 : n / sine);
  }

  /** Component of the eastward axis (ECEF). */
  double east(int i) {
    return east[i];
  }

  /** Component of the northward axis (ECEF). */
  double north(int i) {
    return north[i];
  }

  /** Latitude and longitude (rad) of a point of the plane, longitude from -pi to pi. */
  public double[] toGround(double eastM, double northM) {
    double[] at = new double[2];
    toGround(eastM, northM, at);
    return at;
  }

  void toGround(double eastM, double northM, double[] out) {
    double e = eastM / eastRadiusM;
    double n = northM / northRadiusM;
    double angle = Math.sqrt(e * e + n * n);
    // FastMath: the same bits everywhere as well, and its argument reduction takes no heap.
    double s = angle > 0 ? FastMath.sin(angle) / angle : 1;
    double c = FastMath.cos(angle);
    double x = c * up[0] + s * (e * east[0] + n * north[0]);
    double y = c * up[1] + s * (e * east[1] + n * north[1]);
    double z = c * up[2] + s * n * north[2];
    out[0] = StrictMath.atan2(z, Math.sqrt(x * x + y * y));
    out[1] = StrictMath.atan2(y, x);
  }
}
