package io.farwatch.core.signal.kernel;

/** The scalar twin of {@link SplitComplex}: what the vector form does in each lane. */
final class ScalarComplex {
  private ScalarComplex() {}

  static void multiply(float[] xr, float[] xi, int xo, float[] hr, float[] hi, int ho, int n) {
    for (int i = 0; i < n; i++) {
      float re = xr[xo + i];
      float im = xi[xo + i];
      float wr = hr[ho + i];
      float wi = hi[ho + i];
      xr[xo + i] = re * wr - im * wi;
      xi[xo + i] = Math.fma(im, wr, re * wi);
    }
  }

  static void multiplyConjugate(
      float[] xr, float[] xi, int xo, float[] hr, float[] hi, int ho, int n) {
    for (int i = 0; i < n; i++) {
      float re = xr[xo + i];
      float im = xi[xo + i];
      float wr = hr[ho + i];
      float wi = hi[ho + i];
      xr[xo + i] = Math.fma(im, wi, re * wr);
      xi[xo + i] = im * wr - re * wi;
    }
  }

  static void addScaled(
      float[] yr, float[] yi, int yo, float[] xr, float[] xi, int xo, float ar, float ai, int n) {
    float na = -ai;
    for (int i = 0; i < n; i++) {
      float re = xr[xo + i];
      float im = xi[xo + i];
      yr[yo + i] = Math.fma(im, na, Math.fma(re, ar, yr[yo + i]));
      yi[yo + i] = Math.fma(im, ar, Math.fma(re, ai, yi[yo + i]));
    }
  }

  static void power(float[] xr, float[] xi, int xo, float[] p, int po, int n) {
    for (int i = 0; i < n; i++) {
      float re = xr[xo + i];
      float im = xi[xo + i];
      p[po + i] = Math.fma(im, im, re * re);
    }
  }

  static void addPower(float[] xr, float[] xi, int xo, float[] p, int po, int n) {
    for (int i = 0; i < n; i++) {
      float re = xr[xo + i];
      float im = xi[xo + i];
      p[po + i] = Math.fma(im, im, Math.fma(re, re, p[po + i]));
    }
  }
}
