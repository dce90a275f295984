package io.farwatch.formats.sigmf;

import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Decimal;
import io.farwatch.formats.tree.Fields;
import io.farwatch.formats.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of metadata: global, a capture, an annotation; its fields checked as they are read.
 */
final class MetaObject {
  private final Map<String, Tree> entries;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> bad = new HashSet<>();

  /** Checks every core field and the form of every name. */
  MetaObject(Tree tree, String path, List<CoreField> core, List<Problem> problems) {
    this.entries = tree instanceof Tree.Mapping m ? m.entries() : Map.of();
    this.path = path;
    this.problems = problems;
    if (!(tree instanceof Tree.Mapping)) {
      problems.add(new Problem(path, "must be an object of fields"));
      return;
    }
    Set<String> known = new HashSet<>();
    for (CoreField f : core) {
      known.add(f.key());
      check(f);
    }
    for (String key : entries.keySet()) {
      if (!key.matches("\\w+:\\w+")) {
        say(key, "is not a name of the form namespace:field");
      } else if (key.startsWith("core:") && !known.contains(key)) {
        say(key, "is not a field of the core namespace of SigMF 1.2 here");
      }
    }
  }

  private void check(CoreField f) {
    if (!has(f.key())) {
      if (f.required()) {
        say(f.key(), "is missing");
      }
      return;
    }
    int before = problems.size();
    switch (f.kind()) {
      case TEXT -> text(f);
      case NUMBER, WHOLE -> number(f);
      case FLAG -> {
        if (!(tree(f.key()) instanceof Tree.Scalar s)
            || s.quoted()
            || !(s.text().equals("true") || s.text().equals("false"))) {
          say(f.key(), "must be true or false");
        }
      }
      case INSTANT -> instant(f.key(), true);
      case PLACE -> place(f.key());
      case EXTENSIONS -> extensions(f.key());
    }
    if (problems.size() > before) {
      bad.add(f.key());
    }
  }

  private void text(CoreField f) {
    String text = raw(f.key());
    if (text == null || !(tree(f.key()) instanceof Tree.Scalar s) || !s.quoted()) {
      say(f.key(), "must be a text");
    } else if (f.form() != null && !f.form().matcher(text).lookingAt()) {
      say(f.key(), Problem.quoted(text) + " is not " + f.formWords());
    }
  }

  private void number(CoreField f) {
    double x = fields().number(f.key(), f.min(), f.max());
    if (f.kind() == CoreField.Kind.WHOLE && !Double.isNaN(x) && x != Math.rint(x)) {
      say(f.key(), x + " is not a whole number");
    }
  }

  private @Nullable Epoch instant(String key, boolean aloud) {
    String text = raw(key);
    // Nanoseconds are kept; SigMF allows any number of decimals.
    String short9 = text == null ? "" : text.replaceFirst("(\\.\\d{9})\\d{1,60}Z$", "$1Z");
    List<Problem> found = new ArrayList<>();
    Epoch e =
        Fields.of(new Tree.Mapping(Map.of(key, new Tree.Scalar(short9, true))), path, found)
            .epoch(key);
    if (aloud) {
      problems.addAll(found);
    }
    return e;
  }

  private void place(String key) {
    Fields f = Fields.of(tree(key), path + "." + key, problems);
    if (!f.present()) {
      return;
    }
    if (!"Point".equals(f.text("type"))) {
      f.problem("type", "must be Point");
    }
    List<Tree> c = f.list("coordinates");
    double[] max = {180, 90, 1e9};
    if (c.size() < 2 || c.size() > 3) {
      f.problem("coordinates", "must be longitude, latitude and perhaps height");
      return;
    }
    for (int i = 0; i < c.size(); i++) {
      double x = c.get(i) instanceof Tree.Scalar n ? Decimal.parse(n.text()) : Double.NaN;
      if (!(Math.abs(x) <= max[i])) {
        f.problem("coordinates[" + i + "]", "is not a number in -" + max[i] + ".." + max[i]);
      }
    }
  }

  private void extensions(String key) {
    List<Tree> items = fields().list(key);
    for (int i = 0; i < items.size(); i++) {
      String at = path + "." + key + "[" + i + "]";
      Fields f = Fields.of(items.get(i), at, problems);
      if (f.present()) {
        String name = f.text("name");
        f.text("version");
        String optional = f.text("optional");
        if ("false".equals(optional) && name != null && !name.equals(ExtensionFields.NAME)) {
          f.problem(
              "optional",
              "is false, so that only a reader that knows "
                  + Problem.quoted(name)
                  + " may read this recording; this one does not");
        }
        f.end();
      }
    }
  }

  private Fields fields() {
    return Fields.of(new Tree.Mapping(entries), path, problems);
  }

  boolean has(String key) {
    return entries.containsKey(key) && !(entries.get(key) instanceof Tree.Nothing);
  }

  Tree tree(String key) {
    return entries.getOrDefault(key, new Tree.Nothing());
  }

  String path(String key) {
    return path + "." + Problem.plain(key);
  }

  void say(String key, String what) {
    problems.add(new Problem(path(key), what));
  }

  /** The keys of a namespace, as a mapping. */
  Tree.Mapping namespace(String name) {
    Map<String, Tree> of = new LinkedHashMap<>();
    entries.forEach(
        (k, v) -> {
          if (k.startsWith(name + ":")) {
            of.put(k, v);
          }
        });
    return new Tree.Mapping(of);
  }

  String path() {
    return path;
  }

  private @Nullable String raw(String key) {
    return tree(key) instanceof Tree.Scalar s ? s.text() : null;
  }

  /** A text without fault, or null. */
  @Nullable String text(String key) {
    return bad.contains(key) ? null : raw(key);
  }

  /** A number without fault, or the stand-in. */
  double number(String key, double absent) {
    String text = text(key);
    double x = text == null ? Double.NaN : Decimal.parse(text);
    return Double.isNaN(x) ? absent : x;
  }

  /** A whole number without fault, or the stand-in. */
  long whole(String key, long absent) {
    return (long) number(key, (double) absent);
  }

  /** An instant without fault, or null. */
  @Nullable Epoch epoch(String key) {
    return has(key) && !bad.contains(key) ? instant(key, false) : null;
  }
}
