package io.farwatch.core.signal;

import org.jspecify.annotations.Nullable;

/**
 * Where in the beam an echo just found stands: the differences are correlated with the same taps at
 * the same place, and the real part of difference over sum is turned to an offset by a curve. Both
 * channels' noises are independent, so the ratio r has the variance (q + r^2) / (2 SNR), q the
 * difference's noise power over the sum's, and so has its imaginary part, which is zero for one
 * object. Source: S. M. Sherman, D. K. Barton, "Monopulse Principles and Techniques", 2nd ed.
 * (2011), ch. 10 for the errors and ch. 9 for unresolved objects.
 */
final class Directions {
  /** Sigmas of the imaginary part that one object may show. */
  private static final double MERGED = 4;

  private static final Offset UNTOLD = new Offset(Double.NaN, Double.NaN, false);

  /** A direction cosine minus the beam's, its sigma, and whether more than one object is in it. */
  record Offset(double offset, double sigma, boolean isMerged) {}

  Offset u = UNTOLD;
  Offset v = UNTOLD;
  private final Burst burst;
  private final Recorder recorder;
  private final FineSearch fine;
  private final ChainSettings settings;
  private final boolean differences;
  private final double[] sumPulseRe;
  private final double[] sumPulseIm;
  private final NoiseLevel raw = new NoiseLevel();
  private double imaginary;

  Directions(
      DwellSetup setup, ChainSettings settings, Burst burst, Recorder recorder, FineSearch fine) {
    this.settings = settings;
    this.burst = burst;
    this.recorder = recorder;
    this.fine = fine;
    this.differences = setup.channels() == 3;
    this.sumPulseRe = new double[burst.pulses];
    this.sumPulseIm = new double[burst.pulses];
  }

  /** Finds both for the echo at the search's place, of an SNR. */
  void find(double snr) {
    if (!differences) {
      return;
    }
    fine.at(fine.cell, fine.rateMps);
    System.arraycopy(fine.re, 0, sumPulseRe, 0, burst.pulses);
    System.arraycopy(fine.im, 0, sumPulseIm, 0, burst.pulses);
    u = along(1, settings.monopulseU(), snr);
    v = along(2, settings.monopulseV(), snr);
  }

  private Offset along(int channel, @Nullable AngleCurve curve, double snr) {
    double r = ratio(channel);
    double sigma = Math.sqrt((quiet(channel) + r * r) / (2 * snr));
    boolean merged = Math.abs(imaginary) > MERGED * sigma;
    return curve == null
        ? new Offset(Double.NaN, Double.NaN, merged)
        : new Offset(curve.offset(r), curve.sensitivity(r) * sigma, merged);
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
    imaginary = im / norm;
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
}
