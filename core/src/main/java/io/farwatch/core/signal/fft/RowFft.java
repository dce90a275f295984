package io.farwatch.core.signal.fft;

/**
 * The transform of a row of 256 points and more, seen as a matrix of which lanes hold neighbours.
 * The first passes go down its columns, sixteen at a time; their twiddles differ from lane to lane
 * and leave nothing to be twisted afterwards. What comes out is transposed, and the last passes go
 * down the columns of that.
 */
final class RowFft {
  static final int LEAST = 256;

  private static final int BLOCK = 16;

  /** Points of the columns that the last passes take together: what the first cache holds. */
  private static final int POINTS = 2048;

  /** Points of the rows of a batch that go together, to call the passes less often. */
  private static final int TOGETHER = 1024;

  private final Kernels kernels;
  private final int rows;
  private final int columns;
  private final int group;

  /** Rows of a batch that go together. */
  private final int batch;

  /** Radix of each of the first passes. */
  private final int[] radices;

  /** Of each sixteen columns, of each of the first passes. */
  private final float[][][] twiddles;

  private final float[][] scratchRe;
  private final float[][] scratchIm;
  private final float[] turnedRe;
  private final float[] turnedIm;
  private final Columns last;

  RowFft(int n, Kernels kernels) {
    this.kernels = kernels;
    int log2 = Integer.numberOfTrailingZeros(n);
    this.rows = 1 << ((log2 + 1) / 2);
    this.columns = n / rows;
    this.radices = Columns.radices(Integer.numberOfTrailingZeros(rows));
    this.twiddles = new float[columns / BLOCK][radices.length][];
    for (int b = 0; b < twiddles.length; b++) {
      int left = n;
      for (int i = 0; i < radices.length; i++) {
        twiddles[b][i] = twiddles(left, radices[i], b * BLOCK);
        left /= radices[i];
      }
    }
    this.batch = Math.max(1, TOGETHER / n);
    this.group = Math.max(BLOCK, Math.min(rows, POINTS / columns));
    this.last = new Columns(kernels, columns, group * batch);
    this.scratchRe = new float[2][BLOCK * rows * batch];
    this.scratchIm = new float[2][BLOCK * rows * batch];
    this.turnedRe = new float[n * batch];
    this.turnedIm = new float[n * batch];
  }

  /** Of a pass over what is left of n points: those of 16 columns from one on, row after row. */
  private float[] twiddles(int left, int radix, int from) {
    int m = left / radix / columns;
    float[] w = new float[2 * BLOCK * (radix - 1) * m];
    int at = 0;
    for (int r = 0; r < m; r++) {
      for (int k = 1; k < radix; k++) {
        for (int l = 0; l < BLOCK; l++) {
          long turn = ((long) r * columns + from + l) * k;
          w[at + l] = Twiddles.re(turn, left);
          w[at + BLOCK + l] = Twiddles.im(turn, left);
        }
        at += 2 * BLOCK;
      }
    }
    return w;
  }

  void forwardRows(float[] re, float[] im, int offset, int count) {
    int n = rows * columns;
    for (int i = 0; i < count; i += batch) {
      forward(re, im, offset + i * n, Math.min(batch, count - i));
    }
  }

  /** Transforms a few rows together; those of 1024 points and more alone. */
  private void forward(float[] re, float[] im, int offset, int count) {
    int pitch = count * rows;
    for (int b = 0; b < columns; b += BLOCK) {
      first(re, im, offset + b, count, twiddles[b / BLOCK]);
      float[] nearRe = scratchRe[(radices.length - 1) & 1];
      float[] nearIm = scratchIm[(radices.length - 1) & 1];
      int near = count * BLOCK;
      for (int i = 0; i < count; i++) {
        int at = i * BLOCK;
        int to = b * pitch + i * rows;
        int blocks = rows / BLOCK;
        kernels.transpose(nearRe, at, near, BLOCK * near, turnedRe, to, pitch, BLOCK, blocks);
        kernels.transpose(nearIm, at, near, BLOCK * near, turnedIm, to, pitch, BLOCK, blocks);
      }
    }
    if (count > 1) {
      last.run(turnedRe, turnedIm, 0, pitch, re, im, offset, rows, rows, count, rows * columns);
      return;
    }
    for (int r = 0; r < rows; r += group) {
      last.run(turnedRe, turnedIm, r, rows, re, im, offset + r, rows, group);
    }
  }

  /** The first passes down 16 columns of each row. */
  private void first(float[] re, float[] im, int offset, int count, float[][] w) {
    float[] xr = re;
    float[] xi = im;
    int xo = offset;
    int xs = rows * columns;
    int pitch = columns;
    int left = rows;
    int len = count * BLOCK;
    for (int i = 0; i < radices.length; i++) {
      int radix = radices[i];
      float[] yr = scratchRe[i & 1];
      float[] yi = scratchIm[i & 1];
      int yp = radix * len;
      left /= radix;
      if (radix == 4) {
        kernels.row4(xr, xi, xo, pitch, left * pitch, xs, yr, yi, 0, yp, len, len, left, w[i]);
      } else {
        kernels.row8(xr, xi, xo, pitch, left * pitch, xs, yr, yi, 0, yp, len, len, left, w[i]);
      }
      xr = yr;
      xi = yi;
      xo = 0;
      xs = BLOCK;
      len *= radix;
      pitch = len;
    }
  }
}
