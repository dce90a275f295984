package io.farwatch.core.radar.waveform;

/** A Fourier transform of a power of two of samples, in place, for designs (not for the chain). */
final class Transform {
  private Transform() {}

  /** The least power of two not below a count. */
  static int lengthFor(int count) {
    int n = 1;
    while (n < count) {
      n <<= 1;
    }
    return n;
  }

  /** sum x(n) exp(sign 2 pi j n k / N). */
  static void run(double[] re, double[] im, int sign) {
    int n = re.length;
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        double t = re[i];
        re[i] = re[j];
        re[j] = t;
        t = im[i];
        im[i] = im[j];
        im[j] = t;
      }
    }
    for (int len = 2; len <= n; len <<= 1) {
      int half = len / 2;
      for (int k = 0; k < half; k++) {
        double angle = sign * 2 * Math.PI * k / len;
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        for (int i = k; i < n; i += len) {
          int j = i + half;
          double xr = re[j] * c - im[j] * s;
          double xi = re[j] * s + im[j] * c;
          re[j] = re[i] - xr;
          im[j] = im[i] - xi;
          re[i] += xr;
          im[i] += xi;
        }
      }
    }
  }
}
