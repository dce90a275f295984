package io.farwatch.core.signal;

/**
 * Complex samples of a few channels, real and imaginary parts apart so that they can be worked on
 * in lanes. A buffer: it is filled again and again.
 */
public final class IqBlock {
  private final float[][] re;
  private final float[][] im;
  private int count;

  public IqBlock(int channels, int capacity) {
    if (channels < 1 || capacity < 1) {
      throw new IllegalArgumentException(channels + " channels of " + capacity);
    }
    this.re = new float[channels][capacity];
    this.im = new float[channels][capacity];
  }

  public int channels() {
    return re.length;
  }

  public int capacity() {
    return re[0].length;
  }

  /** Samples in it now. */
  public int count() {
    return count;
  }

  public void count(int samples) {
    if (samples < 0 || samples > capacity()) {
      throw new IllegalArgumentException(samples + " samples of " + capacity());
    }
    count = samples;
  }

  /** In-phase parts of a channel; the buffer itself. */
  public float[] re(int channel) {
    return re[channel];
  }

  /** Quadrature parts of a channel; the buffer itself. */
  public float[] im(int channel) {
    return im[channel];
  }
}
