package io.farwatch.core.signal;

/**
 * What the filter makes of an echo that begins away from where it looks: complex, 1 at the echo, at
 * quarters of a sample. And of noise: how far apart samples are whose noise is independent.
 */
final class Response {
  private static final int PLACES = Filters.PLACES;

  /** Sum of squared correlations of reference cells below which they count as independent. */
  private static final double DEPENDENCE_MAX = 0.0015;

  private final int reach;
  private final float[][] re;
  private final float[][] im;
  private final int spacing;
  private final double energy;

  Response(Replica replica, double rangeRateMps, boolean vector) {
    int taps = replica.length();
    this.reach = taps;
    Compressor compressor = new Compressor(taps, 2 * reach + 1, vector);
    Filters filters = new Filters(replica, compressor, new double[] {rangeRateMps}, PLACES);
    filters.prepare(0);
    float[] hr = new float[taps];
    float[] hi = new float[taps];
    replica.bare(rangeRateMps, hr, hi);
    float[] xr = new float[2 * reach + 1 + taps];
    float[] xi = new float[2 * reach + 1 + taps];
    System.arraycopy(hr, 0, xr, reach, taps);
    System.arraycopy(hi, 0, xi, reach, taps);
    this.re = new float[PLACES][2 * reach + 1];
    this.im = new float[PLACES][2 * reach + 1];
    compressor.run(xr, xi, filters.re(0), filters.im(0), re, im, 2 * reach + 1);
    float peakRe = re[0][reach];
    float peakIm = im[0][reach];
    float peak = peakRe * peakRe + peakIm * peakIm;
    for (int q = 0; q < PLACES; q++) {
      for (int i = 0; i < re[q].length; i++) {
        float r = (re[q][i] * peakRe + im[q][i] * peakIm) / peak;
        im[q][i] = (im[q][i] * peakRe - re[q][i] * peakIm) / peak;
        re[q][i] = r;
      }
    }
    replica.taps(0, rangeRateMps, hr, hi);
    this.energy = correlation(hr, hi, 0);
    this.spacing = spacing(hr, hi);
  }

  private int spacing(float[] hr, float[] hi) {
    for (int s = 1; s <= hr.length; s++) {
      double sum = 0;
      for (int i = 1; i <= 8; i++) {
        double r = correlation(hr, hi, i * s) / energy;
        sum += r * r;
      }
      if (sum < DEPENDENCE_MAX) {
        return s;
      }
    }
    throw new IllegalArgumentException("a filter of " + hr.length + " taps never forgets");
  }

  /** Magnitude of the taps' correlation with themselves. */
  private static double correlation(float[] hr, float[] hi, int lag) {
    double re = 0;
    double im = 0;
    for (int m = 0; m + lag < hr.length; m++) {
      re += (double) hr[m] * hr[m + lag] + (double) hi[m] * hi[m + lag];
      im += (double) hr[m] * hi[m + lag] - (double) hi[m] * hr[m + lag];
    }
    return Math.sqrt(re * re + im * im);
  }

  /** Samples from one independent value of noise to the next. */
  int spacing() {
    return spacing;
  }

  /** Noise power after the filter for unit noise before it. */
  double energy() {
    return energy;
  }

  /** Adds weight x response x exp(2 pi i turns) at an offset (samples, looked at minus echo). */
  void add(double offset, double weight, double turns, double[] sum) {
    int k = (int) Math.rint(offset * PLACES);
    int i = reach + Math.floorDiv(k, PLACES);
    if (i < 0 || i > 2 * reach) {
      return;
    }
    int q = Math.floorMod(k, PLACES);
    double c = StrictMath.cos(2 * Math.PI * (turns - Math.rint(turns)));
    double s = StrictMath.sin(2 * Math.PI * (turns - Math.rint(turns)));
    sum[0] += weight * (re[q][i] * c - im[q][i] * s);
    sum[1] += weight * (re[q][i] * s + im[q][i] * c);
  }
}
