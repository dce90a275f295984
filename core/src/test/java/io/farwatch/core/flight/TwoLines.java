package io.farwatch.core.flight;

import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Just enough of the two-line format for these tests; the real reader is in formats. */
final class TwoLines {
  private TwoLines() {}

  static List<MeanElements> of(List<String> lines) {
    List<MeanElements> all = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).startsWith("1 ") && lines.get(i + 1).startsWith("2 ")) {
        all.add(of(lines.get(i), lines.get(i + 1)));
      }
    }
    return all;
  }

  private static MeanElements of(String a, String b) {
    int yy = Integer.parseInt(a.substring(18, 20));
    double day = Double.parseDouble(a.substring(20, 32).trim());
    int whole = (int) day;
    long unix =
        LocalDate.ofYearDay(yy < 57 ? 2000 + yy : 1900 + yy, whole)
            .atStartOfDay()
            .toEpochSecond(ZoneOffset.UTC);
    // Eight decimals of a day are whole units of 864 microseconds.
    long nanos = Math.round((day - whole) * 1e8) * 864_000L;
    Epoch epoch = LeapSeconds.fromUnix(unix, 0).plusNanos(nanos);
    double perDay = 2 * Math.PI / 86400;
    return new MeanElements(
        number(a.substring(2, 7).trim()),
        "",
        epoch,
        Double.parseDouble(b.substring(52, 63).trim()) * perDay,
        0,
        Double.parseDouble("0." + b.substring(26, 33).trim()),
        Math.toRadians(Double.parseDouble(b.substring(8, 16).trim())),
        Math.toRadians(Double.parseDouble(b.substring(17, 25).trim())),
        Math.toRadians(Double.parseDouble(b.substring(34, 42).trim())),
        Math.toRadians(Double.parseDouble(b.substring(43, 51).trim())),
        Double.parseDouble(
            (a.charAt(53) + "0." + a.substring(54, 59) + "e" + a.substring(59, 61))
                .replace(" ", "")));
  }

  /** The number, its first letter (if one) standing for two digits: A is 10, without I and O. */
  private static int number(String text) {
    int lead = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".indexOf(text.charAt(0));
    return text.length() < 5
        ? Integer.parseInt(text)
        : lead * 10000 + Integer.parseInt(text.substring(1));
  }
}
