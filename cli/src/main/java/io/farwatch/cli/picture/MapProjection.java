package io.farwatch.cli.picture;

/**
 * The azimuthal equidistant projection of a sphere: distances and azimuths from the centre are
 * true. Plane coordinates are in radians of arc, x to the east and y to the north at the centre.
 * Source: J. P. Snyder, "Map Projections: A Working Manual", USGS PP 1395 (1987), ch. 25. Geodetic
 * latitude is taken for the spherical one: at most 0.2 degree off.
 */
final class MapProjection {
  private final double longitudeRad;
  private final double sin;
  private final double cos;

  MapProjection(double latitudeRad, double longitudeRad) {
    this.longitudeRad = longitudeRad;
    this.sin = Math.sin(latitudeRad);
    this.cos = Math.cos(latitudeRad);
  }

  /** Fills {x, y} of a place. */
  void forward(double lat, double lon, double[] xy) {
    double dLon = lon - longitudeRad;
    double east = Math.cos(lat) * Math.sin(dLon);
    double north = cos * Math.sin(lat) - sin * Math.cos(lat) * Math.cos(dLon);
    double up = sin * Math.sin(lat) + cos * Math.cos(lat) * Math.cos(dLon);
    double out = Math.hypot(east, north);
    double arc = Math.atan2(out, up);
    double scale = out > 1e-12 ? arc / out : 1;
    xy[0] = scale * east;
    xy[1] = scale * north;
  }

  /** Fills {latitude, longitude} of a point of the plane; false when it lies off the sphere. */
  boolean inverse(double x, double y, double[] place) {
    double arc = Math.hypot(x, y);
    if (arc > Math.PI) {
      return false;
    }
    double sinc = arc > 1e-12 ? Math.sin(arc) / arc : 1;
    double up = Math.cos(arc);
    double east = sinc * x;
    double north = sinc * y;
    place[0] = Math.asin(Math.max(-1, Math.min(1, sin * up + cos * north)));
    place[1] =
        Math.IEEEremainder(longitudeRad + Math.atan2(east, cos * up - sin * north), 2 * Math.PI);
    return true;
  }

  /** {latitude, longitude} of the place opposite to the centre. */
  double[] opposite() {
    return new double[] {-Math.asin(sin), Math.IEEEremainder(longitudeRad + Math.PI, 2 * Math.PI)};
  }
}
