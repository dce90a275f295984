package io.farwatch.core.radar.array;

import java.util.Arrays;

/**
 * A pattern over a rectangle of the (u, v) plane. The sum is taken row by row of the array: sum
 * over rows of exp(j k y v) times the row's own sum at u. That is the same sum in another order and
 * exact for any grid; it is quick because a row's sum serves every v.
 */
public final class UvPattern {
  private final double uMin;
  private final double uStep;
  private final int uCount;
  private final double vMin;
  private final double vStep;
  private final double[] power;
  private final double top;

  private UvPattern(
      double uMin, double uStep, int uCount, double vMin, double vStep, double[] power) {
    this.uMin = uMin;
    this.uStep = uStep;
    this.uCount = uCount;
    this.vMin = vMin;
    this.vStep = vStep;
    this.power = power;
    double most = 0;
    for (double p : power) {
      most = Math.max(most, p);
    }
    this.top = most;
  }

  static UvPattern of(
      ArrayBeam beam, double uMin, double uMax, int uCount, double vMin, double vMax, int vCount) {
    if (uCount < 2
        || vCount < 2
        || (long) uCount * vCount > 100_000_000
        || !(uMax > uMin)
        || !(vMax > vMin)) {
      throw new IllegalArgumentException(uCount + " x " + vCount + " samples of a pattern");
    }
    double uStep = (uMax - uMin) / (uCount - 1);
    double vStep = (vMax - vMin) / (vCount - 1);
    double[] sumRe = new double[uCount * vCount];
    double[] sumIm = new double[uCount * vCount];
    double[] rowRe = new double[uCount];
    double[] rowIm = new double[uCount];
    double[] x = beam.array().grid().xs();
    double[] y = beam.array().grid().ys();
    double k = beam.k();
    int begin = 0;
    while (begin < x.length) {
      int end = begin;
      Arrays.fill(rowRe, 0);
      Arrays.fill(rowIm, 0);
      while (end < x.length && y[end] == y[begin]) {
        addElement(beam, end, k * x[end], uMin, uStep, rowRe, rowIm);
        end++;
      }
      for (int iv = 0; iv < vCount; iv++) {
        double phase = k * y[begin] * (vMin + iv * vStep);
        double c = StrictMath.cos(phase);
        double s = StrictMath.sin(phase);
        int at = iv * uCount;
        for (int iu = 0; iu < uCount; iu++) {
          sumRe[at + iu] += rowRe[iu] * c - rowIm[iu] * s;
          sumIm[at + iu] += rowRe[iu] * s + rowIm[iu] * c;
        }
      }
      begin = end;
    }
    ElementPattern element = beam.array().element();
    for (int iv = 0; iv < vCount; iv++) {
      double v = vMin + iv * vStep;
      for (int iu = 0; iu < uCount; iu++) {
        double u = uMin + iu * uStep;
        double w2 = 1 - u * u - v * v;
        int i = iv * uCount + iu;
        sumRe[i] =
            w2 > 0 ? (sumRe[i] * sumRe[i] + sumIm[i] * sumIm[i]) * element.power(Math.sqrt(w2)) : 0;
      }
    }
    return new UvPattern(uMin, uStep, uCount, vMin, vStep, sumRe);
  }

  private static void addElement(
      ArrayBeam beam, int i, double kx, double uMin, double uStep, double[] re, double[] im) {
    double a = beam.re(i);
    double b = beam.im(i);
    if (a == 0 && b == 0) {
      return;
    }
    for (int iu = 0; iu < re.length; iu++) {
      double phase = kx * (uMin + iu * uStep);
      double c = StrictMath.cos(phase);
      double s = StrictMath.sin(phase);
      re[iu] += a * c - b * s;
      im[iu] += a * s + b * c;
    }
  }

  public int uCount() {
    return uCount;
  }

  public int vCount() {
    return power.length / uCount;
  }

  public double u(int iu) {
    return uMin + iu * uStep;
  }

  public double v(int iv) {
    return vMin + iv * vStep;
  }

  /** On the beam's own scale; zero where no direction has these cosines. */
  public double power(int iu, int iv) {
    return power[iv * uCount + iu];
  }

  /** Power over the highest of the pattern. */
  public double relative(int iu, int iv) {
    return power(iu, iv) / top;
  }

  /** Highest power farther than a radius (direction cosines) from a direction, over the top. */
  public double peakOutside(double u0, double v0, double radius) {
    double most = 0;
    for (int iv = 0; iv < vCount(); iv++) {
      for (int iu = 0; iu < uCount; iu++) {
        if (Math.hypot(u(iu) - u0, v(iv) - v0) > radius) {
          most = Math.max(most, power(iu, iv));
        }
      }
    }
    return most / top;
  }
}
