package io.farwatch.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record of names and values on one line for people. */
public final class RecordText {
  private RecordText() {}

  public static String of(Map<String, ? extends @Nullable Object> record) {
    List<String> parts = new ArrayList<>();
    record.forEach((name, value) -> parts.add(name + " " + value(value)));
    return String.join("  ", parts);
  }

  private static String value(@Nullable Object value) {
    if (value instanceof Map<?, ?> m) {
      List<String> parts = new ArrayList<>();
      m.forEach((k, v) -> parts.add(k + "=" + value(v)));
      return "(" + String.join(" ", parts) + ")";
    }
    if (value instanceof List<?> l) {
      List<String> parts = new ArrayList<>();
      l.forEach(v -> parts.add(value(v)));
      return "[" + String.join(" ", parts) + "]";
    }
    return value == null ? "-" : value.toString();
  }
}
