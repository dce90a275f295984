package io.farwatch.core.signal.fft;

/**
 * The transform of n points down each of some columns: row k of a matrix holds point k of every
 * column. The passes are of radix 8 and, first, one or two of radix 4; the last has no twiddles.
 */
final class Columns {
  /** Floats among which rows may be walked where they lie. */
  private static final int NEAR = 4096;

  private final Kernels kernels;
  private final int n;

  /** Radix of each pass. */
  private final int[] radices;

  /** Twiddles of each pass but the last. */
  private final float[][] twiddles;

  private final float[][] scratchRe;
  private final float[][] scratchIm;

  /**
   * @param n points, a power of two from 2 on
   * @param columns most columns at once
   */
  Columns(Kernels kernels, int n, int columns) {
    this.kernels = kernels;
    this.n = n;
    this.radices = radices(Integer.numberOfTrailingZeros(n));
    this.twiddles = new float[radices.length - 1][];
    int left = n;
    for (int i = 0; i < twiddles.length; i++) {
      twiddles[i] = twiddles(left, radices[i]);
      left /= radices[i];
    }
    int buffers = twiddles.length > 0 ? 2 : 0;
    this.scratchRe = new float[buffers][n * columns];
    this.scratchIm = new float[buffers][n * columns];
  }

  static int[] radices(int log2) {
    if (log2 <= 2) {
      return new int[] {1 << log2};
    }
    int[] radices = new int[(log2 + 2) / 3];
    int fours = 3 * radices.length - log2;
    for (int i = 0; i < radices.length; i++) {
      radices[i] = i < fours ? 4 : 8;
    }
    return radices;
  }

  private static float[] twiddles(int n, int radix) {
    int rows = n / radix;
    float[] pairs = new float[2 * (radix - 1) * rows];
    int at = 0;
    for (int p = 0; p < rows; p++) {
      for (int k = 1; k < radix; k++) {
        pairs[at++] = Twiddles.re((long) p * k, n);
        pairs[at++] = Twiddles.im((long) p * k, n);
      }
    }
    return pairs;
  }

  /**
   * Transforms columns. Row k of the input begins at xo + k xp, of the output at yo + k yp; both
   * may be the same.
   */
  void run(
      float[] xr, float[] xi, int xo, int xp, float[] yr, float[] yi, int yo, int yp, int columns) {
    run(xr, xi, xo, xp, yr, yi, yo, yp, columns, 1, 0);
  }

  /** The same of several groups of columns side by side, each next one's output ys further on. */
  void run(
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int columns,
      int groups,
      int ys) {
    float[] fromRe = xr;
    float[] fromIm = xi;
    int from = xo;
    int pitch = xp;
    int left = n;
    int done = 1;
    int next = 0;
    int all = groups * columns;
    if (far(xp, all)) {
      kernels.copy(xr, xo, xp, scratchRe[0], 0, all, all, n);
      kernels.copy(xi, xo, xp, scratchIm[0], 0, all, all, n);
      fromRe = scratchRe[0];
      fromIm = scratchIm[0];
      from = 0;
      pitch = all;
      next = 1;
    }
    for (int i = 0; i < twiddles.length; i++) {
      int radix = radices[i];
      int rows = left / radix;
      float[] toRe = scratchRe[next];
      float[] toIm = scratchIm[next];
      int len = done * all;
      int xk = rows * done * pitch;
      int xs = done * pitch;
      pass(
          radix,
          fromRe,
          fromIm,
          from,
          xs,
          xk,
          toRe,
          toIm,
          radix * len,
          len,
          len,
          rows,
          twiddles[i]);
      fromRe = toRe;
      fromIm = toIm;
      from = 0;
      pitch = all;
      left = rows;
      done *= radix;
      next ^= 1;
    }
    int xk = done * pitch;
    if (far(yp, columns)) {
      last(left, fromRe, fromIm, 0, pitch, xk, fromRe, fromIm, 0, pitch, xk, all, done);
      for (int g = 0; g < groups; g++) {
        kernels.copy(fromRe, g * columns, all, yr, yo + g * ys, yp, columns, n);
        kernels.copy(fromIm, g * columns, all, yi, yo + g * ys, yp, columns, n);
      }
      return;
    }
    int yk = done * yp;
    for (int g = 0; g < groups; g++) {
      int x = from + g * columns;
      last(left, fromRe, fromIm, x, pitch, xk, yr, yi, yo + g * ys, yp, yk, columns, done);
    }
  }

  /**
   * Whether rows lie so far apart that they push one another out of the first cache when several
   * are walked at once; they are then copied one by one, which keeps lines whole.
   */
  private boolean far(int pitch, int columns) {
    return twiddles.length > 0 && pitch > columns && (long) n * pitch > NEAR;
  }

  private void pass(
      int radix,
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      float[] yr,
      float[] yi,
      int yp,
      int yk,
      int len,
      int m,
      float[] w) {
    if (radix == 4) {
      kernels.pass4(xr, xi, xo, xp, xk, yr, yi, 0, yp, yk, len, m, w);
    } else {
      kernels.pass8(xr, xi, xo, xp, xk, yr, yi, 0, yp, yk, len, m, w);
    }
  }

  private void last(
      int radix,
      float[] xr,
      float[] xi,
      int xo,
      int xp,
      int xk,
      float[] yr,
      float[] yi,
      int yo,
      int yp,
      int yk,
      int len,
      int m) {
    switch (radix) {
      case 2 -> kernels.last2(xr, xi, xo, xp, xk, yr, yi, yo, yp, yk, len, m);
      case 4 -> kernels.last4(xr, xi, xo, xp, xk, yr, yi, yo, yp, yk, len, m);
      default -> kernels.last8(xr, xi, xo, xp, xk, yr, yi, yo, yp, yk, len, m);
    }
  }
}
