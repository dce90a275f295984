package io.farwatch.formats.tree;

import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Decimal;
import io.farwatch.formats.time.UtcText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a tree, read key by key. What is missing or wrong becomes a problem with its path
 * and a stand-in value (null or NaN), so that all problems are found in one go; a key that nobody
 * asked for is a problem at the {@link #end}.
 */
public final class Fields {
  private static final int TEXT_MAX = 10_000;

  private final Map<String, Tree> entries;
  private final String path;
  private final List<Problem> problems;
  private final boolean mapping;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Map<String, Tree> entries, String path, List<Problem> problems, boolean mapping) {
    this.entries = entries;
    this.path = path;
    this.problems = problems;
    this.mapping = mapping;
  }

  /**
   * @param path of the tree itself, empty for a whole file
   * @param problems where to put what is wrong
   */
  public static Fields of(Tree tree, String path, List<Problem> problems) {
    if (tree instanceof Tree.Mapping m) {
      return new Fields(m.entries(), path, problems, true);
    }
    problems.add(new Problem(path.isEmpty() ? "file" : path, "must be keys with values"));
    return new Fields(Map.of(), path, problems, false);
  }

  /** Whether this is a mapping at all. */
  public boolean present() {
    return mapping;
  }

  public boolean has(String key) {
    return entries.containsKey(key) && !(entries.get(key) instanceof Tree.Nothing);
  }

  /** The path of a key. */
  public String path(String key) {
    return join(path, key);
  }

  public void problem(String key, String what) {
    problems.add(new Problem(path(key), what));
  }

  /** The value of a key as a tree, or null with a problem when it is missing. */
  public @Nullable Tree tree(String key) {
    asked.add(key);
    if (!has(key)) {
      if (mapping) {
        problem(key, "is missing");
      }
      return null;
    }
    return entries.get(key);
  }

  /** A text that is not empty. */
  public @Nullable String text(String key) {
    Tree t = tree(key);
    if (t == null) {
      return null;
    }
    if (!(t instanceof Tree.Scalar s) || s.text().isBlank() || s.text().length() > TEXT_MAX) {
      problem(key, "must be a text of 1 to " + TEXT_MAX + " characters");
      return null;
    }
    return s.text();
  }

  /** A text that may be left out. */
  public String text(String key, String absent) {
    asked.add(key);
    String text = has(key) ? text(key) : absent;
    return text == null ? absent : text;
  }

  /** A finite number from min to max; NaN with a problem otherwise. */
  public double number(String key, double min, double max) {
    Tree t = tree(key);
    if (t == null) {
      return Double.NaN;
    }
    double x = Double.NaN;
    if (t instanceof Tree.Scalar s && !s.quoted()) {
      x = Decimal.parse(s.text());
      if (!(x >= min && x <= max)) {
        String outside = " is outside " + brief(min) + ".." + brief(max);
        problem(key, Problem.plain(s.text()) + (Double.isNaN(x) ? " is not a number" : outside));
        return Double.NaN;
      }
    } else {
      problem(
          key, (t instanceof Tree.Scalar s ? Problem.quoted(s.text()) : "it") + " is not a number");
    }
    return x;
  }

  /** A number that may be left out. */
  public double number(String key, double min, double max, double absent) {
    asked.add(key);
    return has(key) ? number(key, min, max) : absent;
  }

  /** A whole number that may be left out. */
  public int whole(String key, int min, int max, int absent) {
    double x = number(key, min, max, absent);
    if (!Double.isNaN(x) && x != Math.rint(x)) {
      problem(key, x + " is not a whole number");
      return absent;
    }
    return Double.isNaN(x) ? absent : (int) x;
  }

  /** An angle written in degrees, in rad; absent (rad) when it is left out. */
  public double angleRad(String key, double minDeg, double maxDeg, double absentRad) {
    asked.add(key);
    return has(key) ? Math.toRadians(number(key, minDeg, maxDeg)) : absentRad;
  }

  /** An instant in UTC. */
  public @Nullable Epoch epoch(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return UtcText.parse(text);
    } catch (IllegalArgumentException e) {
      problem(key, Problem.quoted(text) + " " + e.getMessage());
      return null;
    }
  }

  /** The items of a list; empty with a problem when there is none. */
  public List<Tree> list(String key) {
    Tree t = tree(key);
    if (t instanceof Tree.Sequence s) {
      return s.items();
    }
    if (t != null) {
      problem(key, "must be a list");
    }
    return List.of();
  }

  /** Says which keys nobody asked for. */
  public void end() {
    for (String key : entries.keySet()) {
      if (!asked.contains(key)) {
        String near = Nearest.of(key, asked);
        problem(key, "is not a known key" + (near == null ? "" : "; is " + near + " meant?"));
      }
    }
  }

  static String join(String path, String key) {
    String shown = Problem.plain(key);
    return path.isEmpty() ? shown : path + "." + shown;
  }

  private static String brief(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
  }
}
