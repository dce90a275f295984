package io.farwatch.core.radar.array;

/**
 * The ratio of the difference to the sum channel against the offset from the beam, and its inverse.
 * Both channels are scaled to equal noise (equal sums of squared weights), which a recording's
 * channels must be too. Offsets are in direction cosines from the steering direction: the element's
 * pattern cancels in the ratio and phase steering only moves the (u, v) plane, so one curve serves
 * all directions; failed elements need a curve of their own. Source: S. M. Sherman, D. K. Barton,
 * "Monopulse Principles and Techniques", 2nd ed. (2011).
 */
public final class MonopulseCurve {
  private static final int HALF = 256;

  private final double[] place;
  private final double[] sumWeight;
  private final double[] differenceWeight;
  private final double offsetMax;
  private final double ratioMax;
  private final double[] offset = new double[2 * HALF + 1];
  private final double[] rise = new double[2 * HALF + 1];
  private final double slope;
  private final double width;
  private final double error;

  /**
   * @param sum the face with its even weights
   * @param difference the same grid with weights odd along the axis
   */
  public MonopulseCurve(PhasedArray sum, PhasedArray difference, Axis axis) {
    ArrayGrid grid = sum.grid();
    if (difference.grid() != grid || difference.centreHz() != sum.centreHz()) {
      throw new IllegalArgumentException("sum and difference of two faces");
    }
    double k = 2 * Math.PI / sum.wavelengthM();
    Columns columns = Columns.of(grid, axis);
    this.place = columns.places(k);
    this.sumWeight = columns.gathered(sum);
    this.differenceWeight = columns.gathered(difference);
    this.width = sum.beam(Steering.broadside()).halfPowerWidth(axis == Axis.U ? 0 : Math.PI / 2);
    this.slope = derivative(0);
    if (!(slope > 0)) {
      throw new IllegalArgumentException("difference weights do not rise along the axis");
    }
    this.offsetMax = reach();
    this.ratioMax = Math.min(ratio(offsetMax), -ratio(-offsetMax));
    double guess = -offsetMax;
    for (int i = 0; i <= 2 * HALF; i++) {
      double r = ratioMax * (i - HALF) / HALF;
      guess = inverse(r);
      offset[i] = guess;
      rise[i] = 1 / derivative(guess);
    }
    double worst = 0;
    for (int i = 0; i < 2 * HALF; i++) {
      double r = ratioMax * (i + 0.5 - HALF) / HALF;
      worst = Math.max(worst, Math.abs(offset(r) - inverse(r)));
    }
    this.error = 2 * worst + 1e-12;
  }

  /** As far as the ratio rises steadily and the sum beam keeps a tenth of its power. */
  private double reach() {
    double step = width / 64;
    double last = 0;
    double floor = sumField(0) * sumField(0) / 10;
    for (int i = 1; i <= 256; i++) {
      double o = i * step;
      double s = sumField(o);
      boolean steady = derivative(o) > 0.3 * slope && derivative(-o) > 0.3 * slope;
      if (s * s < floor || !steady) {
        break;
      }
      last = o;
    }
    if (last == 0) {
      throw new IllegalArgumentException("the monopulse ratio does not rise at the centre");
    }
    return last;
  }

  private double inverse(double ratio) {
    double lo = -offsetMax;
    double hi = offsetMax;
    for (int i = 0; i < 60; i++) {
      double middle = (lo + hi) / 2;
      if (ratio(middle) < ratio) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return (lo + hi) / 2;
  }

  private double sumField(double offset) {
    double s = 0;
    for (int i = 0; i < place.length; i++) {
      s += sumWeight[i] * StrictMath.cos(place[i] * offset);
    }
    return s;
  }

  /**
   * Voltage of the sum channel at an offset along the axis over that at the beam's centre, the
   * element's pattern left out; the difference channel's is {@link #ratio} times it.
   */
  public double sumVoltage(double offset) {
    return sumField(offset) / sumField(0);
  }

  /** Real part of difference over sum at an offset, by the exact sum over the elements. */
  public double ratio(double offset) {
    double sr = 0;
    double si = 0;
    double dr = 0;
    double di = 0;
    for (int i = 0; i < place.length; i++) {
      double c = StrictMath.cos(place[i] * offset);
      double s = StrictMath.sin(place[i] * offset);
      sr += sumWeight[i] * c;
      si += sumWeight[i] * s;
      dr += differenceWeight[i] * s;
      di -= differenceWeight[i] * c;
    }
    return (dr * sr + di * si) / (sr * sr + si * si);
  }

  private double derivative(double at) {
    double h = 1e-4 * width;
    return (ratio(at + h) - ratio(at - h)) / (2 * h);
  }

  /** Offset in direction cosines of a measured ratio; NaN beyond {@link #ratioMax}. */
  public double offset(double ratio) {
    if (!(Math.abs(ratio) <= ratioMax)) {
      return Double.NaN;
    }
    double at = (ratio / ratioMax + 1) * HALF;
    int i = Math.min((int) at, 2 * HALF - 1);
    double t = at - i;
    double h = ratioMax / HALF;
    double t2 = t * t;
    double t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * offset[i]
        + (t3 - 2 * t2 + t) * h * rise[i]
        + (3 * t2 - 2 * t3) * offset[i + 1]
        + (t3 - t2) * h * rise[i + 1];
  }

  /**
   * 1 sigma of the offset at a ratio, for a sum-channel SNR (power, linear): the noises of the two
   * channels are independent, so the ratio's variance is (1 + r^2) / (2 SNR). The project's own
   * first-order result in this scale; exact to first order in 1/SNR. NaN beyond the curve.
   */
  public double sigma(double ratio, double snr) {
    if (!(Math.abs(ratio) <= ratioMax)) {
      return Double.NaN;
    }
    double at = (ratio / ratioMax + 1) * HALF;
    int i = Math.min((int) at, 2 * HALF - 1);
    double t = at - i;
    double local = rise[i] + t * (rise[i + 1] - rise[i]);
    return local * Math.sqrt((1 + ratio * ratio) / (2 * snr));
  }

  /** Ratio per direction cosine at the centre. */
  public double slope() {
    return slope;
  }

  /** Half-power width of the sum beam, one way, in direction cosines. */
  public double sumWidth() {
    return width;
  }

  /** k_m: ratio per half-power width of the sum beam at the centre. */
  public double slopeNormalised() {
    return slope * width;
  }

  /** The largest ratio the curve gives an offset for. */
  public double ratioMax() {
    return ratioMax;
  }

  /** The largest offset the curve gives. */
  public double offsetMax() {
    return offsetMax;
  }

  /** The table's offset differs from the exact sum's by less than this (direction cosines). */
  public double errorMax() {
    return error;
  }
}
