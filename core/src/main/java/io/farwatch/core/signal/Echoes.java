package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From cells over the threshold to echoes: the strongest first, those that its own response
 * explains taken with it, then its exact place, its SNR, its direction.
 */
final class Echoes {
  private static final double C = RadarEquation.LIGHT_MPS;

  /** A cell belongs to an echo when its amplitude is below this times the echo's there ... */
  private static final double EXPLAINED = 1.2;

  /** ... plus this many root noise powers, where the echo gives at least {@link #SHARE} of one. */
  private static final double NOISE = 2.2;

  private static final double SHARE = 0.5;

  /** Amplitude that reading pulses to a quarter of a sample leaves in other range rates. */
  private static final double MISALIGNED = 0.03;

  /** Sigmas of the imaginary part of difference over sum that one object may show. */
  private static final double MERGED = 4;

  private final Burst burst;
  private final Recorder recorder;
  private final Response response;
  private final FineSearch fine;
  private final Presence presence;
  private final Bound bound;
  private final ChainSettings settings;
  private final int channels;
  private final boolean smooth;
  private final double efficiency;
  private final double[] sum = new double[2];
  private final double[] sumPulseRe;
  private final double[] sumPulseIm;
  private final double[] explained;
  private final NoiseLevel raw = new NoiseLevel();
  private long secondTimeAround;

  Echoes(
      DwellSetup setup,
      ChainSettings settings,
      Burst burst,
      Recorder recorder,
      Replica replica,
      Response response) {
    this.settings = settings;
    this.burst = burst;
    this.recorder = recorder;
    this.response = response;
    this.fine = new FineSearch(burst, recorder, replica);
    this.presence = new Presence(burst.pulses);
    Bound.Moments moments = replica.moments();
    this.bound = new Bound(moments, setup.carrierHz());
    this.channels = setup.channels();
    this.smooth = replica.isSmooth();
    this.sumPulseRe = new double[burst.pulses];
    this.sumPulseIm = new double[burst.pulses];
    this.explained = new double[1];
    double w = 0;
    double w2 = 0;
    for (double x : burst.weights) {
      w += x;
      w2 += x * x;
    }
    this.efficiency =
        moments.efficiency((int) Math.round(burst.at.durationS * burst.at.sampleRateHz))
            * w
            * w
            / (burst.pulses * w2);
  }

  double efficiency() {
    return efficiency;
  }

  long secondTimeAround() {
    return secondTimeAround;
  }

  /** The echoes among the candidates of a burst. */
  List<Detection> among(Candidates c, int number, ChainObserver observer) {
    if (burst.tellsDoppler()) {
      bound.coherent(burst.u, burst.weights);
    } else if (burst.isBank()) {
      bound.singleWithRate();
    } else if (burst.pulses > 1) {
      bound.nonCoherent(burst.u);
    }
    List<Detection> found = new ArrayList<>();
    for (int i = c.strongest(); i >= 0; i = c.strongest()) {
      c.take(i);
      double rate = burst.rows.ratesMps[c.row(i)];
      if (!burst.listen(recorder, c.cell(i), rate)) {
        continue;
      }
      double noise = burst.noise() / energyOfPulses();
      burst.values(c.cell(i), rate, sumPulseRe, sumPulseIm);
      if (burst.pulses > 1 && !presence.isInAll(sumPulseRe, sumPulseIm, noise)) {
        secondTimeAround++;
        observer.ambiguous(number, burst.at.rangeM(c.cell(i)), c.power(i) / burst.noise());
        continue;
      }
      fine.find(c.cell(i), rate, bound.steadiness());
      found.add(describe(1 + gather(c, Math.max(fine.power, c.power(i)))));
    }
    return found;
  }

  private double energyOfPulses() {
    double w2 = 0;
    for (double x : burst.weights) {
      w2 += x * x;
    }
    return w2;
  }

