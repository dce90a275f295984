package io.farwatch.core.signal.fft;

import io.farwatch.core.signal.kernel.VectorModule;

/**
 * The Fourier transform of n split complex floats, n a power of two, in place. Forward: X[k] = sum
 * of x[i] exp(-2 pi i k j / n), natural order in and out. Holds its own scratch, so one object is
 * for one thread; it takes no heap after it was made. Vector and scalar forms give the same bits.
 */
public final class Fft {
  /** Below this, one transform is too short to fill lanes. */
  private static final int LEAST_MATRIX = 256;

  /** Columns of the matrix that are worked on together. */
  private static final int GROUP = 16;

  private static final int LONGEST = 1 << 24;

  private final int n;
  private final Kernels kernels;
  private final Columns first;
  private final Columns second;
  private final int rows;
  private final int columns;
  private final float[] fineRe;
  private final float[] fineIm;
  private final float[] coarseRe;
  private final float[] coarseIm;
  private final float[] groupRe;
  private final float[] groupIm;
  private final float[] turnedRe;
  private final float[] turnedIm;

  private Fft(int n, Kernels kernels) {
    if (n < 1 || n > LONGEST || Integer.bitCount(n) != 1) {
      throw new IllegalArgumentException(n + " points are no power of two up to " + LONGEST);
    }
    this.n = n;
    boolean matrix = n >= LEAST_MATRIX;
    int log2 = Integer.numberOfTrailingZeros(n);
    this.kernels = matrix ? kernels : new ScalarKernels();
    this.rows = matrix ? 1 << ((log2 + 1) / 2) : n;
    this.columns = n / rows;
    this.first = new Columns(this.kernels, Math.max(2, rows), matrix ? GROUP : 1);
    this.second = matrix ? new Columns(kernels, columns, GROUP) : first;
    int table = matrix ? GROUP * rows : 0;
    this.fineRe = new float[table];
    this.fineIm = new float[table];
    this.coarseRe = new float[matrix ? n / GROUP : 0];
    this.coarseIm = new float[coarseRe.length];
    this.groupRe = new float[table];
    this.groupIm = new float[table];
    this.turnedRe = new float[matrix ? n : 0];
    this.turnedIm = new float[turnedRe.length];
    for (int r = 0; matrix && r < rows; r++) {
      for (int c = 0; c < GROUP; c++) {
        fineRe[GROUP * r + c] = Twiddles.re((long) r * c, n);
        fineIm[GROUP * r + c] = Twiddles.im((long) r * c, n);
      }
      for (int g = 0; g < columns / GROUP; g++) {
        coarseRe[g * rows + r] = Twiddles.re((long) r * g * GROUP, n);
        coarseIm[g * rows + r] = Twiddles.im((long) r * g * GROUP, n);
      }
    }
  }

  /** In lanes of the vector API where it is present, else scalar. */
  public static Fft of(int n) {
    return new Fft(n, kernels());
  }

  /** Without the vector API. */
  public static Fft scalar(int n) {
    return new Fft(n, new ScalarKernels());
  }

  static Kernels kernels() {
    return VectorModule.present() ? new VectorKernels() : new ScalarKernels();
  }

  /** Points. */
  public int size() {
    return n;
  }

  /** Transforms n points from the offset on. */
  public void forward(float[] re, float[] im, int offset) {
    if (n == 1) {
      return;
    }
    if (n < LEAST_MATRIX) {
      first.run(re, im, offset, 1, re, im, offset, 1, 1);
      return;
    }
    for (int c = 0; c < columns; c += GROUP) {
      first.run(re, im, offset + c, columns, groupRe, groupIm, 0, GROUP, GROUP);
      kernels.twist(
          groupRe, groupIm, 0, GROUP, rows, fineRe, fineIm, coarseRe, coarseIm, c / GROUP * rows);
      kernels.transpose(groupRe, 0, GROUP, rows, turnedRe, c * rows, rows);
      kernels.transpose(groupIm, 0, GROUP, rows, turnedIm, c * rows, rows);
    }
    for (int r = 0; r < rows; r += GROUP) {
      second.run(turnedRe, turnedIm, r, rows, re, im, offset + r, rows, GROUP);
    }
  }

  /** The inverse of {@link #forward}, divided by n. */
  public void inverse(float[] re, float[] im, int offset) {
    inverseUnscaled(re, im, offset);
    float scale = 1f / n;
    for (int i = offset; i < offset + n; i++) {
      re[i] *= scale;
      im[i] *= scale;
    }
  }

  /** The sum of X[k] exp(+2 pi i k j / n): n times the inverse. */
  public void inverseUnscaled(float[] re, float[] im, int offset) {
    forward(im, re, offset); // exchanging real and imaginary parts turns the sign about
  }

  /** Transforms rows that lie one after the other. */
  public void forwardRows(float[] re, float[] im, int offset, int count) {
    for (int i = 0; i < count; i++) {
      forward(re, im, offset + i * n);
    }
  }

  /** Unscaled inverses of rows that lie one after the other. */
  public void inverseRowsUnscaled(float[] re, float[] im, int offset, int count) {
    forwardRows(im, re, offset, count);
  }
}
