package io.farwatch.cli;

import io.farwatch.core.earth.Winds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A wind profile from a CSV file with the columns heightM, eastMps and northMps, heights rising;
 * empty lines and lines that begin with # are passed over.
 */
final class PredictWinds {
  private static final List<String> COLUMNS = List.of("heightM", "eastMps", "northMps");

  /** Sentences that are said; a file of a million bad lines says no more. */
  private static final int SENTENCES_MAX = 100;

  private final Path file;
  private final List<double[]> rows = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private PredictWinds(Path file) {
    this.file = file;
  }

  static Winds read(Path file) {
    PredictWinds reader = new PredictWinds(file);
    String[] lines = TextFile.read(file).split("\\R", -1);
    boolean headed = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (headed) {
        reader.row(i + 1, line.split(",", -1));
      } else {
        headed = true;
        reader.header(i + 1, line);
      }
    }
    return reader.winds();
  }

  private void header(int line, String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.replace("\uFEFF", "").split(",", -1)) {
      names.add(name.strip());
    }
    if (!names.equals(COLUMNS)) {
      throw new Failure(
          file + " line " + line + ": the first line must be " + String.join(",", COLUMNS));
    }
  }

  private void row(int line, String[] cells) {
    if (cells.length != COLUMNS.size()) {
      problem(line, "", "it has " + cells.length + " columns, not " + COLUMNS.size());
      return;
    }
    double[] row = new double[cells.length];
    boolean good = true;
    for (int c = 0; c < cells.length; c++) {
      String cell = cells[c].strip();
      row[c] = value(cell);
      String wrong =
          !Double.isFinite(row[c])
              ? "'" + cell + "' is not a finite number"
              : c > 0 && Math.abs(row[c]) > Winds.SPEED_MAX_MPS
                  ? cell + " m/s is outside -500..500"
                  : c == 0 && !rows.isEmpty() && row[c] <= rows.getLast()[0]
                      ? cell + " m is not above the row before"
                      : "";
      if (!wrong.isEmpty()) {
        problem(line, " column " + COLUMNS.get(c), wrong);
        good = false;
      }
    }
    if (good) {
      rows.add(row);
    }
  }

  private void problem(int line, String column, String what) {
    if (problems.size() < SENTENCES_MAX) {
      problems.add(file + " line " + line + column + ": " + what);
    }
  }

  private static double value(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private Winds winds() {
    if (problems.isEmpty() && rows.isEmpty()) {
      problems.add(file + " holds no row of winds");
    }
    if (!problems.isEmpty()) {
      throw new Failure(problems);
    }
    double[][] columns = new double[COLUMNS.size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < columns.length; c++) {
        columns[c][i] = rows.get(i)[c];
      }
    }
    return Winds.of(columns[0], columns[1], columns[2]);
  }
}
