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

  /** Columns that are twisted and transposed together. */
  private static final int BLOCK = 16;

  /** Points of the columns that are transformed together: what the first cache holds. */
  private static final int POINTS = Integer.getInteger("points", 2048);

  private static final int LONGEST = 1 << 24;

  private final int n;
  private final Kernels kernels;
  private final Columns first;
  private final Columns second;
  private final int rows;
  private final int columns;
  private final int group;
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
    this.group = Math.max(BLOCK, Math.min(columns, POINTS / rows));
    this.first = new Columns(this.kernels, Math.max(2, rows), matrix ? group : 1);
    this.second = matrix ? new Columns(kernels, columns, group) : first;
    int table = matrix ? BLOCK * rows : 0;
    this.fineRe = new float[table];
    this.fineIm = new float[table];
    this.coarseRe = new float[matrix ? n / BLOCK : 0];
    this.coarseIm = new float[coarseRe.length];
    this.groupRe = new float[matrix ? group * rows : 0];
    this.groupIm = new float[groupRe.length];
    this.turnedRe = new float[matrix ? n : 0];
    this.turnedIm = new float[turnedRe.length];
    for (int r = 0; matrix && r < rows; r++) {
      for (int c = 0; c < BLOCK; c++) {
        fineRe[BLOCK * r + c] = Twiddles.re((long) r * c, n);
        fineIm[BLOCK * r + c] = Twiddles.im((long) r * c, n);
      }
      for (int g = 0; g < columns / BLOCK; g++) {
        coarseRe[g * rows + r] = Twiddles.re((long) r * g * BLOCK, n);
        coarseIm[g * rows + r] = Twiddles.im((long) r * g * BLOCK, n);
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
    for (int c = 0; c < columns; c += group) {
      first.run(re, im, offset + c, columns, groupRe, groupIm, 0, group, group);
      for (int b = 0; b < group; b += BLOCK) {
        int coarse = (c + b) / BLOCK * rows;
        int to = (c + b) * rows;
        kernels.twist(groupRe, groupIm, b, group, rows, fineRe, fineIm, coarseRe, coarseIm, coarse);
        kernels.transpose(groupRe, b, group, rows, turnedRe, to, rows);
        kernels.transpose(groupIm, b, group, rows, turnedIm, to, rows);
      }
    }
    for (int r = 0; r < rows; r += group) {
      second.run(turnedRe, turnedIm, r, rows, re, im, offset + r, rows, group);
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
