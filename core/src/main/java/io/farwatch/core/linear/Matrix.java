package io.farwatch.core.linear;

import java.util.Arrays;

/**
 * An immutable dense matrix of doubles, stored by rows; the form in which covariances cross package
 * borders. Two matrices are equal when every bit is. Kernels work on the {@code double[]} that
 * {@link #toArray()} copies out.
 */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] entries;

  private Matrix(int rows, int columns, double[] entries) {
    if (entries.length != rows * columns) {
      throw new IllegalArgumentException(
          entries.length + " entries do not fill " + rows + " x " + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.entries = entries;
  }

  /** A matrix of the entries by rows; the array is copied. */
  public static Matrix of(int rows, int columns, double... entries) {
    return new Matrix(rows, columns, entries.clone());
  }

  /** A square matrix with the given diagonal and zeros elsewhere. */
  public static Matrix diagonal(double... diagonal) {
    int n = diagonal.length;
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      a[i * n + i] = diagonal[i];
    }
    return new Matrix(n, n, a);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The entry at a row and a column, both from zero. */
  public double get(int row, int column) {
    return entries[row * columns + column];
  }

  /** A copy of the entries by rows. */
  public double[] toArray() {
    return entries.clone();
  }

  /** The square block of the first {@code n} rows and columns. */
  public Matrix leading(int n) {
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(entries, i * columns, a, i * n, n);
    }
    return new Matrix(n, n, a);
  }

  /** Whether every entry is finite. */
  public boolean isFinite() {
    for (double e : entries) {
      if (!Double.isFinite(e)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is square, symmetric to rounding and positive-definite (a Cholesky run ends). */
  public boolean isPositiveDefinite() {
    if (rows != columns || !isFinite()) {
      return false;
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < i; j++) {
        double scale = StrictMath.sqrt(Math.abs(get(i, i) * get(j, j)));
        if (Math.abs(get(i, j) - get(j, i)) > 1e-9 * scale) {
          return false;
        }
      }
    }
    return Cholesky.factor(entries.clone(), rows);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix m
        && rows == m.rows
        && columns == m.columns
        && Arrays.equals(entries, m.entries);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    return rows + "x" + columns + Arrays.toString(entries);
  }
}
