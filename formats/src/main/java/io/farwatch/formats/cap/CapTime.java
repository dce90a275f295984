package io.farwatch.formats.cap;

import io.farwatch.core.time.Epoch;
import io.farwatch.formats.time.UtcText;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of CAP: whole seconds with an offset, never Z; UTC is -00:00. Source: CAP-V1.2, section
 * 3.3.2.
 */
final class CapTime {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d");

  private CapTime() {}

  /** The second that the instant lies in; a leap second becomes 59, since XML knows none. */
  static String format(Epoch epoch) {
    String second = UtcText.format(epoch).substring(0, "2026-01-31T12:00:00".length());
    return (second.endsWith(":60") ? second.substring(0, second.length() - 2) + "59" : second)
        + "-00:00";
  }

  /** Unix seconds of a time in its form, else null. */
  static @Nullable Long parse(@Nullable String text) {
    if (text == null || text.length() > 25 || !FORM.matcher(text).matches()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.endsWith("-00:00") ? text.substring(0, 19) + "Z" : text)
          .toEpochSecond();
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }
}
