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

  /** Eighths of a cell on each side that a code's place is sought in. */
  private static final int EIGHTHS = 12;

  /** How many rates that a staggered burst may take for one another are looked into. */
  private static final int LOBES = 24;

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
  private double windowCell;
  private double windowRate;
  private final double[] lobes = new double[LOBES];
  private final double[] lobePowers = new double[LOBES];
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

  /** Finds the place nearest to a cell and a row's rate; a factor of {@link Bound#steadiness}. */
  void find(int startCell, double startRateMps, double steadiness) {
    cell = startCell;
    rateMps = startRateMps;
    channel = 0;
    foldVariance = 0;
    lookHere();
    double coarse = at(cell, rateMps);
    if (!replica.isSmooth()) {
      between();
      return;
    }
    if (Double.isFinite(burst.rows.foldMps)) {
      refold();
      climb();
      if (refold()) {
        climb();
      }
      foldVariance = foldVariance(steadiness);
    } else if (burst.tellsDoppler()) {
      climbLobes(steadiness);
    } else {
      climb();
    }
    lookHere();
    power = at(cell, rateMps);
    boolean strayed = Math.abs(cell + coupled(rateMps - startRateMps) - startCell) > 1.5;
    if (strayed || isBeyond(rateMps) || power < 0.7 * coarse) {
      cell = startCell;
      rateMps = startRateMps;
      lookHere();
      power = at(cell, rateMps);
    }
  }

  /** Whether a range rate lies farther outside the hypotheses than one of them reaches. */
  private boolean isBeyond(double v) {
    double[] rows = burst.rows.ratesMps;
    double reach = 1.5 * burst.rows.walkStepMps;
    return rate && (v < rows[0] - reach || v > rows[rows.length - 1] + reach);
  }

  /** Puts the weights where the echo is thought to be. */
  private void lookHere() {
    windowCell = cell;
    windowRate = rateMps;
  }

  /** Cells by which an echo of a rate seems farther to a filter of none. */
  private double coupled(double rate) {
    return coherent ? burst.couplingS * rate / burst.at.cellM() : 0;
  }

  /**
   * Pulses at nearly equal intervals make lobes in rate nearly as high as the true one: the highest
   * few by the compressed pulses are climbed, and the highest of those taken.
   */
  private void climbLobes(double steadiness) {
    double step = 0.25 * burst.rows.dopplerStepMps;
    int reach = (int) Math.ceil(1.25 * burst.rows.walkStepMps / step);
    double start = rateMps;
    double startCell = cell;
    java.util.Arrays.fill(lobePowers, 0);
    double before = 0;
    double here = 0;
    double[] rows = burst.rows.ratesMps;
    int from = (int) Math.max(-reach, Math.floor((rows[0] - start) / step) - 4);
    int to = (int) Math.min(reach, Math.ceil((rows[rows.length - 1] - start) / step) + 4);
    for (int k = from; k <= to + 1; k++) {
      double rate = start + k * step;
      double after = burst.power(startCell - coupled(rate - start), rate);
      if (here > before && here >= after) {
        lobe(rate - step, here);
      }
      before = here;
      here = after;
    }
    double best = -1;
    double bestCell = cell;
    double bestRate = start;
    // Aligned to a quarter of a sample, a lobe's power is known to a tenth.
    double least = 0.85 * lobePowers[0] - 10 * burst.noise() * steadiness;
    for (int i = 0; i < LOBES && lobePowers[i] > Math.max(0, least); i++) {
      rateMps = lobes[i];
      cell = startCell - coupled(rateMps - start);
      climb();
      lobes[i] = rateMps;
      lobePowers[i] = at(cell, rateMps);
      if (lobePowers[i] > best) {
        best = lobePowers[i];
        bestCell = cell;
        bestRate = rateMps;
      }
    }
    cell = bestCell;
    rateMps = bestRate;
    double sum = 0;
    double square = 0;
    for (int i = 0; i < LOBES; i++) {
      double x = lobes[i] - bestRate;
      double w = StrictMath.exp((lobePowers[i] - best) / (burst.noise() * steadiness));
      sum += w;
      square += Math.abs(x) < 2 * burst.rows.dopplerStepMps ? 0 : w * x * x;
    }
    foldVariance = square / sum;
  }

  /** Keeps the highest lobes in order. */
  private void lobe(double rate, double height) {
    int i = LOBES - 1;
    if (height <= lobePowers[i]) {
      return;
    }
    while (i > 0 && lobePowers[i - 1] < height) {
      lobes[i] = lobes[i - 1];
      lobePowers[i] = lobePowers[i - 1];
      i--;
    }
    lobes[i] = rate;
    lobePowers[i] = height;
  }

  private void climb() {
    for (double h : STEPS) {
      int tries = 0;
      while (!climb(h) && ++tries < 6) {
        // once more from there
      }
    }
  }

  /** One of Newton's steps on differences over h; whether it stayed within them. */
  private boolean climb(double h) {
    double unit = coherent ? 2 * burst.rows.dopplerStepMps : burst.rows.walkStepMps;
    lookHere();
    double f = at(cell, rateMps);
    double fe = at(cell + h, rateMps);
    double fw = at(cell - h, rateMps);
    double gx = (fe - fw) / (2 * h);
    double gxx = (fe - 2 * f + fw) / (h * h);
    if (!rate) {
      double dx = step(gx, gxx, h);
      cell += dx;
      return Math.abs(dx) < h;
    }
    double fn = at(cell, rateMps + h * unit);
    double fs = at(cell, rateMps - h * unit);
    double fne = at(cell + h, rateMps + h * unit);
    double fsw = at(cell - h, rateMps - h * unit);
    double gy = (fn - fs) / (2 * h);
    double gyy = (fn - 2 * f + fs) / (h * h);
    // Two opposite corners: third-order parts cancel.
    double gxy = (fne + fsw - fe - fw - fn - fs + 2 * f) / (2 * h * h);
    double det = gxx * gyy - gxy * gxy;
    double dx;
    double dy;
    if (gxx < 0 && det > 0) {
      dx = limit((-gyy * gx + gxy * gy) / det, 2 * h);
      dy = limit((gxy * gx - gxx * gy) / det, 2 * h);
    } else {
      dx = step(gx, gxx, h);
      dy = step(gy, gyy, h);
    }
    cell += dx;
    rateMps += unit * dy;
    return Math.abs(dx) < h && Math.abs(dy) < h;
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
    lookHere();
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
    cell -= coupled(best * burst.rows.foldMps);
    rateMps += best * burst.rows.foldMps;
    return best != 0;
  }

  /** With its rate an echo's place moves along the pulse's coupling. */
  private double atFold(int k) {
    double x = k * burst.rows.foldMps;
    return at(cell - coupled(x), rateMps + x);
  }

  /**
   * Each fold is as likely as exp(|A|^2 / noise), a flat prior of rate, amplitude and phase; with
   * weights the noise of |A|^2 along range is less by the steadiness.
   */
  private double foldVariance(double steadiness) {
    lookHere();
    double noise = burst.noise() * steadiness;
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
      double walk = 2 * burst.u[n] * burst.at.sampleRateHz;
      double first = burst.at.fraction(pulse) + burst.at.pad + half;
      double window = first + windowCell + walk * windowRate / (C - windowRate);
      double middle = first + x + walk * v / (C - v);
      replica.correlate(
          recorder.re(pulse, channel), recorder.im(pulse, channel), window, middle, d, out);
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
   * A code's response is a triangle or, sampled without a filter, flat over the samples that see
   * the same chips: the place is the centroid of what stands above half its height.
   */
  private void between() {
    double middle = cell;
    double most = 0;
    for (int k = -EIGHTHS; k <= EIGHTHS; k++) {
      most = Math.max(most, beside(middle + k / 8.0));
    }
    double sum = 0;
    double moment = 0;
    for (int k = -EIGHTHS; k <= EIGHTHS; k++) {
      double over = Math.max(0, beside(middle + k / 8.0) - 0.5 * most);
      sum += over;
      moment += over * k / 8.0;
    }
    cell = middle + moment / sum;
    lookHere();
    power = Math.max(most, at(cell, rateMps));
  }

  private double beside(double place) {
    windowCell = place;
    return at(place, rateMps);
  }
}
