package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;
import java.util.ArrayList;
import java.util.List;

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

  private final Burst burst;
  private final Recorder recorder;
  private final FineSearch fine;
  private final Presence presence;
  private final Bound bound;
  private final Leak leak;
  private final Directions directions;
  private final boolean smooth;
  private final double efficiency;
  private final double[] pulseRe;
  private final double[] pulseIm;
  private long secondTimeAround;

  Echoes(
      DwellSetup setup,
      ChainSettings settings,
      Burst burst,
      Recorder recorder,
      Replica replica,
      Response response) {
    this.burst = burst;
    this.recorder = recorder;
    this.fine = new FineSearch(burst, recorder, replica);
    this.presence = new Presence(burst.weights, burst.tellsDoppler(), settings.pfa());
    Bound.Moments moments = replica.moments();
    this.bound = new Bound(moments, setup.carrierHz());
    this.leak = new Leak(burst, fine, response);
    this.directions = new Directions(setup, settings, burst, recorder, fine);
    this.smooth = replica.isSmooth();
    this.pulseRe = new double[burst.pulses];
    this.pulseIm = new double[burst.pulses];
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
      boolean there = burst.pulses == 1 || isInAll(c.cell(i), rate);
      if (there) {
        fine.find(c.cell(i), rate, bound.steadiness());
        there = burst.pulses == 1 || isInAll(fine.re, fine.im);
      }
      if (!there) {
        secondTimeAround++;
        observer.ambiguous(number, burst.at.rangeM(c.cell(i)), c.power(i) / burst.noise());
        continue;
      }
      found.add(describe(1 + gather(c, Math.max(fine.power, c.power(i)))));
    }
    return found;
  }

  private boolean isInAll(double[] re, double[] im) {
    return presence.isInAll(re, im, burst.background, burst.around);
  }

  /** Whether each pulse has its part in a cell, to a quarter of a sample. */
  private boolean isInAll(int cell, double rate) {
    burst.values(cell, rate, pulseRe, pulseIm);
    for (int n = 0; n < burst.pulses; n++) {
      double turns = burst.tellsDoppler() ? burst.turns(rate, n) : 0;
      double angle = -2 * Math.PI * (turns - Math.rint(turns));
      double c = StrictMath.cos(angle);
      double s = StrictMath.sin(angle);
      double re = pulseRe[n] * c - pulseIm[n] * s;
      pulseIm[n] = pulseRe[n] * s + pulseIm[n] * c;
      pulseRe[n] = re;
    }
    return isInAll(pulseRe, pulseIm);
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
      double part = Math.sqrt(leak.most(c.cell(i), burst.rows.ratesMps[c.row(i)]));
      double leaked = amplitude * part;
      if (leaked > SHARE * noise && Math.sqrt(c.power(i)) < EXPLAINED * leaked + NOISE * noise) {
        c.take(i);
        cells++;
      }
    }
    return cells;
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
    directions.find(snr);
    return new Detection(
        time,
        range,
        rangeSigma,
        fine.findsRate() ? fine.rateMps : Double.NaN,
        rateSigma,
        directions.u.offset(),
        directions.u.sigma(),
        directions.v.offset(),
        directions.v.sigma(),
        snr,
        snrSigma,
        coupling,
        cells,
        directions.u.isMerged() || directions.v.isMerged());
  }
}
