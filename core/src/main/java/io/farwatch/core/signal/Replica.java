package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.array.ContinuousTaper;
import io.farwatch.core.radar.waveform.Waveform;

/**
 * The weighted echo that a filter looks for, of an object of some range rate: taps on the sampling
 * grid for the fast filter, and a correlation at any delay and rate for the fine estimate. With w
 * the time from the middle of the echo, d = 2 v / (c + v) the change of its delay with time, T the
 * pulse and f the carrier, the echo is s(T/2 + (1 - d) w) exp(-2 pi i f d w).
 */
final class Replica {
  private static final double LIGHT_MPS = RadarEquation.LIGHT_MPS;

  /** Samples: step of the differences that the fine phase is made of. */
  private static final double STEP = 0.05;

  /** rad in one step: more is a jump of a code, not a frequency within the band. */
  private static final double JUMP_RAD = 0.6;

  private final Waveform waveform;
  private final ContinuousTaper taper;
  private final double sampleRateHz;
  private final double carrierHz;
  private final double durationS;
  // At each sample of the pulse from its start: phase in turns, its first and half its second
  // derivative per sample, weight and its change per sample.
  private final double[] turns;
  private final double[] slope;
  private final double[] curve;
  private final double[] weight;
  private final double[] weightSlope;
  private boolean smooth = true;

  Replica(DwellSetup setup, ContinuousTaper taper) {
    this.waveform = setup.waveform();
    this.taper = taper;
    this.sampleRateHz = setup.sampleRateHz();
    this.carrierHz = setup.carrierHz();
    this.durationS = waveform.durationS();
    int n = (int) Math.ceil(durationS * sampleRateHz) + 1;
    turns = new double[n];
    slope = new double[n];
    curve = new double[n];
    weight = new double[n];
    weightSlope = new double[n];
    double e = STEP / sampleRateHz;
    for (int i = 0; i < n; i++) {
      double t = i / sampleRateHz;
      double at = Math.max(e, Math.min(durationS - e, t));
      double before = waveform.phaseRad(at - e);
      double middle = waveform.phaseRad(at);
      double rise = Math.IEEEremainder(waveform.phaseRad(at + e) - middle, 2 * Math.PI);
      double fall = Math.IEEEremainder(middle - before, 2 * Math.PI);
      if (Math.abs(rise) > JUMP_RAD || Math.abs(fall) > JUMP_RAD) {
        smooth = false;
        rise = 0;
        fall = 0;
      }
      curve[i] = (rise - fall) / (2 * STEP * STEP) / (2 * Math.PI);
      double off = (t - at) * sampleRateHz;
      double first = (rise + fall) / (2 * STEP) / (2 * Math.PI);
      turns[i] = middle / (2 * Math.PI) + off * (first + off * curve[i]);
      slope[i] = first + 2 * off * curve[i];
      weight[i] = taper.at(2 * t / durationS - 1);
      weightSlope[i] =
          (taper.at(2 * (t + e) / durationS - 1) - taper.at(2 * (t - e) / durationS - 1))
              / (2 * STEP);
    }
  }

  /** How many taps it takes on the grid, at any place between two samples. */
  int length() {
    return (int) Math.ceil(durationS * sampleRateHz) + 2;
  }

  /** Whether the phase has no jumps, so that delays between samples have meaning in it. */
  boolean isSmooth() {
    return smooth;
  }

  /** Taps for an echo that starts {@code delay} samples after the first tap, at a range rate. */
  void taps(double delay, double rangeRateMps, float[] re, float[] im) {
    double d = 2 * rangeRateMps / (LIGHT_MPS + rangeRateMps);
    for (int m = 0; m < re.length; m++) {
      double w = (m - delay) / sampleRateHz - durationS / 2;
      double local = durationS / 2 + (1 - d) * w;
      re[m] = 0;
      im[m] = 0;
      if (local >= 0 && local < durationS) {
        double phase = waveform.phaseRad(local) - 2 * Math.PI * carrierHz * d * w;
        double g = taper.at(2 * local / durationS - 1);
        re[m] = (float) (g * StrictMath.cos(phase));
        im[m] = (float) (g * StrictMath.sin(phase));
      }
    }
  }

