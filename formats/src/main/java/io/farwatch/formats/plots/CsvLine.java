package io.farwatch.formats.plots;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of comma-separated cells by RFC 4180, but for line breaks in quotes, which a table of
 * plots does not have: one record is one line. Blanks around a cell without quotes are left out.
 *
 * @param texts of the cells
 * @param at their columns in the line, from one
 */
record CsvLine(List<String> texts, List<Integer> at) {
  /** The cells, or null when the quotes are wrong. */
  static @Nullable CsvLine of(String line) {
    List<String> texts = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    int i = 0;
    while (true) {
      at.add(i + 1);
      if (i < line.length() && line.charAt(i) == '"') {
        StringBuilder s = new StringBuilder();
        int end = unquote(line, i + 1, s);
        if (end < 0 || (end < line.length() && line.charAt(end) != ',')) {
          return null;
        }
        texts.add(s.toString());
        i = end;
      } else {
        int comma = line.indexOf(',', i);
        int end = comma < 0 ? line.length() : comma;
        String cell = line.substring(i, end);
        if (cell.indexOf('"') >= 0) {
          return null;
        }
        texts.add(cell.strip());
        i = end;
      }
      if (i >= line.length()) {
        return new CsvLine(texts, at);
      }
      i++;
    }
  }

  /** Where the cell ends, behind its closing quote; negative when it has none. */
  private static int unquote(String line, int from, StringBuilder s) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) != '"') {
        s.append(line.charAt(i));
      } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
        s.append('"');
        i++;
      } else {
        return i + 1;
      }
    }
    return -1;
  }
}
