package io.farwatch.core.signal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link SplitComplex} in lanes; each returns how many elements it did, the rest are scalar. */
final class VectorComplex {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int W = S.length();

  private VectorComplex() {}

  static int multiply(float[] xr, float[] xi, int xo, float[] hr, float[] hi, int ho, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += W) {
      FloatVector re = FloatVector.fromArray(S, xr, xo + i);
      FloatVector im = FloatVector.fromArray(S, xi, xo + i);
      FloatVector wr = FloatVector.fromArray(S, hr, ho + i);
      FloatVector wi = FloatVector.fromArray(S, hi, ho + i);
      re.mul(wr).sub(im.mul(wi)).intoArray(xr, xo + i);
      im.fma(wr, re.mul(wi)).intoArray(xi, xo + i);
    }
    return end;
  }

  static int multiplyConjugate(
      float[] xr, float[] xi, int xo, float[] hr, float[] hi, int ho, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += W) {
      FloatVector re = FloatVector.fromArray(S, xr, xo + i);
      FloatVector im = FloatVector.fromArray(S, xi, xo + i);
      FloatVector wr = FloatVector.fromArray(S, hr, ho + i);
      FloatVector wi = FloatVector.fromArray(S, hi, ho + i);
      im.fma(wi, re.mul(wr)).intoArray(xr, xo + i);
      im.mul(wr).sub(re.mul(wi)).intoArray(xi, xo + i);
    }
    return end;
  }

  static int addScaled(
      float[] yr, float[] yi, int yo, float[] xr, float[] xi, int xo, float ar, float ai, int n) {
    int end = S.loopBound(n);
    FloatVector br = FloatVector.broadcast(S, ar);
    FloatVector bi = FloatVector.broadcast(S, ai);
    FloatVector nb = FloatVector.broadcast(S, -ai);
    for (int i = 0; i < end; i += W) {
      FloatVector re = FloatVector.fromArray(S, xr, xo + i);
      FloatVector im = FloatVector.fromArray(S, xi, xo + i);
      im.fma(nb, re.fma(br, FloatVector.fromArray(S, yr, yo + i))).intoArray(yr, yo + i);
      im.fma(br, re.fma(bi, FloatVector.fromArray(S, yi, yo + i))).intoArray(yi, yo + i);
    }
    return end;
  }

  static int power(float[] xr, float[] xi, int xo, float[] p, int po, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += W) {
      FloatVector re = FloatVector.fromArray(S, xr, xo + i);
      FloatVector im = FloatVector.fromArray(S, xi, xo + i);
      im.fma(im, re.mul(re)).intoArray(p, po + i);
    }
    return end;
  }

  static int addPower(float[] xr, float[] xi, int xo, float[] p, int po, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += W) {
      FloatVector re = FloatVector.fromArray(S, xr, xo + i);
      FloatVector im = FloatVector.fromArray(S, xi, xo + i);
      im.fma(im, re.fma(re, FloatVector.fromArray(S, p, po + i))).intoArray(p, po + i);
    }
    return end;
  }
}
