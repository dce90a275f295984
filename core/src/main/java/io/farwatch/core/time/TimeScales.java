package io.farwatch.core.time;

/**
 * Terrestrial Time and Universal Time of an instant. Both are counted from J2000.0, the noon of
 * 2000-01-01 of their own scale. Source: IERS Conventions (2010), IERS Technical Note 36, chapters
 * 5 and 10.
 */
public final class TimeScales {
  /** TT - TAI (s), by definition. */
  public static final double TT_MINUS_TAI_S = 32.184;

  /** Length of a Julian century (s). */
  public static final double CENTURY_S = 36525.0 * 86400;

  private static final long DAY_NANOS = 86_400_000_000_000L;
  private static final long NOON_2000_NANOS = 946_728_000_000_000_000L;
  private static final long TT_MINUS_TAI_NANOS = 32_184_000_000L;

  private TimeScales() {}

  /** Seconds of TT since J2000.0. */
  public static double ttSeconds(Epoch epoch) {
    return (epoch.taiNanos() + TT_MINUS_TAI_NANOS - NOON_2000_NANOS) * 1e-9;
  }

  /** Julian centuries of TT since J2000.0. */
  public static double ttCenturies(Epoch epoch) {
    return ttSeconds(epoch) / CENTURY_S;
  }

  /** Nanoseconds of UT1 since its noon of 2000-01-01. */
  public static long ut1Nanos(Epoch epoch, EarthOrientation orientation) {
    return epoch.taiNanos() + Math.round(orientation.ut1MinusTaiS(epoch) * 1e9) - NOON_2000_NANOS;
  }

  /** Whole days of UT1 since its noon of 2000-01-01, as the pair of this and the part below. */
  public static long ut1Day(long ut1Nanos) {
    return Math.floorDiv(ut1Nanos, DAY_NANOS);
  }

  /** The part of a day of UT1 that has gone since noon, 0 to 1. */
  public static double ut1PartOfDay(long ut1Nanos) {
    return (double) Math.floorMod(ut1Nanos, DAY_NANOS) / DAY_NANOS;
  }
}
