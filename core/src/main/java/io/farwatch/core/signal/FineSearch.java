package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;

/**
 * The place of one echo between the cells: the maximum of the receiver's own statistic, computed
 * from the samples with taps at exactly the delays and rates looked at, so that no interpolation
 * errs. Newton's steps on differences of it.
 */
final class FineSearch {
  private static final double C = RadarEquation.LIGHT_MPS;
  private static final double[] STEPS = {0.4, 0.2, 0.1, 0.05};

  private final Burst burst;
  private final Recorder recorder;
  private final Replica replica;
  private final double[] out = new double[2];

  /** Each pulse's correlation at the last place, turned to the burst's phase. */
  final double[] re;

  final double[] im;

  /** Their weighted sum. */
  double sumRe;

  double sumIm;

  /** The place found: cells and m/s, and the statistic there. */
  double cell;

  double rateMps;
  double power;

  /** Variance of the rate (m/s)^2 by which fold is the right one; 0 when it is sure. */
  double foldVariance;

  private int channel;
  private final boolean coherent;
  private final boolean rate;

  FineSearch(Burst burst, Recorder recorder, Replica replica) {
    this.burst = burst;
    this.recorder = recorder;
    this.replica = replica;
    this.re = new double[burst.pulses];
    this.im = new double[burst.pulses];
    this.coherent = burst.tellsDoppler() || burst.isBank();
    this.rate = burst.isBank() || burst.pulses > 1;
  }

  /** Whether range rates are found as well. */
  boolean findsRate() {
    return rate;
  }

  /** Finds the place nearest to a cell and a row's rate. */
  void find(int startCell, double startRateMps) {
    cell = startCell;
    rateMps = startRateMps;
    channel = 0;
    foldVariance = 0;
    double coarse = at(cell, rateMps);
    if (!replica.isSmooth()) {
      between();
      return;
    }
    boolean folds = Double.isFinite(burst.rows.foldMps);
    if (folds) {
      refold();
    }
    climb();
    if (folds) {
      if (refold()) {
        climb();
      }
      foldVariance = foldVariance();
    }
    power = at(cell, rateMps);
    boolean strayed = Math.abs(cell - startCell) > 1.5;
    if (strayed || power < 0.7 * coarse) {
      cell = startCell;
      rateMps = startRateMps;
      power = at(cell, rateMps);
    }
  }

  private void climb() {
    double unit = coherent ? 2 * burst.rows.dopplerStepMps : burst.rows.walkStepMps;
    for (double h : STEPS) {
      double f = at(cell, rateMps);
      double fe = at(cell + h, rateMps);
      double fw = at(cell - h, rateMps);
      double gx = (fe - fw) / (2 * h);
      double gxx = (fe - 2 * f + fw) / (h * h);
      if (!rate) {
        cell += step(gx, gxx, h);
        continue;
      }
      double fn = at(cell, rateMps + h * unit);
      double fs = at(cell, rateMps - h * unit);
      double fne = at(cell + h, rateMps + h * unit);
      double gy = (fn - fs) / (2 * h);
      double gyy = (fn - 2 * f + fs) / (h * h);
      double gxy = (fne - fe - fn + f) / (h * h);
      // The corner's third-order part, taken out by the opposite corner.
      double fsw = at(cell - h, rateMps - h * unit);
      gxy = 0.5 * (gxy + (fsw - fw - fs + f) / (h * h));
      double det = gxx * gyy - gxy * gxy;
      if (gxx < 0 && det > 0) {
        cell += limit((-gyy * gx + gxy * gy) / det, 2 * h);
        rateMps += unit * limit((gxy * gx - gxx * gy) / det, 2 * h);
      } else {
        cell += step(gx, gxx, h);
        rateMps += unit * step(gy, gyy, h);
      }
    }
  }

  private static double step(double slope, double curve, double h) {
    return curve < 0 ? limit(-slope / curve, 2 * h) : h * Math.signum(slope);
  }

