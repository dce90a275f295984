package io.farwatch.formats.tree;

import io.farwatch.core.earth.Geodetic;
import org.jspecify.annotations.Nullable;

/** The keys {@code latitudeDeg} and {@code longitudeDeg} of a mapping. */
public final class Place {
  private static final String LATITUDE = "latitudeDeg";
  private static final String LONGITUDE = "longitudeDeg";

  private Place() {}

  /** The place, or null with the problems; two values that look swapped are said to. */
  public static @Nullable Geodetic read(Fields f, double heightM) {
    double latitude = f.number(LATITUDE, -Double.MAX_VALUE, Double.MAX_VALUE);
    double longitude = f.number(LONGITUDE, -180, 360);
    if (Math.abs(latitude) > 90) {
      boolean swapped = latitude >= -180 && Math.abs(longitude) <= 90;
      f.problem(
          LATITUDE,
          latitude
              + " is outside -90..90"
              + (swapped ? "; latitude and longitude look swapped" : ""));
      return null;
    }
    return Double.isNaN(latitude) || Double.isNaN(longitude) || Double.isNaN(heightM)
        ? null
        : new Geodetic(Math.toRadians(latitude), Math.toRadians(longitude), heightM);
  }
}
