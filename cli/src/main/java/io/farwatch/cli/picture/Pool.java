package io.farwatch.cli.picture;

import java.util.Arrays;

/**
 * A large plane of values over few cells, each the greatest of what falls into it.
 *
 * @param columns along a row
 * @param rows from the bottom up
 * @param values row after row
 */
record Pool(int columns, int rows, float[] values) {
  /** Of {@code height} rows of {@code width} values, into no more columns and rows than given. */
  static Pool of(int width, int height, float[] all, int columnsMax, int rowsMax) {
    int columns = Math.min(width, columnsMax);
    int rows = Math.min(height, rowsMax);
    float[] pooled = new float[columns * rows];
    for (int y = 0; y < height; y++) {
      int to = (int) ((long) y * rows / height) * columns;
      for (int x = 0; x < width; x++) {
        int k = to + (int) ((long) x * columns / width);
        pooled[k] = Math.max(pooled[k], all[y * width + x]);
      }
    }
    return new Pool(columns, rows, pooled);
  }

  /** At fractions of the width from the left and of the height from below. */
  double at(double u, double v) {
    int x = Math.min(columns - 1, (int) (u * columns));
    int y = Math.min(rows - 1, (int) (v * rows));
    return values[y * columns + x];
  }

  double greatest() {
    float best = 0;
    for (float v : values) {
      best = Math.max(best, v);
    }
    return best;
  }

  double median() {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
