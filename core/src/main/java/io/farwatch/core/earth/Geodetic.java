package io.farwatch.core.earth;

/** Geodetic latitude and longitude (rad) and height above the WGS-84 ellipsoid (m). */
public record Geodetic(double latitudeRad, double longitudeRad, double heightM) {
  public Geodetic {
    if (!(Math.abs(latitudeRad) <= Math.PI / 2 + 1e-12)
        || !(Math.abs(longitudeRad) <= 2 * Math.PI + 1e-12)
        || !Double.isFinite(heightM)) {
      throw new IllegalArgumentException(
          "not a place: " + latitudeRad + " rad, " + longitudeRad + " rad, " + heightM + " m");
    }
  }
}