  /** The echo itself, not weighted, beginning at the first sample. */
  void bare(double rangeRateMps, float[] re, float[] im) {
    double d = 2 * rangeRateMps / (LIGHT_MPS + rangeRateMps);
    for (int m = 0; m < re.length; m++) {
      double w = m / sampleRateHz - durationS / 2;
      double local = durationS / 2 + (1 - d) * w;
      boolean in = local >= 0 && local < durationS;
      double phase = in ? waveform.phaseRad(local) - 2 * Math.PI * carrierHz * d * w : 0;
      re[m] = in ? (float) StrictMath.cos(phase) : 0;
      im[m] = in ? (float) StrictMath.sin(phase) : 0;
    }
  }

  /**
   * Sum of samples times the conjugate replica. Which samples, and with what weights, is set by one
   * place and their phases by another, so that the sum is smooth in the latter.
   *
   * @param window place (samples) of the middle of the weights
   * @param middle place of the echo's middle, near the window's
   * @param d change of the delay with time
   * @param out real and imaginary part
   */
  void correlate(float[] re, float[] im, double window, double middle, double d, double[] out) {
    double half = 0.5 * durationS * sampleRateHz;
    double doppler = carrierHz * d / sampleRateHz;
    double stretch = 1 - d;
    int from = Math.max(0, (int) Math.ceil(window - half / stretch));
    int to = Math.min(re.length - 1, (int) Math.ceil(window + half / stretch) - 1);
    double moved = stretch * (window - middle);
    double sumRe = 0;
    double sumIm = 0;
    for (int k = from; k <= to; k++) {
      double local = half + stretch * (k - window);
      // Between two samples a code holds; a chirp goes on from the nearer.
      int i = Math.min(turns.length - 1, (int) (local + (smooth ? 0.5 : 1e-6)));
      double x = local - i;
      double g = weight[i] + x * weightSlope[i];
      x += moved;
      double t = turns[i] + x * (slope[i] + x * curve[i]) - doppler * (k - middle);
      t = Math.PI * (t - Math.rint(t));
      double y = t * t;
      double s = t * sine(y);
      double c = cosine(y);
      double cos = g * (1 - 2 * s * s);
      double sin = g * (2 * s * c);
      sumRe += re[k] * cos + im[k] * sin;
      sumIm += im[k] * cos - re[k] * sin;
    }
    out[0] = sumRe;
    out[1] = sumIm;
  }

  /** sin(t) / t by Taylor's series to t^13: within 1e-9 for |t| to pi/2. */
  private static double sine(double y) {
    return 1
        + y
            * (-1.0 / 6
                + y
                    * (1.0 / 120
                        + y
                            * (-1.0 / 5040
                                + y
                                    * (1.0 / 362_880
                                        + y * (-1.0 / 39_916_800 + y / 6_227_020_800.0)))));
  }

  /** cos(t) by Taylor's series to t^14: within 1e-10 for |t| to pi/2. */
  private static double cosine(double y) {
    return 1
        + y
            * (-0.5
                + y
                    * (1.0 / 24
                        + y
                            * (-1.0 / 720
                                + y
                                    * (1.0 / 40_320
                                        + y
                                            * (-1.0 / 3_628_800
                                                + y
                                                    * (1.0 / 479_001_600
                                                        - y / 87_178_291_200.0))))));
  }

  /**
   * The moments that errors depend on, of time from the pulse's middle t (s) and frequency phi'
   * (rad / s), each as a sum over the samples: see {@link Bound}.
   */
  Bound.Moments moments() {
    double[] m = new double[12];
    double half = 0.5 * durationS;
    for (int i = 0; i < turns.length; i++) {
      double t = i / sampleRateHz - half;
      if (t >= half) {
        continue;
      }
      double w = weight[i];
      double f = 2 * Math.PI * slope[i] * sampleRateHz;
      m[0] += w;
      m[1] += w * f;
      m[2] += w * t;
      m[3] += w * f * f;
      m[4] += w * f * t;
      m[5] += w * t * t;
      m[6] += w * w;
      m[7] += w * w * f;
      m[8] += w * w * t;
      m[9] += w * w * f * f;
      m[10] += w * w * f * t;
      m[11] += w * w * t * t;
    }
    return Bound.Moments.of(m);
  }
}