  private static double limit(double x, double most) {
    return Math.max(-most, Math.min(most, x));
  }

  private int folds() {
    return (int) Math.ceil(1.25 * burst.rows.walkStepMps / burst.rows.foldMps);
  }

  /** Goes to the likeliest fold; whether it is another. */
  private boolean refold() {
    double most = at(cell, rateMps);
    int best = 0;
    int folds = folds();
    for (int k = -folds; k <= folds; k++) {
      double p = k == 0 ? most : atFold(k);
      if (p > most) {
        most = p;
        best = k;
      }
    }
    cell -= best * cellsPerFold();
    rateMps += best * burst.rows.foldMps;
    return best != 0;
  }

  /** With its rate an echo's place moves along the pulse's coupling. */
  private double atFold(int k) {
    return at(cell - k * cellsPerFold(), rateMps + k * burst.rows.foldMps);
  }

  private double cellsPerFold() {
    return burst.couplingS * burst.rows.foldMps / burst.at.cellM();
  }

  /** Each fold is as likely as exp(|A|^2 / noise): a flat prior of rate, amplitude and phase. */
  private double foldVariance() {
    double noise = burst.noise();
    double most = at(cell, rateMps);
    double sum = 1;
    double square = 0;
    int folds = folds();
    for (int k = -folds; k <= folds; k++) {
      double x = k * burst.rows.foldMps;
      double w = k == 0 ? 0 : StrictMath.exp((atFold(k) - most) / noise);
      sum += w;
      square += w * x * x;
    }
    return square / sum;
  }

  /** The statistic at a place; its parts are left in {@link #re}, {@link #im} and the sums. */
  double at(double x, double v) {
    double filter = coherent ? v : burst.filterRateMps;
    double d = 2 * filter / (C + filter);
    double half = 0.5 * burst.at.durationS * burst.at.sampleRateHz;
    double total = 0;
    sumRe = 0;
    sumIm = 0;
    for (int n = 0; n < burst.pulses; n++) {
      int pulse = burst.first() + n;
      double walk = 2 * v / (C - v) * burst.u[n] * burst.at.sampleRateHz;
      double middle = burst.at.fraction(pulse) + burst.at.pad + x + walk + half;
      replica.correlate(recorder.re(pulse, channel), recorder.im(pulse, channel), middle, d, out);
      double turns = burst.turns(v, n);
      double angle = -2 * Math.PI * (turns - Math.rint(turns));
      double c = coherent ? StrictMath.cos(angle) : 1;
      double s = coherent ? StrictMath.sin(angle) : 0;
      re[n] = out[0] * c - out[1] * s;
      im[n] = out[0] * s + out[1] * c;
      sumRe += burst.weights[n] * re[n];
      sumIm += burst.weights[n] * im[n];
      total += re[n] * re[n] + im[n] * im[n];
    }
    return coherent ? sumRe * sumRe + sumIm * sumIm : total;
  }

  /** The same place in another channel. */
  double inChannel(int number) {
    channel = number;
    double p = at(cell, rateMps);
    channel = 0;
    return p;
  }

  /**
   * A code's response is a triangle of a chip on each side; the greater neighbour tells how far its
   * top is from the cell.
   */
  private void between() {
    double chip = Math.max(1, Math.rint(burst.at.sampleRateHz / burst.bandwidthHz));
    double before = Math.sqrt(at(cell - 1, rateMps));
    double after = Math.sqrt(at(cell + 1, rateMps));
    double here = Math.sqrt(at(cell, rateMps));
    double place;
    if (chip == 1) {
      place = after > before ? after / (here + after) : -before / (here + before);
    } else {
      double top = here;
      place = 0;
      for (int i = 0; i < 3; i++) {
        place = limit(chip * (after - before) / (2 * top), 0.6);
        top = here / (1 - Math.abs(place) / chip);
      }
    }
    cell += place;
    double scale = 1 - Math.abs(place) / chip;
    power = here * here / (scale * scale);
  }
}
