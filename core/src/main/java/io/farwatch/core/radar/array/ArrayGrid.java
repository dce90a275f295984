package io.farwatch.core.radar.array;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Where the elements of a face stand: x along u and y along v, m, sorted by row (y) and then by
 * column. Grids made here are centred on the face; of a triangular one, the rows that are not
 * moved.
 */
public final class ArrayGrid {
  private static final int MOST = 1_000_000;

  private final double[] x;
  private final double[] y;

  private ArrayGrid(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /** Elements at any places, at least one. */
  public static ArrayGrid of(double[] xM, double[] yM) {
    int n = xM.length;
    if (n == 0 || n > MOST || yM.length != n) {
      throw new IllegalArgumentException(n + " x and " + yM.length + " y of elements");
    }
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(xM[i]) || !Double.isFinite(yM[i])) {
        throw new IllegalArgumentException("element " + i + " at " + xM[i] + ", " + yM[i]);
      }
      order[i] = i;
    }
    Arrays.sort(
        order,
        (a, b) -> {
          int rows = Double.compare(yM[a], yM[b]);
          return rows != 0 ? rows : Double.compare(xM[a], xM[b]);
        });
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = xM[order[i]];
      y[i] = yM[order[i]];
    }
    return new ArrayGrid(x, y);
  }

  /** Columns and rows at right angles. */
  public static ArrayGrid rectangular(int columns, int rows, double dxM, double dyM) {
    return lattice(columns, rows, dxM, dyM, false);
  }

  /** Every other row moved by half a column: columns stand dx apart within a row, rows dy apart. */
  public static ArrayGrid triangular(int columns, int rows, double dxM, double dyM) {
    return lattice(columns, rows, dxM, dyM, true);
  }

  /** The part of a rectangular grid within a circle, one element at its centre. */
  public static ArrayGrid rectangularInCircle(double dxM, double dyM, double radiusM) {
    return inCircle(dxM, dyM, radiusM, false);
  }

  /** The part of a triangular grid within a circle, one element at its centre. */
  public static ArrayGrid triangularInCircle(double dxM, double dyM, double radiusM) {
    return inCircle(dxM, dyM, radiusM, true);
  }

  private static ArrayGrid inCircle(double dx, double dy, double radius, boolean triangular) {
    if (!(radius > 0) || !(dx > 0) || !(dy > 0)) {
      throw new IllegalArgumentException("grid " + dx + " x " + dy + " m, radius " + radius);
    }
    int columns = 2 * (int) Math.ceil(radius / dx) + 3;
    int rows = 2 * (int) Math.ceil(radius / dy) + 3;
    ArrayGrid all = lattice(columns, rows, dx, dy, triangular);
    double limit = radius * (1 + 1e-12);
    return all.keep(i -> Math.hypot(all.x[i], all.y[i]) <= limit);
  }

  private static ArrayGrid lattice(
      int columns, int rows, double dx, double dy, boolean triangular) {
    if (columns < 1 || rows < 1 || (long) columns * rows > MOST || !(dx > 0) || !(dy > 0)) {
      throw new IllegalArgumentException(
          columns + " x " + rows + " elements " + dx + " x " + dy + " m apart");
    }
    double[] x = new double[columns * rows];
    double[] y = new double[columns * rows];
    // half columns, so that x of equal columns are equal bit by bit
    for (int r = 0; r < rows; r++) {
      int twiceRow = 2 * r - (rows - 1);
      int shift = triangular && Math.floorMod(r - (rows - 1) / 2, 2) != 0 ? 1 : 0;
      for (int c = 0; c < columns; c++) {
        x[r * columns + c] = (2 * c - (columns - 1) + shift) * (dx / 2);
        y[r * columns + c] = twiceRow * (dy / 2);
      }
    }
    return of(x, y);
  }

  /** The elements whose number passes. */
  public ArrayGrid keep(IntPredicate passes) {
    double[] kx = new double[x.length];
    double[] ky = new double[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (passes.test(i)) {
        kx[n] = x[i];
        ky[n++] = y[i];
      }
    }
    if (n == 0) {
      throw new IllegalArgumentException("no element is left");
    }
    return new ArrayGrid(Arrays.copyOf(kx, n), Arrays.copyOf(ky, n));
  }

  /** Elements. */
  public int size() {
    return x.length;
  }

  public double xM(int element) {
    return x[element];
  }

  public double yM(int element) {
    return y[element];
  }

  double[] xs() {
    return x;
  }

  double[] ys() {
    return y;
  }

  int[] columnOfElements() {
    return ranks(x, "columns");
  }

  int[] rowOfElements() {
    return ranks(y, "rows");
  }

  /** Number of each place on the line through all of them, which must be a regular one. */
  private static int[] ranks(double[] at, String what) {
    double[] sorted = at.clone();
    Arrays.sort(sorted);
    double first = sorted[0];
    double last = sorted[sorted.length - 1];
    double pitch = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      double gap = sorted[i] - sorted[i - 1];
      if (gap > 1e-9 * (last - first)) {
        pitch = Math.min(pitch, gap);
      }
    }
    int[] rank = new int[at.length];
    for (int i = 0; i < at.length && Double.isFinite(pitch); i++) {
      double place = (at[i] - first) / pitch;
      rank[i] = (int) Math.rint(place);
      if (Math.abs(place - rank[i]) > 1e-6) {
        throw new IllegalArgumentException("the grid's " + what + " do not stand regularly");
      }
    }
    return rank;
  }
}
