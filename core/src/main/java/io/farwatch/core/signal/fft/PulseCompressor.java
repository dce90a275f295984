package io.farwatch.core.signal.fft;

import io.farwatch.core.signal.kernel.SplitComplex;

/**
 * Correlation of a stream of samples with a fixed reference h of n taps, by overlap-save blocks (A.
 * V. Oppenheim and R. W. Schafer, "Discrete-Time Signal Processing", 3rd ed., 2010, section 8.7.3):
 * output k is the sum over m of conj(h[m]) x[k + m], so an echo that begins at sample k peaks at
 * output k. With x[0] the first sample pushed, outputs come in order from k = 0, none left out;
 * output k is there once x[k + n - 1] was pushed and its block is full, at the latest after {@link
 * #flush}. Memory is constant; nothing is taken from the heap after it was made. One object is for
 * one thread and one channel.
 */
public final class PulseCompressor {
  private static final int LONGEST = 1 << 22;

  private final int taps;
  private final int block;
  private final Fft fft;
  private final float[] spectrumRe;
  private final float[] spectrumIm;
  private final float[] inRe;
  private final float[] inIm;
  private final float[] workRe;
  private final float[] workIm;
  private int filled;
  private long taken;
  private long given;

  /**
   * @param re real parts of the reference's taps
   * @param im imaginary parts
   */
  public PulseCompressor(double[] re, double[] im) {
    this(re, im, true);
  }

  private PulseCompressor(double[] re, double[] im, boolean vector) {
    if (re.length != im.length || re.length < 1 || re.length > LONGEST) {
      throw new IllegalArgumentException(
          "a reference of " + re.length + " real and " + im.length + " imaginary taps");
    }
    this.taps = re.length;
    int size = size(taps);
    this.block = size - taps + 1;
    this.fft = vector ? Fft.of(size) : Fft.scalar(size);
    this.spectrumRe = new float[size];
    this.spectrumIm = new float[size];
    float scale = 1f / size;
    for (int m = 0; m < taps; m++) {
      if (!Double.isFinite(re[m]) || !Double.isFinite(im[m])) {
        throw new IllegalArgumentException("tap " + m + ": " + re[m] + ", " + im[m]);
      }
      spectrumRe[m] = (float) (re[m] * scale);
      spectrumIm[m] = (float) (im[m] * scale);
    }
    fft.forward(spectrumRe, spectrumIm, 0);
    this.inRe = new float[size];
    this.inIm = new float[size];
    this.workRe = new float[size];
    this.workIm = new float[size];
  }

  /** Without the vector API. */
  public static PulseCompressor scalar(double[] re, double[] im) {
    return new PulseCompressor(re, im, false);
  }

  /** About eight references long, within what a second cache holds: the least work a sample. */
  private static int size(int taps) {
    int size = Integer.highestOneBit(Math.max(1, taps - 1)) * 2;
    size = size < 4096 ? Math.min(8192, size * 8) : size * 2;
    return Math.max(256, size);
  }

  /** Taps of the reference. */
  public int taps() {
    return taps;
  }

  /** Outputs come in blocks of this many, but for the last of a flush. */
  public int block() {
    return block;
  }

  /** Most outputs that one push of count samples can give. */
  public int mostOutputs(int count) {
    return (int) Math.min(Integer.MAX_VALUE, (filled + (long) count) / block * block + block);
  }

  /**
   * Takes count samples and writes the outputs that are ready.
   *
   * @param outRe room for {@link #mostOutputs} of them from out on
   * @return how many outputs were written
   */
  public int push(
      float[] re, float[] im, int offset, int count, float[] outRe, float[] outIm, int out) {
    int written = 0;
    int done = 0;
    while (done < count) {
      int n = Math.min(count - done, inRe.length - filled);
      System.arraycopy(re, offset + done, inRe, filled, n);
      System.arraycopy(im, offset + done, inIm, filled, n);
      filled += n;
      done += n;
      if (filled == inRe.length) {
        compress(outRe, outIm, out + written, block);
        written += block;
        keep();
      }
    }
    taken += count;
    given += written;
    return written;
  }

  /**
   * Gives the outputs that are complete but wait for their block: after it, as many as samples were
   * pushed, less n - 1. Then begins anew: the next sample pushed is x[0].
   *
   * @param outRe room for a block from out on
   * @return how many outputs were written
   */
  public int flush(float[] outRe, float[] outIm, int out) {
    int left = (int) Math.max(0, taken - taps + 1 - given);
    if (left > 0) {
      java.util.Arrays.fill(inRe, filled, inRe.length, 0);
      java.util.Arrays.fill(inIm, filled, inIm.length, 0);
      compress(outRe, outIm, out, left);
    }
    reset();
    return left;
  }

  /** Forgets what was pushed: the next sample is x[0]. */
  public void reset() {
    filled = 0;
    taken = 0;
    given = 0;
  }

  private void compress(float[] outRe, float[] outIm, int out, int count) {
    System.arraycopy(inRe, 0, workRe, 0, inRe.length);
    System.arraycopy(inIm, 0, workIm, 0, inIm.length);
    fft.forward(workRe, workIm, 0);
    SplitComplex.multiplyConjugate(workRe, workIm, 0, spectrumRe, spectrumIm, 0, workRe.length);
    fft.inverseUnscaled(workRe, workIm, 0);
    System.arraycopy(workRe, 0, outRe, out, count);
    System.arraycopy(workIm, 0, outIm, out, count);
  }

  /** The last n - 1 samples begin the next block. */
  private void keep() {
    filled = taps - 1;
    System.arraycopy(inRe, block, inRe, 0, filled);
    System.arraycopy(inIm, block, inIm, 0, filled);
  }
}
