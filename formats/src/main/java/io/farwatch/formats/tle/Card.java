package io.farwatch.formats.tle;

import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Line;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of elements with its columns, counted from one as the format's description does. */
final class Card {
  static final int LENGTH = 69;

  private final Line line;
  private final List<Problem> problems;

  Card(Line line, List<Problem> problems) {
    this.line = line;
    this.problems = problems;
  }

  /** Whether all columns are there; says so if not. */
  boolean complete() {
    int n = line.text().length();
    if (n < LENGTH) {
      problem(n + 1, "the line ends after " + n + " columns; " + LENGTH + " are needed");
      return false;
    }
    if (n > LENGTH && line.text().charAt(LENGTH) != ' ') {
      problem(LENGTH + 1, "the line goes on after its checksum");
      return false;
    }
    return true;
  }

  /** Modulo 10: the digits of columns 1 to 68, and 1 for each minus. */
  boolean checksumAgrees() {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      char c = line.text().charAt(i);
      sum += c >= '0' && c <= '9' ? c - '0' : c == '-' ? 1 : 0;
    }
    String found = columns(LENGTH, LENGTH);
    if (found.equals(Integer.toString(sum % 10))) {
      return true;
    }
    problem(
        LENGTH,
        "the checksum is " + Problem.plain(found) + ", but the columns before it give " + sum % 10);
    return false;
  }

  /** The text of columns from and to, both inclusive. */
  String columns(int from, int to) {
    return line.text().substring(from - 1, to);
  }

  /** The text of columns when it has the form, else null with a problem. */
  @Nullable String columns(int from, int to, Pattern form, String name) {
    String text = columns(from, to);
    if (form.matcher(text).matches()) {
      return text;
    }
    problem(from, name + " " + Problem.quoted(text) + " is not in its form");
    return null;
  }

  /** A decimal number in columns; NaN with a problem. */
  double number(int from, int to, Pattern form, String name, double min, double max) {
    String text = columns(from, to, form, name);
    if (text == null) {
      return Double.NaN;
    }
    double x = Double.parseDouble(text.strip());
    if (!(x >= min && x <= max)) {
      problem(from, name + " " + text.strip() + " is outside " + min + ".." + max);
    }
    return x;
  }

  /** Columns that separate two fields. */
  void blank(int... columns) {
    for (int c : columns) {
      if (line.text().charAt(c - 1) != ' ') {
        problem(c, Problem.quoted(columns(c, c)) + " stands where a blank must be");
      }
    }
  }

  void problem(int column, String what) {
    problems.add(Problem.at(line.number(), column, what));
  }
}
