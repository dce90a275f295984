package io.farwatch.core.flight;

import io.farwatch.core.earth.Wgs84;

/**
 * A flat map about a place: east and north (m), distances from the centre true to 0.5 % out to a
 * quarter of the globe and exact near it. It is the azimuthal equidistant projection of the sphere
 * of geodetic latitudes, stretched by the ellipsoid's radii of curvature at the centre. Source: J.
 * P. Snyder, "Map Projections: A Working Manual", USGS Prof. Paper 1395 (1987), eqs. 25-2 to 25-4.
 * Poles and antimeridian need no care: it works on unit vectors.
 */
public final class GroundPlane {
  private final double[] up;
  private final double[] east;
  private final double[] north;
  private final double eastRadiusM;
  private final double northRadiusM;

  public GroundPlane(double latitudeRad, double longitudeRad) {
    double sinLat = StrictMath.sin(latitudeRad);
    double cosLat = StrictMath.cos(latitudeRad);
    double sinLon = StrictMath.sin(longitudeRad);
    double cosLon = StrictMath.cos(longitudeRad);
    up = new double[] {cosLat * cosLon, cosLat * sinLon, sinLat};
    east = new double[] {-sinLon, cosLon, 0};
    north = new double[] {-sinLat * cosLon, -sinLat * sinLon, cosLat};
    double w = 1 - Wgs84.E2 * sinLat * sinLat;
    eastRadiusM = Wgs84.A_M / Math.sqrt(w);
    northRadiusM = Wgs84.A_M * (1 - Wgs84.E2) / (w * Math.sqrt(w));
  }

  /** East and north (m) of a place. The place opposite the centre is put to the north. */
  public double[] toPlane(double latitudeRad, double longitudeRad) {
    double cosLat = StrictMath.cos(latitudeRad);
    double x = cosLat * StrictMath.cos(longitudeRad);
    double y = cosLat * StrictMath.sin(longitudeRad);
    double z = StrictMath.sin(latitudeRad);
    double e = east[0] * x + east[1] * y;
    double n = north[0] * x + north[1] * y + north[2] * z;
    double u = up[0] * x + up[1] * y + up[2] * z;
    double sine = Math.sqrt(e * e + n * n);
    double angle = StrictMath.atan2(sine, u);
    if (sine == 0) {
      return new double[] {0, northRadiusM * angle};
    }
    return new double[] {eastRadiusM * angle * e / sine, northRadiusM * angle * n / sine};
  }

  /** Latitude and longitude (rad) of a point of the plane, longitude from -pi to pi. */
  public double[] toGround(double eastM, double northM) {
    double e = eastM / eastRadiusM;
    double n = northM / northRadiusM;
    double angle = Math.sqrt(e * e + n * n);
    double s = angle > 0 ? StrictMath.sin(angle) / angle : 1;
    double c = StrictMath.cos(angle);
    double x = c * up[0] + s * (e * east[0] + n * north[0]);
    double y = c * up[1] + s * (e * east[1] + n * north[1]);
    double z = c * up[2] + s * n * north[2];
    return new double[] {StrictMath.atan2(z, Math.hypot(x, y)), StrictMath.atan2(y, x)};
  }
}