  /** Takes the cells that the echo just found explains. */
  private int gather(Candidates c, double power) {
    int cells = 0;
    double amplitude = Math.sqrt(power);
    double noise = Math.sqrt(burst.noise());
    for (int i = 0; i < c.count(); i++) {
      if (c.isTaken(i)) {
        continue;
      }
      double leak = amplitude * Math.sqrt(leak(c.cell(i), burst.rows.ratesMps[c.row(i)]));
      if (leak > SHARE * noise && Math.sqrt(c.power(i)) < EXPLAINED * leak + NOISE * noise) {
        c.take(i);
        cells++;
      }
    }
    return cells;
  }

  /** The most that the echo's power would be within half a cell, relative to its own. */
  private double leak(int cell, double rate) {
    return Math.max(
        leak((double) cell, rate), Math.max(leak(cell - 0.5, rate), leak(cell + 0.5, rate)));
  }

  private double leak(double cell, double rate) {
    if (burst.isBank()) {
      double away = Math.abs(cell - fine.cell);
      return away < 2 ? 1 : away < burst.at.taps ? 0.1 : 0;
    }
    if (burst.pulses == 1) {
      sum[0] = 0;
      sum[1] = 0;
      response.add(cell - fine.cell, 1, 0, sum);
      return sum[0] * sum[0] + sum[1] * sum[1];
    }
    boolean coherent = burst.tellsDoppler();
    double total = 0;
    double weight = 0;
    double misaligned = 0;
    double sr = 0;
    double si = 0;
    for (int n = 0; n < burst.pulses; n++) {
      double offset = cell - fine.cell + burst.shift(rate, n) - burst.shift(fine.rateMps, n);
      double turns = burst.turns(fine.rateMps, n) - burst.turns(rate, n);
      sum[0] = 0;
      sum[1] = 0;
      response.add(offset, burst.weights[n], turns, sum);
      double power = sum[0] * sum[0] + sum[1] * sum[1];
      sr += sum[0];
      si += sum[1];
      weight += burst.weights[n];
      total += power;
      misaligned = Math.max(misaligned, Math.sqrt(power));
    }
    if (!coherent) {
      return total / burst.pulses;
    }
    double amplitude = Math.sqrt(sr * sr + si * si) / weight + MISALIGNED * misaligned;
    return amplitude * amplitude;
  }

  private Detection describe(int cells) {
    boolean coherent = burst.tellsDoppler() || burst.isBank();
    // Unbiased: the noise level's own scatter, the noise in the cell, and what maximizing adds.
    double noises = coherent ? 1 : burst.pulses;
    double perNoise = burst.noise() / (coherent ? 1 : burst.pulses);
    double level = fine.power / perNoise / (1 + burst.noiseVariance());
    double snr = Math.max(0.1, level - noises - (smooth ? bound.lift() : 0));
    double snrSigma = Math.sqrt(2 * snr + noises + snr * snr * burst.noiseVariance());
    double cellM = burst.at.cellM();
    double chipM = C / (2 * burst.bandwidthHz);
    // A code's: of a triangle's top, and of samples that see the same chips over a cell.
    double rangeSigma =
        smooth ? bound.rangeSigmaM(snr) : Math.sqrt(chipM * chipM / (2 * snr) + cellM * cellM / 12);
    double rateSigma = smooth && fine.findsRate() ? bound.rangeRateSigmaMps(snr) : Double.NaN;
    if (burst.isBank() && !smooth) {
      rateSigma = burst.rows.dopplerStepMps;
    }
    if (fine.foldVariance > 0) {
      rateSigma = Math.sqrt(rateSigma * rateSigma + fine.foldVariance);
      double moved = burst.couplingS * burst.couplingS * fine.foldVariance;
      rangeSigma = Math.sqrt(rangeSigma * rangeSigma + moved);
    }
    double coupling = coherent ? 0 : burst.couplingS;
    double range = burst.at.rangeM(fine.cell) + coupling * burst.filterRateMps;
    double time = burst.middleS() + range / C;
    double u = Double.NaN;
    double v = Double.NaN;
    double uSigma = Double.NaN;
    double vSigma = Double.NaN;
    boolean merged = false;
    if (channels == 3) {
      fine.at(fine.cell, fine.rateMps);
      System.arraycopy(fine.re, 0, sumPulseRe, 0, burst.pulses);
      System.arraycopy(fine.im, 0, sumPulseIm, 0, burst.pulses);
      double ru = ratio(1);
      double quietU = quiet(1);
      merged = isOff(explained[0], ru, snr, quietU);
      u = offset(settings.monopulseU(), ru);
      uSigma = sigma(settings.monopulseU(), ru, snr, quietU);
      double rv = ratio(2);
      double quietV = quiet(2);
      merged |= isOff(explained[0], rv, snr, quietV);
      v = offset(settings.monopulseV(), rv);
      vSigma = sigma(settings.monopulseV(), rv, snr, quietV);
    }
    return new Detection(
        time,
        range,
        rangeSigma,
        fine.findsRate() ? fine.rateMps : Double.NaN,
        rateSigma,
        u,
        uSigma,
        v,
        vSigma,
        snr,
        snrSigma,
        coupling,
        cells,
        merged);
  }

