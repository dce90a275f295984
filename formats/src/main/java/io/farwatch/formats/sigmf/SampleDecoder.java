package io.farwatch.formats.sigmf;

import io.farwatch.core.signal.IqBlock;

/**
 * Bytes of complex samples of interleaved channels to some of the channels, in and out of phase
 * apart. A part that is not finite makes its channel's sample zero.
 */
final class SampleDecoder {
  private final Datatype type;
  private final int channels;
  private final int[] picked;
  private final float least;
  private final float greatest;
  private float[] numbers = new float[0];

  /**
   * @param channels of the data
   * @param picked which of them are wanted, in which order
   * @param fullScale of floats, above zero; infinite when not known
   */
  SampleDecoder(Datatype type, int channels, int[] picked, float fullScale) {
    this.type = type;
    this.channels = channels;
    this.picked = picked.clone();
    boolean floating = type.kind() == Datatype.Kind.FLOAT;
    this.least = floating ? -fullScale : -1;
    this.greatest = floating ? fullScale : type.greatest();
  }

  /** Bytes of one sample of all channels. */
  int frameBytes() {
    return channels * type.sampleBytes();
  }

  /**
   * Decodes n samples from the start of the bytes to the block from a place on.
   *
   * @param index of the first of them in the data file
   */
  void decode(byte[] bytes, int n, IqBlock block, int at, long index, SampleCount count) {
    int parts = 2 * channels * n;
    if (numbers.length < parts) {
      numbers = new float[parts];
    }
    Numbers.read(type, bytes, parts, numbers);
    long bad = 0;
    for (int k = 0; k < picked.length; k++) {
      bad += spread(numbers, 2 * picked[k], 2 * channels, n, block.re(k), block.im(k), at);
    }
    count.read(n);
    if (bad > 0) {
      mend(n, block, at, index, count);
    }
  }

  /** Spreads one channel; gives how many parts are not finite or at full scale. */
  private long spread(float[] in, int first, int step, int n, float[] re, float[] im, int at) {
    int bad = 0;
    float lo = least;
    float hi = greatest;
    for (int i = 0; i < n; i++) {
      float x = in[first + i * step];
      float y = in[first + i * step + 1];
      // False for NaN too.
      boolean fine = x > lo && x < hi && y > lo && y < hi;
      bad += fine ? 0 : 1;
      re[at + i] = x;
      im[at + i] = y;
    }
    return bad;
  }

  /** Counts sample by sample, and makes zero what is not finite. */
  private void mend(int n, IqBlock block, int at, long index, SampleCount count) {
    for (int i = 0; i < n; i++) {
      int lost = -1;
      boolean full = false;
      for (int k = picked.length - 1; k >= 0; k--) {
        float x = block.re(k)[at + i];
        float y = block.im(k)[at + i];
        if (!(Math.abs(x) <= Float.MAX_VALUE && Math.abs(y) <= Float.MAX_VALUE)) {
          lost = picked[k];
          block.re(k)[at + i] = 0;
          block.im(k)[at + i] = 0;
        } else if (x <= least || x >= greatest || y <= least || y >= greatest) {
          full = true;
        }
      }
      if (lost >= 0) {
        count.notFinite(index + i, lost);
      }
      if (full) {
        count.saturated(index + i);
      }
    }
  }
}
