package io.farwatch.core.track;

/**
 * The cheapest assignment of rows to columns by shortest augmenting paths. Source: D. F. Crouse,
 * "On implementing 2D rectangular assignment algorithms", IEEE Trans. AES 52 (2016), algorithm of
 * sec. II; after R. Jonker, A. Volgenant, Computing 38 (1987).
 */
final class Assignment {
  private Assignment() {}

  /**
   * Assigns every row to a column of its own; needs rows &lt;= columns and finite costs.
   *
   * @param cost rows x columns, by rows
   * @return the column of each row
   */
  static int[] solve(double[] cost, int rows, int columns) {
    double[] u = new double[rows];
    double[] v = new double[columns];
    int[] columnOfRow = new int[rows];
    int[] rowOfColumn = new int[columns];
    java.util.Arrays.fill(columnOfRow, -1);
    java.util.Arrays.fill(rowOfColumn, -1);
    double[] shortest = new double[columns];
    int[] previous = new int[columns];
    boolean[] doneColumn = new boolean[columns];
    boolean[] doneRow = new boolean[rows];
    for (int start = 0; start < rows; start++) {
      java.util.Arrays.fill(shortest, Double.POSITIVE_INFINITY);
      java.util.Arrays.fill(doneColumn, false);
      java.util.Arrays.fill(doneRow, false);
      double least = 0;
      int row = start;
      int sink = -1;
      while (sink < 0) {
        doneRow[row] = true;
        int best = -1;
        for (int j = 0; j < columns; j++) {
          if (doneColumn[j]) {
            continue;
          }
          double d = least + cost[row * columns + j] - u[row] - v[j];
          if (d < shortest[j]) {
            shortest[j] = d;
            previous[j] = row;
          }
          if (best < 0 || shortest[j] < shortest[best]) {
            best = j;
          }
        }
        least = shortest[best];
        doneColumn[best] = true;
        if (rowOfColumn[best] < 0) {
          sink = best;
        } else {
          row = rowOfColumn[best];
        }
      }
      u[start] += least;
      for (int i = 0; i < rows; i++) {
        if (doneRow[i] && i != start) {
          u[i] += least - shortest[columnOfRow[i]];
        }
      }
      for (int j = 0; j < columns; j++) {
        if (doneColumn[j]) {
          v[j] -= least - shortest[j];
        }
      }
      int j = sink;
      int i;
      do {
        i = previous[j];
        rowOfColumn[j] = i;
        int next = columnOfRow[i];
        columnOfRow[i] = j;
        j = next;
      } while (i != start);
    }
    return columnOfRow;
  }
}
