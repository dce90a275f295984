package io.farwatch.formats.plots;

import io.farwatch.core.plot.DropReason;
import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Decimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row, with what is found wrong with them. */
final class Cells {
  /**
   * @param at its column in the line, from one
   * @param text what it says
   * @param number whether it may be a number: not so a text in quotes in JSON, a list, true
   */
  record Cell(int at, String text, boolean number) {}

  final long line;
  final List<Problem> problems = new ArrayList<>();
  private final Map<Column, Cell> cells = new EnumMap<>(Column.class);
  private @Nullable DropReason reason;

  Cells(long line) {
    this.line = line;
  }

  /** Whether the column was free. */
  boolean put(Column column, Cell cell) {
    return cells.putIfAbsent(column, cell) == null;
  }

  @Nullable Cell get(Column column) {
    Cell c = cells.get(column);
    return c == null || c.text().isEmpty() ? null : c;
  }

  /** Text that must be there. */
  @Nullable String text(Column column) {
    Cell c = get(column);
    if (c == null) {
      missing(column, "is missing");
    }
    return c == null ? null : c.text();
  }

  /** A number from min to max; NaN when it is not there or, with a problem, wrong. */
  double number(Column column, double min, double max) {
    Cell c = get(column);
    if (c == null) {
      return Double.NaN;
    }
    double x = c.number() ? Decimal.parse(c.text()) : Double.NaN;
    if (Double.isNaN(x)) {
      bad(column, Problem.quoted(c.text()) + " is not a finite number");
    } else if (x < min || x > max) {
      bad(column, c.text() + " is outside " + min + ".." + max);
      return Double.NaN;
    }
    return x;
  }

  void missing(Column column, String what) {
    Cell c = cells.get(column);
    say(DropReason.MISSING_FIELD, c == null ? 0 : c.at(), column.title + " " + what);
  }

  void bad(Column column, String what) {
    Cell c = cells.get(column);
    say(DropReason.BAD_VALUE, c == null ? 0 : c.at(), column.title + " " + what);
  }

  /** A problem at a column of the line, 0 for the line as a whole. */
  void say(DropReason why, int at, String what) {
    problems.add(at > 0 ? Problem.at(line, at, what) : Problem.at(line, what));
    if (reason == null) {
      reason = why;
    }
  }

  /** The reason of the first problem, or null without any. */
  @Nullable DropReason reason() {
    return reason;
  }
}
