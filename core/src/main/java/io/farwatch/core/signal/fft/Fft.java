package io.farwatch.core.signal.fft;

import io.farwatch.core.signal.kernel.VectorModule;
import org.jspecify.annotations.Nullable;

/**
 * The Fourier transform of n split complex floats, n a power of two, in place. Forward: X[k] = sum
 * of x[i] exp(-2 pi i k j / n), natural order in and out. Holds its own scratch, so one object is
 * for one thread; it takes no heap after it was made. Vector and scalar forms give the same bits.
 */
public final class Fft {
  private static final int LONGEST = 1 << 24;

  private final int n;
  private final @Nullable ShortFft shorter;
  private final @Nullable RowFft longer;

  private Fft(int n, Kernels kernels) {
    if (n < 1 || n > LONGEST || Integer.bitCount(n) != 1) {
      throw new IllegalArgumentException(n + " points are no power of two up to " + LONGEST);
    }
    this.n = n;
    this.shorter = n > 1 && n < RowFft.LEAST ? new ShortFft(n, kernels) : null;
    this.longer = n < RowFft.LEAST ? null : new RowFft(n, kernels);
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
    forwardRows(re, im, offset, 1);
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

  /** Transforms rows that lie one after the other; below 256 points, quickest by 16 and more. */
  public void forwardRows(float[] re, float[] im, int offset, int count) {
    if (longer != null) {
      longer.forwardRows(re, im, offset, count);
    } else if (shorter != null) {
      shorter.forwardRows(re, im, offset, count);
    }
  }

  /** Unscaled inverses of rows that lie one after the other. */
  public void inverseRowsUnscaled(float[] re, float[] im, int offset, int count) {
    forwardRows(im, re, offset, count);
  }
}
