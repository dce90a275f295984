package io.farwatch.formats.eop;

import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Line;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of one line, by columns or by words; columns count from one. */
final class Fields {
  static final double ARCSECOND_RAD = Math.PI / 648_000;

  private static final Pattern WORD = Pattern.compile("\\S++");
  private static final Pattern NUMBER = Pattern.compile("[+-]?+(\\d++(\\.\\d*+)?+|\\.\\d++)");

  private final Line line;
  private final Consumer<Problem> problems;

  Fields(Line line, Consumer<Problem> problems) {
    this.line = line;
    this.problems = problems;
  }

  /** A text and the column it begins in. */
  record Field(String text, int column) {}

  /** Whether the columns from and to, both inclusive, are blank or beyond the line's end. */
  boolean blank(int from, int to) {
    return columns(from, to) == null;
  }

  /** The text of columns without the blanks around it; null when there is nothing else. */
  @Nullable Field columns(int from, int to) {
    int end = Math.min(to, line.text().length());
    String text = from > end ? "" : line.text().substring(from - 1, end);
    return text.isBlank()
        ? null
        : new Field(text.strip(), from + text.length() - text.stripLeading().length());
  }

  /** The n-th word, from zero; null when the line ends before it. */
  @Nullable Field word(int n) {
    Matcher m = WORD.matcher(line.text());
    for (int i = 0; m.find(); i++) {
      if (i == n) {
        return new Field(m.group(), m.start() + 1);
      }
    }
    return null;
  }

  /** The number of a field; NaN with a problem. */
  double number(@Nullable Field f, String name, double min, double max) {
    if (f == null) {
      problem(line.text().length() + 1, name + " is missing");
      return Double.NaN;
    }
    if (!NUMBER.matcher(f.text()).matches()) {
      problem(f.column(), name + " " + Problem.quoted(f.text()) + " is not a number");
      return Double.NaN;
    }
    double x = Double.parseDouble(f.text());
    if (!(x >= min && x <= max)) {
      problem(f.column(), name + " " + Problem.plain(f.text()) + " is outside " + min + ".." + max);
      return Double.NaN;
    }
    return x;
  }

  void problem(int column, String what) {
    problems.accept(Problem.at(line.number(), column, what));
  }
}
