package io.farwatch.core.signal;

/**
 * A Fourier transform in place that leaves the spectrum in an order of its own, for products of
 * spectra: radix 4, decimation in frequency forward and in time backward. Source: E. O. Brigham,
 * "The Fast Fourier Transform and its Applications" (1988), ch. 8.
 */
final class Fft {
  private final int n;
  private final float[][] cos;
  private final float[][] sin;

  /**
   * @param n a power of two, 4 or more
   */
  Fft(int n) {
    if (n < 4 || Integer.bitCount(n) != 1) {
      throw new IllegalArgumentException(n + " is no power of two from 4");
    }
    this.n = n;
    int stages = (31 - Integer.numberOfLeadingZeros(n)) / 2;
    this.cos = new float[stages][];
    this.sin = new float[stages][];
    int size = n;
    for (int s = 0; s < stages; s++) {
      int q = size / 4;
      cos[s] = new float[3 * q];
      sin[s] = new float[3 * q];
      for (int j = 0; j < q; j++) {
        for (int k = 1; k <= 3; k++) {
          double angle = -2 * Math.PI * k * j / size;
          cos[s][3 * j + k - 1] = (float) StrictMath.cos(angle);
          sin[s][3 * j + k - 1] = (float) StrictMath.sin(angle);
        }
      }
      size /= 4;
    }
  }

  int size() {
    return n;
  }

  void forward(float[] re, float[] im) {
    int size = n;
    for (int s = 0; s < cos.length; s++) {
      down(re, im, size / 4, cos[s], sin[s]);
      size /= 4;
    }
    if (size == 2) {
      pairs(re, im);
    }
  }

  /** Not divided by the size. */
  void inverse(float[] re, float[] im) {
    int size = n >> (2 * cos.length);
    if (size == 2) {
      pairs(re, im);
    }
    for (int s = cos.length - 1; s >= 0; s--) {
      size *= 4;
      up(re, im, size / 4, cos[s], sin[s]);
    }
  }

  private void pairs(float[] re, float[] im) {
    for (int i = 0; i < n; i += 2) {
      float r = re[i] - re[i + 1];
      float m = im[i] - im[i + 1];
      re[i] += re[i + 1];
      im[i] += im[i + 1];
      re[i + 1] = r;
      im[i + 1] = m;
    }
  }

  private void down(float[] re, float[] im, int q, float[] c, float[] s) {
    for (int b = 0; b < n; b += 4 * q) {
      for (int j = 0; j < q; j++) {
        int i0 = b + j;
        int i1 = i0 + q;
        int i2 = i1 + q;
        int i3 = i2 + q;
        float r0 = re[i0] + re[i2];
        float m0 = im[i0] + im[i2];
        float r1 = re[i0] - re[i2];
        float m1 = im[i0] - im[i2];
        float r2 = re[i1] + re[i3];
        float m2 = im[i1] + im[i3];
        float r3 = im[i1] - im[i3];
        float m3 = re[i3] - re[i1];
        re[i0] = r0 + r2;
        im[i0] = m0 + m2;
        turn(re, im, i1, r1 + r3, m1 + m3, c[3 * j], s[3 * j]);
        turn(re, im, i2, r0 - r2, m0 - m2, c[3 * j + 1], s[3 * j + 1]);
        turn(re, im, i3, r1 - r3, m1 - m3, c[3 * j + 2], s[3 * j + 2]);
      }
    }
  }

  private static void turn(float[] re, float[] im, int i, float r, float m, float c, float s) {
    re[i] = r * c - m * s;
    im[i] = r * s + m * c;
  }

  private void up(float[] re, float[] im, int q, float[] c, float[] s) {
    for (int b = 0; b < n; b += 4 * q) {
      for (int j = 0; j < q; j++) {
        int i0 = b + j;
        int i1 = i0 + q;
        int i2 = i1 + q;
        int i3 = i2 + q;
        float x1 = re[i1] * c[3 * j] + im[i1] * s[3 * j];
        float y1 = im[i1] * c[3 * j] - re[i1] * s[3 * j];
        float x2 = re[i2] * c[3 * j + 1] + im[i2] * s[3 * j + 1];
        float y2 = im[i2] * c[3 * j + 1] - re[i2] * s[3 * j + 1];
        float x3 = re[i3] * c[3 * j + 2] + im[i3] * s[3 * j + 2];
        float y3 = im[i3] * c[3 * j + 2] - re[i3] * s[3 * j + 2];
        float r0 = re[i0] + x2;
        float m0 = im[i0] + y2;
        float r1 = re[i0] - x2;
        float m1 = im[i0] - y2;
        float r2 = x1 + x3;
        float m2 = y1 + y3;
        float r3 = y3 - y1;
        float m3 = x1 - x3;
        re[i0] = r0 + r2;
        im[i0] = m0 + m2;
        re[i1] = r1 + r3;
        im[i1] = m1 + m3;
        re[i2] = r0 - r2;
        im[i2] = m0 - m2;
        re[i3] = r1 - r3;
        im[i3] = m1 - m3;
      }
    }
  }
}
