package io.farwatch.core.radar.array;

/**
 * A face with its phases set: complex weights of the elements at one frequency, and their far
 * field. Powers are |sum a_i exp(j k r_i . (u, v))|^2 times the element's pattern; not normalised.
 */
public final class ArrayBeam {
  /** Steps between exact phasors in a cut; 32 products leave an error below 32 x 4 x 1.1e-16. */
  private static final int ANCHOR = 32;

  private final PhasedArray array;
  private final Steering steering;
  private final double k;
  private final double[] x;
  private final double[] y;
  private final double[] re;
  private final double[] im;

  ArrayBeam(PhasedArray array, Steering steering, double frequencyHz, double turnRad) {
    if (!(frequencyHz > 0) || !Double.isFinite(frequencyHz)) {
      throw new IllegalArgumentException("frequency " + frequencyHz + " Hz");
    }
    this.array = array;
    this.steering = steering;
    this.k = 2 * Math.PI * frequencyHz / PhasedArray.LIGHT_MPS;
    this.x = array.grid().xs();
    this.y = array.grid().ys();
    this.re = new double[x.length];
    this.im = new double[x.length];
    double set = steering.timeDelay() ? k : 2 * Math.PI * array.centreHz() / PhasedArray.LIGHT_MPS;
    double step =
        steering.phaseBits() == 0 ? 0 : 2 * Math.PI / (double) (1L << steering.phaseBits());
    for (int i = 0; i < x.length; i++) {
      double phase = -set * (x[i] * steering.u() + y[i] * steering.v());
      if (step > 0) {
        phase = step * Math.rint(phase / step);
      }
      phase += turnRad;
      re[i] = array.weight(i) * StrictMath.cos(phase);
      im[i] = array.weight(i) * StrictMath.sin(phase);
    }
  }

  public Steering steering() {
    return steering;
  }

  public PhasedArray array() {
    return array;
  }

  double k() {
    return k;
  }

  double re(int i) {
    return re[i];
  }

  double im(int i) {
    return im[i];
  }

  /** Fills {real, imaginary} of the array factor, the exact sum over the elements. */
  public void arrayFactor(double u, double v, double[] out) {
    double sr = 0;
    double si = 0;
    for (int i = 0; i < x.length; i++) {
      if (re[i] == 0 && im[i] == 0) {
        continue;
      }
      double phase = k * (x[i] * u + y[i] * v);
      double c = StrictMath.cos(phase);
      double s = StrictMath.sin(phase);
      sr += re[i] * c - im[i] * s;
      si += re[i] * s + im[i] * c;
    }
    out[0] = sr;
    out[1] = si;
  }

  /** Power toward (u, v) in the wanted polarisation; zero where there is no such direction. */
  public double power(double u, double v) {
    double w2 = 1 - u * u - v * v;
    if (!(w2 > 0)) {
      return 0;
    }
    double[] a = new double[2];
    arrayFactor(u, v, a);
    return (a[0] * a[0] + a[1] * a[1]) * array.element().power(Math.sqrt(w2));
  }

  /**
   * The pattern along a line of the (u, v) plane through the steering direction.
   *
   * @param rollRad of the line: 0 along u, pi/2 along v
   * @param halfWidth the line reaches so far to both sides, in direction cosines
   * @param count of samples, odd, so that the middle one is the steering direction
   */
  public PatternCut cut(double rollRad, double halfWidth, int count) {
    if (count < 3 || count % 2 == 0 || !(halfWidth > 0) || halfWidth > 2) {
      throw new IllegalArgumentException(count + " samples to " + halfWidth);
    }
    double cu = StrictMath.cos(rollRad);
    double cv = StrictMath.sin(rollRad);
    double step = 2 * halfWidth / (count - 1);
    double[] sumRe = new double[count];
    double[] sumIm = new double[count];
    for (int i = 0; i < x.length; i++) {
      if (re[i] == 0 && im[i] == 0) {
        continue;
      }
      double base = k * (x[i] * steering.u() + y[i] * steering.v());
      double along = k * (x[i] * cu + y[i] * cv);
      double dr = StrictMath.cos(along * step);
      double di = StrictMath.sin(along * step);
      double zr = 0;
      double zi = 0;
      for (int s = 0; s < count; s++) {
        if (s % ANCHOR == 0) {
          double phase = base + along * (s * step - halfWidth);
          double c = StrictMath.cos(phase);
          double n = StrictMath.sin(phase);
          zr = re[i] * c - im[i] * n;
          zi = re[i] * n + im[i] * c;
        }
        sumRe[s] += zr;
        sumIm[s] += zi;
        double t = zr * dr - zi * di;
        zi = zr * di + zi * dr;
        zr = t;
      }
    }
    double[] offset = new double[count];
    double[] power = new double[count];
    for (int s = 0; s < count; s++) {
      offset[s] = s * step - halfWidth;
      double u = steering.u() + offset[s] * cu;
      double v = steering.v() + offset[s] * cv;
      double w2 = 1 - u * u - v * v;
      power[s] =
          w2 > 0
              ? (sumRe[s] * sumRe[s] + sumIm[s] * sumIm[s]) * array.element().power(Math.sqrt(w2))
              : 0;
    }
    return new PatternCut(offset, power);
  }

  /** The pattern over a rectangle of the (u, v) plane, its edges included. */
  public UvPattern grid(
      double uMin, double uMax, int uCount, double vMin, double vMax, int vCount) {
    return UvPattern.of(this, uMin, uMax, uCount, vMin, vMax, vCount);
  }

  /** The pattern over all of the half-space in front. */
  public UvPattern hemisphere(int count) {
    return grid(-1, 1, count, -1, 1, count);
  }

  /**
   * Directivity toward (u, v): 4 pi times the power there over all power radiated in front, in
   * every polarisation.
   */
  public double directivity(double u, double v) {
    return 4 * Math.PI * power(u, v) / RadiatedPower.of(this);
  }

  /** Directivity in the direction of steering. */
  public double directivity() {
    return directivity(steering.u(), steering.v());
  }

  /** Half-power width along a line of the (u, v) plane, in direction cosines. */
  public double halfPowerWidth(double rollRad) {
    double[] edges = HalfPower.edges(this, rollRad);
    return edges[1] - edges[0];
  }

  /** Half-power width along a line of the (u, v) plane: the angle between its two directions. */
  public double halfPowerWidthRad(double rollRad) {
    return HalfPower.angleRad(this, rollRad);
  }

  /** Power kept, one way, when the same face is steered there instead of to broadside. */
  public double scanFactor() {
    return directivity() / array.beam(Steering.broadside()).directivity();
  }

  /** Half-power angle over that of the broadside beam along the same line. */
  public double broadening(double rollRad) {
    return halfPowerWidthRad(rollRad) / array.beam(Steering.broadside()).halfPowerWidthRad(rollRad);
  }
}
