package io.farwatch.server.web;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An epoch as the protocol writes it: ISO-8601 UTC, cut to the millisecond. */
final class UtcText {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private UtcText() {}

  static String of(Epoch epoch) {
    long nanos = LeapSeconds.toUnixNanos(epoch);
    boolean leap = LeapSeconds.isInLeapSecond(epoch);
    // Within a leap second the table gives the second after it; the clock on the wall says :60.
    long shown = leap ? nanos - 1_000_000_000L : nanos;
    LocalDateTime t =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(shown, 1_000_000_000L),
            (int) Math.floorMod(shown, 1_000_000_000L),
            ZoneOffset.UTC);
    String text = FORMAT.format(t);
    return leap ? text.substring(0, 17) + "60" + text.substring(19) : text;
  }
}
