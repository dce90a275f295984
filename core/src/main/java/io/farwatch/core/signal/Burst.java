package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.signal.kernel.Crossings;
import io.farwatch.core.signal.kernel.SplitComplex;
import java.util.Arrays;

/**
 * The pulses that are integrated together: compressed, read in rows of one range rate each, aligned
 * to a quarter of a sample, and compared with a threshold row by row.
 */
final class Burst {
  private static final double C = RadarEquation.LIGHT_MPS;

  final Listening at;
  final ChainSettings settings;
  final int pulses;
  final double carrierHz;
  final double bandwidthHz;
  final double couplingS;
  final double filterRateMps;

  /** Times of the pulses from the burst's middle (s), and their weights. */
  final double[] u;

  final double[] weights;

  /** Mean power, in each pulse, of what closely surrounds the cell last listened at. */
  final double[] background;

  /** The same of the noise more widely around it. */
  final double[] around;

  /** Pulses compressed: [pulse][place between samples][sample]. */
  final float[][][] re;

  final float[][][] im;
  RateRows rows;
  private final Compressor compressor;
  private final Filters filters;
  private final RangeCfar cfar;
  private final DwellSetup setup;
  private final float[] sumRe;
  private final float[] sumIm;
  private final float[] power;
  private final float[] threshold;
  private final int[] crossed;
  private final boolean bank;
  private final NoiseLevel level = new NoiseLevel();
  private final int spacing;
  private double noise;
  private double noiseVariance;
  private int first;
  private double middleS;

  Burst(
      DwellSetup setup,
      ChainSettings settings,
      Listening at,
      Replica replica,
      Response response,
      int pulses,
      boolean vector) {
    this.setup = setup;
    this.at = at;
    this.settings = settings;
    this.pulses = pulses;
    this.carrierHz = setup.carrierHz();
    this.couplingS = setup.waveform().couplingS(carrierHz);
    this.filterRateMps = 0.5 * (settings.rangeRateMinMps() + settings.rangeRateMaxMps());
    this.u = new double[pulses];
    this.weights = new double[pulses];
    this.background = new double[pulses];
    this.around = new double[pulses];
    boolean coherent = settings.integration() == ChainSettings.Integration.COHERENT;
    for (int n = 0; n < pulses; n++) {
      weights[n] = coherent ? settings.dopplerTaper().at((2.0 * n + 1 - pulses) / pulses) : 1;
    }
    boolean single = settings.integration() == ChainSettings.Integration.SINGLE;
    this.bank = single && couplingS == 0 && settings.rangeRateMaxMps() > settings.rangeRateMinMps();
    this.spacing = response.spacing();
    this.bandwidthHz = setup.waveform().bandwidthHz();
    this.rows = RateRows.single(filterRateMps);
    this.first = -1;
    place(0);
    this.compressor = new Compressor(at.taps, at.cells + 2 * at.pad, vector);
    double[] rates = bank ? rows.ratesMps : new double[] {filterRateMps};
    int places = pulses > 1 ? Filters.PLACES : 1;
    this.filters = new Filters(replica, compressor, rates, places);
    int length = at.cells + 2 * at.pad;
    this.re = new float[pulses][places][length];
    this.im = new float[pulses][places][length];
    int looks = coherent ? 1 : pulses;
    this.cfar =
        new RangeCfar(
            settings.cfar(), settings.guard(), response.spacing(), looks, settings.pfa(), at.cells);
    this.sumRe = new float[at.cells];
    this.sumIm = new float[at.cells];
    this.power = new float[at.cells];
    this.threshold = new float[at.cells];
    this.crossed = new int[at.cells];
  }

  /** Takes up the pulses from one on. */
  private void place(int from) {
    double mean = 0;
    for (int n = 0; n < pulses; n++) {
      mean += at.starts[from + n] / pulses;
    }
    boolean same = first >= 0;
    for (int n = 0; n < pulses; n++) {
      double x = at.starts[from + n] - mean;
      same &= Math.abs(x - u[n]) < 1e-10;
      u[n] = x;
    }
    middleS = mean + 0.5 * at.durationS;
    if (!same) {
      rows =
          pulses > 1 || bank
              ? RateRows.of(setup, settings, at.starts, from, pulses)
              : RateRows.single(filterRateMps);
    }
    first = from;
  }

  int first() {
    return first;
  }

  /** The middle of the burst's sending, s after the first sample. */
  double middleS() {
    return middleS;
  }

  /** Whether range rates are told by Doppler, so that their coupling can be taken out of ranges. */
  boolean tellsDoppler() {
    return settings.integration() == ChainSettings.Integration.COHERENT && pulses > 1;
  }

  /** How much later (samples) than a row's cell the echo of a pulse begins. */
  double shift(double rateMps, int pulse) {
    double walk = 2 * rateMps / (C - rateMps) * u[pulse];
    double coupled = tellsDoppler() ? 2 / C * couplingS * (rateMps - filterRateMps) : 0;
    return (walk + coupled) * at.sampleRateHz;
  }

  /** Phase (turns) that a row's rate adds to a pulse's echo. */
  double turns(double rateMps, int pulse) {
    return -carrierHz * 2 * rateMps / (C - rateMps) * u[pulse];
  }

  /** Whether there is a filter for each range rate of a single pulse. */
  boolean isBank() {
    return bank;
  }

  /** Mean power of noise in the coherent sum, as set by {@link #listen}. */
  double noise() {
    return noise;
  }

  /** Squared relative error of {@link #noise}. */
  double noiseVariance() {
    return noiseVariance;
  }

