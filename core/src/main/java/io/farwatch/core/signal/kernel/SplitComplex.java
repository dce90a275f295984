package io.farwatch.core.signal.kernel;

/**
 * Work on stretches of split complex samples: n elements from an offset in each array. An output
 * may be an input at the same offset; otherwise stretches must not overlap.
 */
public final class SplitComplex {
  private SplitComplex() {}

  /** x := x h, element by element. */
  public static void multiply(
      float[] xr, float[] xi, int xo, float[] hr, float[] hi, int ho, int n) {
    int done = VectorModule.present() ? VectorComplex.multiply(xr, xi, xo, hr, hi, ho, n) : 0;
    ScalarComplex.multiply(xr, xi, xo + done, hr, hi, ho + done, n - done);
  }

  /** x := x conj(h), element by element. */
  public static void multiplyConjugate(
      float[] xr, float[] xi, int xo, float[] hr, float[] hi, int ho, int n) {
    int done =
        VectorModule.present() ? VectorComplex.multiplyConjugate(xr, xi, xo, hr, hi, ho, n) : 0;
    ScalarComplex.multiplyConjugate(xr, xi, xo + done, hr, hi, ho + done, n - done);
  }

  /** y := y + a x with one complex a. */
  public static void addScaled(
      float[] yr, float[] yi, int yo, float[] xr, float[] xi, int xo, float ar, float ai, int n) {
    int done =
        VectorModule.present() ? VectorComplex.addScaled(yr, yi, yo, xr, xi, xo, ar, ai, n) : 0;
    ScalarComplex.addScaled(yr, yi, yo + done, xr, xi, xo + done, ar, ai, n - done);
  }

  /** p := |x|^2. */
  public static void power(float[] xr, float[] xi, int xo, float[] p, int po, int n) {
    int done = VectorModule.present() ? VectorComplex.power(xr, xi, xo, p, po, n) : 0;
    ScalarComplex.power(xr, xi, xo + done, p, po + done, n - done);
  }

  /** p := p + |x|^2: pulses summed without phase. */
  public static void addPower(float[] xr, float[] xi, int xo, float[] p, int po, int n) {
    int done = VectorModule.present() ? VectorComplex.addPower(xr, xi, xo, p, po, n) : 0;
    ScalarComplex.addPower(xr, xi, xo + done, p, po + done, n - done);
  }
}
