package io.farwatch.core.signal.fft;

/**
 * Transforms of n points of many series at once, in place: point k of series p lies at offset + k
 * series + p, as when Doppler filtering over pulses at every range cell. n a power of two; any
 * number of series. One object is for one thread; it takes no heap after it was made. Vector and
 * scalar forms give the same bits.
 */
public final class BatchFft {
  /** Points of all series worked on together: what the first cache holds. */
  private static final int POINTS = 2048;

  private static final int LONGEST = 1 << 16;

  private final int n;
  private final int series;
  private final int group;
  private final int lanes;
  private final Columns columns;
  private final Columns rest;

  private BatchFft(int n, int series, Kernels kernels) {
    if (n < 1 || n > LONGEST || Integer.bitCount(n) != 1) {
      throw new IllegalArgumentException(n + " points are no power of two up to " + LONGEST);
    }
    if (series < 1 || (long) n * series > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(series + " series of " + n);
    }
    this.n = n;
    this.series = series;
    int width = kernels.width();
    this.lanes = series / width * width;
    this.group = Math.max(16, POINTS / n);
    this.columns = new Columns(kernels, Math.max(2, n), group);
    this.rest = new Columns(new ScalarKernels(), Math.max(2, n), width);
  }

  /** In lanes of the vector API where it is present, else scalar. */
  public static BatchFft of(int n, int series) {
    return new BatchFft(n, series, Fft.kernels());
  }

  /** Without the vector API. */
  public static BatchFft scalar(int n, int series) {
    return new BatchFft(n, series, new ScalarKernels());
  }

  /** Points of each series. */
  public int size() {
    return n;
  }

  public int series() {
    return series;
  }

  /** Transforms every series; forward as {@link Fft#forward}. */
  public void forward(float[] re, float[] im, int offset) {
    if (n == 1) {
      return;
    }
    for (int p = 0; p < lanes; p += group) {
      int count = Math.min(group, lanes - p);
      columns.run(re, im, offset + p, series, re, im, offset + p, series, count);
    }
    if (lanes < series) {
      int at = offset + lanes;
      rest.run(re, im, at, series, re, im, at, series, series - lanes);
    }
  }

  /** n times the inverse of {@link #forward}. */
  public void inverseUnscaled(float[] re, float[] im, int offset) {
    forward(im, re, offset);
  }
}