  /** Measures the noise around a cell of a row; false where too little was heard to tell. */
  boolean listen(Recorder recorder, int cell, double rateMps) {
    open(recorder, rateMps);
    int s = 0;
    while (s < at.stretches() && !(cell >= at.low(s) && cell < at.high(s))) {
      s++;
    }
    if (s == at.stretches()) {
      return false;
    }
    noise = 0;
    noiseVariance = 0;
    for (int n = 0; n < pulses; n++) {
      int shift = at.pad + (int) Math.rint(shift(rateMps, n));
      double x =
          level.of(
              re[n][0],
              im[n][0],
              cell + shift,
              cfar.first(),
              spacing,
              at.low(s) + shift,
              at.high(s) + shift);
      around[n] = x;
      background[n] =
          level.greatest(
              re[n][0],
              im[n][0],
              cell + shift,
              cfar.first(),
              spacing,
              at.low(s) + shift,
              at.high(s) + shift);
      noise += weights[n] * weights[n] * x;
      noiseVariance += level.relativeVariance() / ((double) pulses * pulses);
    }
    return noise > 0;
  }

  private void open(Recorder recorder, double rateMps) {
    at.open();
    for (int n = 0; n < pulses; n++) {
      int shift = (int) Math.floor(shift(rateMps, n));
      at.close(first + n, shift, recorder.recordedFrom(first + n), recorder.recordedTo(first + n));
    }
  }

  /** Puts in each pulse's value at a place, to a quarter of a sample. */
  void values(double cell, double rateMps, double[] outRe, double[] outIm) {
    for (int n = 0; n < pulses; n++) {
      int places = re[n].length;
      int k = (int) Math.rint((cell + at.pad + shift(rateMps, n)) * places);
      int i = Math.max(0, Math.min(re[n][0].length - 1, Math.floorDiv(k, places)));
      outRe[n] = re[n][Math.floorMod(k, places)][i];
      outIm[n] = im[n][Math.floorMod(k, places)][i];
    }
  }

  /** The coherent sum's power at a place, to a quarter of a sample. */
  double power(double cell, double rateMps) {
    double sr = 0;
    double si = 0;
    for (int n = 0; n < pulses; n++) {
      int places = re[n].length;
      int k = (int) Math.rint((cell + at.pad + shift(rateMps, n)) * places);
      int i = Math.max(0, Math.min(re[n][0].length - 1, Math.floorDiv(k, places)));
      int q = Math.floorMod(k, places);
      double turns = turns(rateMps, n);
      double angle = -2 * Math.PI * (turns - Math.rint(turns));
      double c = weights[n] * StrictMath.cos(angle);
      double s = weights[n] * StrictMath.sin(angle);
      sr += re[n][q][i] * c - im[n][q][i] * s;
      si += re[n][q][i] * s + im[n][q][i] * c;
    }
    return sr * sr + si * si;
  }

  /** Takes in the burst's samples and fills the candidates. */
  void search(Recorder recorder, int number, Candidates found, ChainObserver observer) {
    place(number * pulses);
    found.clear();
    for (int n = 0; n < pulses; n++) {
      recorder.silence(first + n);
    }
    if (!bank) {
      compress(recorder, 0);
    }
    for (int r = 0; r < rows.ratesMps.length; r++) {
      if (bank) {
        compress(recorder, r);
      }
      row(r);
      open(recorder, rows.ratesMps[r]);
      Arrays.fill(threshold, Float.POSITIVE_INFINITY);
      for (int s = 0; s < at.stretches(); s++) {
        if (at.low(s) < at.high(s)) {
          cfar.thresholds(power, at.low(s), at.high(s), observer.wantsRows(), threshold);
          cross(at.low(s), at.high(s), r, found);
        }
      }
      observer.row(number, rows.ratesMps[r], at.rangeM(0), at.cellM(), power, threshold, at.cells);
    }
  }

  private void cross(int from, int to, int row, Candidates found) {
    int n = Crossings.find(power, from, threshold, from, 1, to - from, crossed);
    for (int i = 0; i < n; i++) {
      int k = from + crossed[i];
      found.add(k, row, power[k]);
    }
  }

  /** Compresses the pulses with one of the filters. */
  void compress(Recorder recorder, int filter) {
    for (int n = 0; n < pulses; n++) {
      filters.prepare(at.fraction(first + n));
      compressor.run(
          recorder.re(first + n, 0),
          recorder.im(first + n, 0),
          filters.re(filter),
          filters.im(filter),
          re[n],
          im[n],
          at.cells + 2 * at.pad);
    }
  }

  /** Fills the powers of one row. */
  private void row(int r) {
    if (pulses == 1) {
      SplitComplex.power(re[0][0], im[0][0], at.pad, power, 0, at.cells);
      return;
    }
    boolean coherent = tellsDoppler();
    Arrays.fill(coherent ? sumRe : power, 0);
    Arrays.fill(sumIm, 0);
    double rate = rows.ratesMps[r];
    for (int n = 0; n < pulses; n++) {
      int places = re[n].length;
      int k = (int) Math.rint(shift(rate, n) * places);
      int q = Math.floorMod(k, places);
      int from = at.pad + Math.floorDiv(k, places);
      if (coherent) {
        double turns = turns(rate, n);
        double angle = -2 * Math.PI * (turns - Math.rint(turns));
        float c = (float) (weights[n] * StrictMath.cos(angle));
        float s = (float) (weights[n] * StrictMath.sin(angle));
        SplitComplex.addScaled(sumRe, sumIm, 0, re[n][q], im[n][q], from, c, s, at.cells);
      } else {
        SplitComplex.addPower(re[n][q], im[n][q], from, power, 0, at.cells);
      }
    }
    if (coherent) {
      SplitComplex.power(sumRe, sumIm, 0, power, 0, at.cells);
    }
  }
}
