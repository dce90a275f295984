package io.farwatch.core.signal.fft;

/**
 * The transform down columns so tall that their rows push one another out of the caches. A tile of
 * columns goes through it in two halves: every few rows are gathered near and go through the first
 * passes; the last passes take what came out, row by row of each, and scatter it.
 */
final class TallFft {
  /** Most columns of a tile: some whole cache lines, which are fetched in one go. */
  private static final int WIDTH = 64;

  /** Floats between rows of the tile beside the points, lest they all meet in the same sets. */
  private static final int PAD = 16;

  private final Kernels kernels;

  /** Rows that the first passes take together, and how many times they do. */
  private final int upper;

  private final int lower;
  private final int width;
  private final int[] radices;

  /** Of each of the times, of each of the first passes. */
  private final float[][][] twiddles;

  private final Columns last;
  private final float[][] nearRe;
  private final float[][] nearIm;
  private final int pitch;
  private final float[] tileRe;
  private final float[] tileIm;

  /**
   * @param n points, 128 or more
   * @param columns of each run at most
   */
  TallFft(int n, int columns, Kernels kernels) {
    this.kernels = kernels;
    this.width = Math.min(WIDTH, columns);
    this.upper = n <= 1024 ? 32 : 1 << ((Integer.numberOfTrailingZeros(n) + 1) / 2);
    this.lower = n / upper;
    this.radices = Columns.radices(Integer.numberOfTrailingZeros(upper));
    this.twiddles = new float[lower][radices.length][];
    for (int r = 0; r < lower; r++) {
      int left = n;
      for (int i = 0; i < radices.length; i++) {
        twiddles[r][i] = twiddles(left, radices[i], r);
        left /= radices[i];
      }
    }
    this.last = new Columns(kernels, lower, width);
    this.nearRe = new float[2][upper * width];
    this.nearIm = new float[2][upper * width];
    this.pitch = upper * width + PAD;
    this.tileRe = new float[lower * pitch];
    this.tileIm = new float[lower * pitch];
  }

  private float[] twiddles(int left, int radix, int from) {
    int m = left / radix / lower;
    float[] pairs = new float[2 * (radix - 1) * m];
    int at = 0;
    for (int p = 0; p < m; p++) {
      for (int k = 1; k < radix; k++) {
        long turn = ((long) p * lower + from) * k;
        pairs[at++] = Twiddles.re(turn, left);
        pairs[at++] = Twiddles.im(turn, left);
      }
    }
    return pairs;
  }

  /** Transforms columns in place; row k begins at xo + k xp. */
  void run(float[] re, float[] im, int xo, int xp, int columns) {
    for (int c = 0; c < columns; c += width) {
      int len = Math.min(width, columns - c);
      int at = xo + c;
      for (int r = 0; r < lower; r++) {
        kernels.copy(re, at + r * xp, lower * xp, nearRe[0], 0, len, len, upper);
        kernels.copy(im, at + r * xp, lower * xp, nearIm[0], 0, len, len, upper);
        first(r, len);
      }
      for (int d = 0; d < upper; d++) {
        last.run(tileRe, tileIm, d * len, pitch, re, im, at + d * xp, upper * xp, len);
      }
    }
  }

  /** The first passes over what was gathered, into row r of the tile. */
  private void first(int r, int columns) {
    int left = upper;
    int len = columns;
    for (int i = 0; i < radices.length; i++) {
      int radix = radices[i];
      float[] xr = nearRe[i & 1];
      float[] xi = nearIm[i & 1];
      boolean end = i == radices.length - 1;
      float[] yr = end ? tileRe : nearRe[(i + 1) & 1];
      float[] yi = end ? tileIm : nearIm[(i + 1) & 1];
      int yo = end ? r * pitch : 0;
      int yp = radix * len;
      left /= radix;
      if (radix == 4) {
        kernels.pass4(xr, xi, 0, len, left * len, yr, yi, yo, yp, len, len, left, twiddles[r][i]);
      } else {
        kernels.pass8(xr, xi, 0, len, left * len, yr, yi, yo, yp, len, len, left, twiddles[r][i]);
      }
      len *= radix;
    }
  }
}
