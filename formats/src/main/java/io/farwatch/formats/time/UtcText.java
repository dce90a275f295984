package io.farwatch.formats.time;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instants as ISO-8601 text in UTC, such as {@code 2016-12-31T23:59:60.5Z}. Decimals reach as far
 * as they are not zero, to the nanosecond. Every instant can be written; the years 1678 to 2261 can
 * be read.
 */
public final class UtcText {
  private static final long NANOS = 1_000_000_000L;
  private static final int YEAR_MIN = 1678;
  private static final int YEAR_MAX = 2261;
  private static final int LENGTH_MAX = 40;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?(Z|[+-]00:00)");

  private UtcText() {}

  /** The instant as text that ends in Z; 23:59:60 within a leap second. */
  public static String format(Epoch epoch) {
    StringBuilder s = new StringBuilder(30).append(toSecond(epoch));
    long nanos = Math.floorMod(epoch.taiNanos(), NANOS);
    if (nanos != 0) {
      String digits = String.format(Locale.ROOT, "%09d", nanos);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      s.append('.').append(digits, 0, end);
    }
    return s.append('Z').toString();
  }

  /** Date and time down to the whole second, without decimals and zone. */
  private static String toSecond(Epoch epoch) {
    boolean leap = LeapSeconds.isInLeapSecond(epoch);
    // Before 1970 there are no steps; and the first instants would overflow in nanoseconds.
    long unix =
        epoch.taiNanos() < 0
            ? Math.floorDiv(epoch.taiNanos(), NANOS) - LeapSeconds.taiMinusUtcAtUnix(0)
            : Math.floorDiv(LeapSeconds.toUnixNanos(epoch), NANOS);
    LocalDateTime t = LocalDateTime.ofEpochSecond(leap ? unix - 1 : unix, 0, ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02dT%02d:%02d:%02d",
        t.getYear(),
        t.getMonthValue(),
        t.getDayOfMonth(),
        t.getHour(),
        t.getMinute(),
        leap ? 60 : t.getSecond());
  }

  /**
   * The instant of a text.
   *
   * @throws IllegalArgumentException with one sentence when it is none
   */
  public static Epoch parse(String text) {
    Matcher m = text.length() <= LENGTH_MAX ? ISO.matcher(text) : null;
    if (m == null || !m.matches()) {
      throw new IllegalArgumentException(
          "is not an instant in UTC such as 2026-01-31T12:00:00.25Z (date, T, time, at most nine"
              + " decimals, Z)");
    }
    int year = Integer.parseInt(m.group(1));
    if (year < YEAR_MIN || year > YEAR_MAX) {
      throw new IllegalArgumentException(
          "the year " + year + " is outside " + YEAR_MIN + ".." + YEAR_MAX);
    }
    int second = Integer.parseInt(m.group(6));
    try {
      long day =
          LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))
              .toEpochDay();
      int ofDay =
          LocalTime.of(
                  Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), Math.min(second, 59))
              .toSecondOfDay();
      Epoch e = LeapSeconds.fromUnix(day * 86400 + ofDay, nanos(m.group(7)));
      if (second < 60) {
        return e;
      }
      Epoch leap = e.plusNanos(NANOS);
      if (second == 60 && LeapSeconds.isInLeapSecond(leap)) {
        return leap;
      }
    } catch (DateTimeException noSuchDay) {
      throw new IllegalArgumentException("there is no such date or time", noSuchDay);
    }
    throw new IllegalArgumentException("there is no second " + second + " in that minute of UTC");
  }

  private static int nanos(@Nullable String decimals) {
    return decimals == null ? 0 : Integer.parseInt((decimals + "00000000").substring(0, 9));
  }
}
