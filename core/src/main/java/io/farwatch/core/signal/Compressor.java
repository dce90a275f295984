package io.farwatch.core.signal;

import io.farwatch.core.signal.fft.Fft;
import io.farwatch.core.signal.kernel.SplitComplex;

/**
 * Pulse compression: correlation of a listening window with the taps by overlap-save blocks. Output
 * j is the sum over m of x[j + m] conj(h[m]). Source: A. V. Oppenheim, R. W. Schafer,
 * "Discrete-Time Signal Processing", 3rd ed. (2010), sec. 8.7.3.
 */
final class Compressor {
  private final int taps;
  private final Fft fft;
  private final float[] re;
  private final float[] im;
  private final float[] workRe;
  private final float[] workIm;

  /**
   * For so many taps and cells.
   *
   * @param vector whether lanes may be used, where there are any
   */
  Compressor(int taps, int cells, boolean vector) {
    this.taps = taps;
    int size = size(taps, cells);
    this.fft = vector ? Fft.of(size) : Fft.scalar(size);
    this.re = new float[fft.size()];
    this.im = new float[fft.size()];
    this.workRe = new float[fft.size()];
    this.workIm = new float[fft.size()];
  }

  /** The size that costs least a sample. */
  private static int size(int taps, int cells) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int bits = 6; bits <= 22; bits++) {
      int n = 1 << bits;
      int useful = n - taps + 1;
      if (useful > 0) {
        double blocks = Math.ceil((double) cells / useful);
        double cost = blocks * n * (bits + 2);
        if (cost < 0.95 * least) {
          least = cost;
          best = n;
        }
      }
    }
    if (best == 0) {
      throw new IllegalArgumentException(taps + " taps are too many");
    }
    return best;
  }

  int size() {
    return fft.size();
  }

  /** Turns taps, zero from their length on, into what {@link #run} multiplies with. */
  void prepare(float[] tapRe, float[] tapIm) {
    fft.forward(tapRe, tapIm, 0);
    float scale = 1f / fft.size();
    for (int i = 0; i < tapRe.length; i++) {
      tapRe[i] *= scale;
      tapIm[i] *= scale;
    }
  }

  /**
   * @param x the window's samples
   * @param spectra prepared taps, one or more sets
   * @param y out: for each set the compressed window, at least {@code cells} long
   */
  void run(
      float[] xRe,
      float[] xIm,
      float[][] spectraRe,
      float[][] spectraIm,
      float[][] yRe,
      float[][] yIm,
      int cells) {
    int n = fft.size();
    int useful = n - taps + 1;
    for (int from = 0; from < cells; from += useful) {
      int given = Math.max(0, Math.min(n, xRe.length - from));
      System.arraycopy(xRe, from, re, 0, given);
      System.arraycopy(xIm, from, im, 0, given);
      java.util.Arrays.fill(re, given, n, 0);
      java.util.Arrays.fill(im, given, n, 0);
      fft.forward(re, im, 0);
      int out = Math.min(useful, cells - from);
      for (int q = 0; q < spectraRe.length; q++) {
        System.arraycopy(re, 0, workRe, 0, n);
        System.arraycopy(im, 0, workIm, 0, n);
        SplitComplex.multiplyConjugate(workRe, workIm, 0, spectraRe[q], spectraIm[q], 0, n);
        fft.inverseUnscaled(workRe, workIm, 0);
        System.arraycopy(workRe, 0, yRe[q], from, out);
        System.arraycopy(workIm, 0, yIm[q], from, out);
      }
    }
  }
}
