package io.farwatch.cli.report;

import java.util.Locale;

/** Numbers and places as people read them. */
public final class Words {
  private Words() {}

  /** A number with so many decimals and a comma between thousands. */
  public static String fixed(double x, int decimals) {
    return Double.isFinite(x) ? String.format(Locale.ROOT, "%,." + decimals + "f", x) : "-";
  }

  /** How many of a thing, with its plural. */
  public static String count(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  /** A place such as {@code 47.281934 N 13.402981 E}. */
  public static String place(double latitudeRad, double longitudeRad) {
    double lat = Math.toDegrees(latitudeRad);
    double lon = Math.toDegrees(longitudeRad);
    return String.format(
        Locale.ROOT,
        "%9.6f %s %10.6f %s",
        Math.abs(lat),
        lat < 0 ? "S" : "N",
        Math.abs(lon),
        lon < 0 ? "W" : "E");
  }
}
