package io.farwatch.core.signal;

/**
 * The taps of the fast filter, ready to multiply with: for each range rate that has a filter of its
 * own, at one or more places between two samples.
 */
final class Filters {
  /** Echoes' places between two samples that have taps, where cells are read shifted. */
  static final int PLACES = 4;

  private final Replica replica;
  private final Compressor compressor;
  private final double[] ratesMps;
  private final int places;
  private final float[][][] re;
  private final float[][][] im;
  private double prepared = Double.NaN;

  Filters(Replica replica, Compressor compressor, double[] ratesMps, int places) {
    this.replica = replica;
    this.compressor = compressor;
    this.ratesMps = ratesMps;
    this.places = places;
    this.re = new float[ratesMps.length][places][compressor.size()];
    this.im = new float[ratesMps.length][places][compressor.size()];
  }

  /** Makes them for echoes that begin a fraction of a sample after a window's samples. */
  void prepare(double fraction) {
    if (Math.abs(fraction - prepared) < 1e-9) {
      return;
    }
    for (int r = 0; r < ratesMps.length; r++) {
      for (int q = 0; q < places; q++) {
        replica.taps(fraction + (double) q / places, ratesMps[r], re[r][q], im[r][q]);
        compressor.prepare(re[r][q], im[r][q]);
      }
    }
    prepared = fraction;
  }

  float[][] re(int rate) {
    return re[rate];
  }

  float[][] im(int rate) {
    return im[rate];
  }
}
