package io.farwatch.cli.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells in columns as wide as they need: the first to the left, the others as asked. */
public final class Table {
  private static final String GAP = "  ";
  private final String alignment;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param alignment a letter a column: {@code l} or {@code r}
   */
  public Table(String alignment) {
    this.alignment = alignment;
  }

  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The table, each line ended, no blanks at the ends of lines. */
  public String text() {
    int[] width = new int[alignment.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        width[i] = Math.max(width[i], row.get(i).length());
      }
    }
    StringBuilder all = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        String fill = " ".repeat(width[i] - cell.length());
        line.append(i == 0 ? "" : GAP);
        line.append(alignment.charAt(i) == 'r' ? fill + cell : cell + fill);
      }
      all.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return all.toString();
  }
}
