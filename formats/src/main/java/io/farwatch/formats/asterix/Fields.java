package io.farwatch.formats.asterix;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into the items of a record. */
record Fields(Map<String, Object> items) {
  boolean has(String item) {
    return items.containsKey(item);
  }

  /** The number at a path of item and elements; NaN when there is none. */
  double number(String... path) {
    return at(path) instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  /** Whether the number at a path is there and not zero. */
  boolean isSet(String... path) {
    return at(path) instanceof Number n && n.doubleValue() != 0;
  }

  /** The text at a path; empty when there is none. */
  String text(String... path) {
    return at(path) instanceof String s ? s : "";
  }

  private @Nullable Object at(String... path) {
    Object value = items;
    for (String name : path) {
      value = value instanceof Map<?, ?> m ? m.get(name) : null;
    }
    return value;
  }
}
