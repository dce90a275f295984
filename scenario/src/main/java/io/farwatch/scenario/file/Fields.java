package io.farwatch.scenario.file;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping of a file, read by name and kind. What is missing, of another kind, out
 * of range or unknown becomes a problem with its path and value; reading goes on with a stand-in,
 * so that all problems are found at once.
 */
final class Fields {
  private final String path;
  private final Map<?, ?> map;
  private final List<String> problems;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(String path, Object value, List<String> problems) {
    this.path = path;
    this.problems = problems;
    if (value instanceof Map<?, ?> m) {
      this.map = m;
    } else {
      this.map = Map.of();
      problems.add((path.isEmpty() ? "the file" : path) + ": not a mapping of names to values");
    }
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    known.add(key);
    return !value(key).equals("");
  }

  /** The value of a name; an empty text stands for an absent or null one. */
  private Object value(String key) {
    Object v = map.get(key);
    return v == null ? "" : v;
  }

  void problem(String key, String what) {
    problems.add(at(key) + ": " + what);
  }

  private boolean missing(String key) {
    if (!has(key)) {
      problem(key, "is missing");
      return true;
    }
    return false;
  }

  double number(String key, double low, double high) {
    if (missing(key)) {
      return low;
    }
    return number(key, low, high, low);
  }

  double number(String key, double low, double high, double otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Object v = value(key);
    if (!(v instanceof Number n)) {
      problem(key, "'" + shown(v) + "' is not a number");
      return low;
    }
    double x = n.doubleValue();
    if (!(x >= low && x <= high)) {
      problem(key, shown(v) + " is outside " + plain(low) + ".." + plain(high));
      return low;
    }
    return x;
  }

  int count(String key, int high, int otherwise) {
    double x = number(key, 0, high, otherwise);
    if (x != Math.rint(x)) {
      problem(key, x + " is not a whole number");
    }
    return (int) x;
  }

  long whole(String key, long otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    if (value(key) instanceof Number n && n.longValue() == n.doubleValue()) {
      return n.longValue();
    }
    problem(key, "'" + shown(value(key)) + "' is not a whole number");
    return otherwise;
  }

  String text(String key) {
    return missing(key) ? "" : text(key, "");
  }

  String text(String key, String otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    Object v = value(key);
    if (v instanceof Map || v instanceof List || v.toString().length() > 2000) {
      problem(key, "is not a short text");
      return otherwise;
    }
    return v.toString();
  }

  boolean flag(String key) {
    if (has(key) && !(value(key) instanceof Boolean)) {
      problem(key, "'" + shown(value(key)) + "' is neither true nor false");
    }
    return value(key) instanceof Boolean b && b;
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    String t = has(key) ? text(key) : otherwise.name();
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(t)) {
        return e;
      }
    }
    problem(key, "'" + t + "' is none of " + List.of(type.getEnumConstants()));
    return otherwise;
  }

  Instant instant(String key) {
    if (missing(key)) {
      return Instant.EPOCH;
    }
    Object v = value(key);
    try {
      return v instanceof java.util.Date d ? d.toInstant() : Instant.parse(v.toString());
    } catch (DateTimeParseException e) {
      problem(key, "'" + shown(v) + "' is not an epoch such as 2026-06-01T10:00:00Z");
      return Instant.EPOCH;
    }
  }

  Fields inside(String key) {
    return new Fields(at(key), missing(key) ? Map.of() : value(key), problems);
  }

  /** The elements of a list of mappings; none when the key is absent. */
  List<Fields> each(String key, int most) {
    List<Fields> list = new ArrayList<>();
    List<?> values = list(key, most);
    for (int i = 0; i < values.size(); i++) {
      list.add(new Fields(at(key) + "[" + i + "]", values.get(i), problems));
    }
    return list;
  }

  List<?> list(String key, int most) {
    if (!has(key)) {
      return List.of();
    }
    if (!(value(key) instanceof List<?> l)) {
      problem(key, "is not a list");
      return List.of();
    }
    if (l.size() > most) {
      problem(key, l.size() + " entries are more than the " + most + " allowed");
      return List.of();
    }
    return l;
  }

  /** Says which names nobody asked for. */
  void done() {
    for (Object k : map.keySet()) {
      if (!known.contains(String.valueOf(k))) {
        problems.add(at(shown(k)) + ": unknown key; known here: " + String.join(", ", known));
      }
    }
  }

  static String shown(@Nullable Object v) {
    String s = String.valueOf(v).replaceAll("\\p{Cntrl}", "?");
    return s.length() > 60 ? s.substring(0, 60) + "..." : s;
  }

  private static String plain(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1e15
        ? String.format(Locale.ROOT, "%.0f", x)
        : String.valueOf(x);
  }
}
