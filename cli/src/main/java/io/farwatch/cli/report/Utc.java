package io.farwatch.cli.report;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Epochs as this command writes them. */
public final class Utc {
  private Utc() {}

  /** The epoch, or null when the text is none. */
  public static @Nullable Epoch parse(String text) {
    try {
      Instant i = OffsetDateTime.parse(text).toInstant();
      return LeapSeconds.fromUnix(i.getEpochSecond(), i.getNano());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** ISO-8601, nine decimals. */
  public static String format(Epoch epoch) {
    long n = LeapSeconds.toUnixNanos(epoch);
    Instant i = Instant.ofEpochSecond(Math.floorDiv(n, 1_000_000_000L));
    return String.format(
        Locale.ROOT, "%s.%09dZ", i.toString().substring(0, 19), Math.floorMod(n, 1_000_000_000L));
  }
}
