package io.farwatch.core.signal.fft;

import org.jspecify.annotations.Nullable;

/**
 * Transforms of n points of many series at once, in place: point k of series p lies at offset + k
 * series + p, as when Doppler filtering over pulses at every range cell. n a power of two; any
 * number of series. One object is for one thread; it takes no heap after it was made. Vector and
 * scalar forms give the same bits.
 */
public final class BatchFft {
  /** Points of all series worked on together: what the first cache holds. */
  private static final int POINTS = 4096;

  /** From here on, the rows of one group of columns are too many to be near together. */
  private static final int TALL = 128;

  private static final int LONGEST = 1 << 16;

  private final int n;
  private final int series;
  private final int group;
  private final int lanes;
  private final @Nullable Columns columns;
  private final @Nullable Columns rest;
  private final @Nullable TallFft tall;
  private final @Nullable TallFft tallRest;

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
    boolean high = n >= TALL;
    boolean some = lanes < series;
    this.columns = n == 1 || high ? null : new Columns(kernels, n, group);
    this.rest = n == 1 || high || !some ? null : new Columns(new ScalarKernels(), n, width);
    this.tall = high ? new TallFft(n, Math.max(1, lanes), kernels) : null;
    this.tallRest = high && some ? new TallFft(n, series - lanes, new ScalarKernels()) : null;
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
    int left = offset + lanes;
    if (tall != null) {
      tall.run(re, im, offset, series, lanes);
    }
    if (tallRest != null) {
      tallRest.run(re, im, left, series, series - lanes);
    }
    for (int p = 0; columns != null && p < lanes; p += group) {
      int count = Math.min(group, lanes - p);
      columns.run(re, im, offset + p, series, re, im, offset + p, series, count);
    }
    if (rest != null) {
      rest.run(re, im, left, series, re, im, left, series, series - lanes);
    }
  }

  /** n times the inverse of {@link #forward}. */
  public void inverseUnscaled(float[] re, float[] im, int offset) {
    forward(im, re, offset);
  }
}
