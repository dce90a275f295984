package io.farwatch.core.signal.kernel;

/** Samples as recordings hold them, I and Q in turn, made split and float. */
public final class Samples {
  private Samples() {}

  /**
   * Splits n complex samples of 16-bit integers from element 2 at on, times scale.
   *
   * @return how many of them are saturated: a part at -32768 or 32767
   */
  public static int split(
      short[] iq, int at, float scale, float[] re, float[] im, int offset, int n) {
    int whole = VectorModule.present() ? VectorSamples.whole(n) : 0;
    int saturated = whole > 0 ? VectorSamples.split(iq, at, scale, re, im, offset, whole) : 0;
    for (int k = whole; k < n; k++) {
      int i = iq[2 * (at + k)];
      int q = iq[2 * (at + k) + 1];
      re[offset + k] = i * scale;
      im[offset + k] = q * scale;
      // the greatest magnitude: 32767 is that of -32768, one's complement
      int most = Math.max(i ^ (i >> 31), q ^ (q >> 31));
      saturated += most / Short.MAX_VALUE;
    }
    return saturated;
  }

  /**
   * Splits n complex samples of floats from element 2 at on, times scale. One that is not finite
   * becomes zero, lest a transform spread it over its whole block.
   *
   * @return how many were not finite
   */
  public static int split(
      float[] iq, int at, float scale, float[] re, float[] im, int offset, int n) {
    int whole = VectorModule.present() ? VectorSamples.whole(n) : 0;
    int bad = whole > 0 ? VectorSamples.split(iq, at, scale, re, im, offset, whole) : 0;
    for (int k = whole; k < n; k++) {
      float i = iq[2 * (at + k)];
      float q = iq[2 * (at + k) + 1];
      if (Math.abs(i) <= Float.MAX_VALUE && Math.abs(q) <= Float.MAX_VALUE) {
        re[offset + k] = i * scale;
        im[offset + k] = q * scale;
      } else {
        re[offset + k] = 0;
        im[offset + k] = 0;
        bad++;
      }
    }
    return bad;
  }
}