  /** Real part of difference over sum, the pulses' as they weigh; leaves the imaginary part. */
  private double ratio(int channel) {
    fine.inChannel(channel);
    double re = 0;
    double im = 0;
    double norm = 0;
    if (burst.tellsDoppler() || burst.pulses == 1) {
      double sr = 0;
      double si = 0;
      double dr = 0;
      double di = 0;
      for (int n = 0; n < burst.pulses; n++) {
        sr += burst.weights[n] * sumPulseRe[n];
        si += burst.weights[n] * sumPulseIm[n];
        dr += burst.weights[n] * fine.re[n];
        di += burst.weights[n] * fine.im[n];
      }
      re = dr * sr + di * si;
      im = di * sr - dr * si;
      norm = sr * sr + si * si;
    } else {
      for (int n = 0; n < burst.pulses; n++) {
        re += fine.re[n] * sumPulseRe[n] + fine.im[n] * sumPulseIm[n];
        im += fine.im[n] * sumPulseRe[n] - fine.re[n] * sumPulseIm[n];
        norm += sumPulseRe[n] * sumPulseRe[n] + sumPulseIm[n] * sumPulseIm[n];
      }
      // What noise adds to the powers.
      norm = Math.max(0.1 * norm, norm - burst.noise());
    }
    explained[0] = im / norm;
    return re / norm;
  }

  /**
   * Noise power of a difference channel relative to the sum's, by medians of raw samples beside the
   * echo; 1 where there are too few.
   */
  private double quiet(int channel) {
    int pulse = burst.first();
    int half = burst.at.taps / 2;
    int middle = burst.at.pad + (int) Math.rint(fine.cell) + half;
    int from = recorder.recordedFrom(pulse);
    int to = recorder.recordedTo(pulse);
    double sumNoise =
        raw.of(recorder.re(pulse, 0), recorder.im(pulse, 0), middle, half, 1, from, to);
    double noise =
        raw.of(recorder.re(pulse, channel), recorder.im(pulse, channel), middle, half, 1, from, to);
    return sumNoise > 0 && noise > 0 && raw.count() >= 64 ? noise / sumNoise : 1;
  }

  private static double offset(@Nullable MonopulseCurve curve, double r) {
    return curve == null ? Double.NaN : curve.offset(r);
  }

  /**
   * Of the ratio's real part: noise of both channels, the sum's times the ratio, over the sum's
   * signal. Sherman and Barton, "Monopulse Principles and Techniques", 2nd ed., sec. 10.4.
   */
  private static double ratioSigma(double ratio, double snr, double quiet) {
    return Math.sqrt((quiet + ratio * ratio) / (2 * snr));
  }

  private static double sigma(
      @Nullable MonopulseCurve curve, double ratio, double snr, double quiet) {
    return curve == null ? Double.NaN : curve.sensitivity(ratio) * ratioSigma(ratio, snr, quiet);
  }

  private static boolean isOff(double imaginary, double ratio, double snr, double quiet) {
    return Math.abs(imaginary) > MERGED * ratioSigma(ratio, snr, quiet);
  }
}
