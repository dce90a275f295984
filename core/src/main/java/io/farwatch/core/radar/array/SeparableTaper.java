package io.farwatch.core.radar.array;

/**
 * The product of a taper over the columns and one over the rows of a grid whose columns, and rows,
 * stand at equal distances. In a triangular grid the columns of the odd rows count too.
 */
public record SeparableTaper(LineTaper alongU, LineTaper alongV) implements Taper {
  @Override
  public double[] weights(ArrayGrid grid) {
    int[] column = grid.columnOfElements();
    int[] row = grid.rowOfElements();
    double[] u = alongU.weights(1 + max(column));
    double[] v = alongV.weights(1 + max(row));
    double[] w = new double[grid.size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = u[column[i]] * v[row[i]];
    }
    return w;
  }

  private static int max(int[] a) {
    int m = 0;
    for (int x : a) {
      m = Math.max(m, x);
    }
    return m;
  }
}
