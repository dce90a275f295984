package io.farwatch.core.signal.fft;

/**
 * Transforms of rows too short to fill lanes: sixteen rows are turned into columns, transformed and
 * turned back; what is left of them is done one by one.
 */
final class ShortFft {
  private static final int BLOCK = 16;

  private final Kernels kernels;
  private final int n;
  private final Columns sixteen;
  private final Columns one;
  private final float[] tileRe;
  private final float[] tileIm;

  ShortFft(int n, Kernels kernels) {
    this.kernels = kernels;
    this.n = n;
    this.sixteen = new Columns(kernels, n, BLOCK);
    this.one = new Columns(new ScalarKernels(), n, 1);
    this.tileRe = new float[BLOCK * n];
    this.tileIm = new float[BLOCK * n];
  }

  void forwardRows(float[] re, float[] im, int offset, int count) {
    int row = 0;
    for (; row + BLOCK <= count; row += BLOCK) {
      int at = offset + row * n;
      toColumns(re, at, tileRe);
      toColumns(im, at, tileIm);
      sixteen.run(tileRe, tileIm, 0, BLOCK, tileRe, tileIm, 0, BLOCK, BLOCK);
      toRows(tileRe, re, at);
      toRows(tileIm, im, at);
    }
    for (; row < count; row++) {
      int at = offset + row * n;
      one.run(re, im, at, 1, re, im, at, 1, 1);
    }
  }

  private void toColumns(float[] x, int at, float[] tile) {
    if (n >= BLOCK) {
      kernels.transpose(x, at, n, BLOCK, tile, 0, BLOCK, BLOCK * BLOCK, n / BLOCK);
      return;
    }
    for (int r = 0; r < BLOCK; r++) {
      for (int k = 0; k < n; k++) {
        tile[k * BLOCK + r] = x[at + r * n + k];
      }
    }
  }

  private void toRows(float[] tile, float[] x, int at) {
    if (n >= BLOCK) {
      kernels.transpose(tile, 0, BLOCK, BLOCK * BLOCK, x, at, n, BLOCK, n / BLOCK);
      return;
    }
    for (int r = 0; r < BLOCK; r++) {
      for (int k = 0; k < n; k++) {
        x[at + r * n + k] = tile[k * BLOCK + r];
      }
    }
  }
}
