package io.farwatch.core.radar.waveform;

import io.farwatch.core.radar.array.LineTaper;
import io.farwatch.core.radar.array.Uniform;

/**
 * The filter that compresses a pulse: the waveform's samples at k / rate, weighted in amplitude to
 * lower the sidelobes, scaled so that the squared magnitudes of the taps sum to one (noise keeps
 * its power). It is applied as y(n) = sum conj(h(k)) x(n + k), so that y(n) peaks at n = delay x
 * rate.
 *
 * <p>Errors of the peak. With y = chi + noise, the peak of |y|^2 moves by -Re(conj(chi) n' +
 * conj(n) chi') / (Re(conj(chi) chi'') + |chi'|^2). With angular frequencies counted from the
 * centroid of S conj(H), that has variance b2 / (2 SNR g2^2): b2 the mean square frequency of
 * |H|^2, g2 that of S conj(H), SNR the peak's power over the noise's after the filter. It is this
 * project's derivation after C. W. Helstrom, "Statistical Theory of Signal Detection" (1968), ch.
 * 9; for h = s it is the Cramer-Rao bound 1 / (2 SNR g2). Time and Doppler go alike, and both
 * together give the sandwich G^-1 B G^-1 / (2 SNR). The echo is taken as band-limited to the sample
 * rate.
 */
public final class MatchedFilter {
  private final Waveform waveform;
  private final double sampleRateHz;
  private final double[] re;
  private final double[] im;
  private final double snrFactor;
  private final double peak;

  /** Moments of (angular frequency, time) about their means: of S conj(H), then of |H|^2. */
  private final double[] signal;

  private final double[] noise;

  private MatchedFilter(Waveform waveform, double sampleRateHz, double[] re, double[] im) {
    this.waveform = waveform;
    this.sampleRateHz = sampleRateHz;
    this.re = re;
    this.im = im;
    int n = re.length;
    double[] sr = new double[n];
    double[] si = new double[n];
    sample(waveform, sampleRateHz, sr, si);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += re[k] * sr[k] + im[k] * si[k];
    }
    this.peak = sum;
    this.snrFactor = sum * sum / n;
    Moments moments = new Moments(sr, si, re, im, sampleRateHz);
    this.signal = moments.signal();
    this.noise = moments.noise();
  }

  /** The taps of a waveform at a sample rate, weighted along the pulse. */
  public static MatchedFilter taps(Waveform waveform, double sampleRateHz, LineTaper weighting) {
    double samples = waveform.durationS() * sampleRateHz;
    if (!(samples >= 2) || samples > 10_000_000) {
      throw new IllegalArgumentException(
          samples + " samples a pulse at " + sampleRateHz + " Hz are not in 2..10,000,000");
    }
    int n = (int) Math.ceil(samples - 1e-9);
    double[] w = weighting.weights(n);
    double power = 0;
    double sum = 0;
    for (double x : w) {
      power += x * x;
      sum += x;
    }
    if (!(sum * sum > 1e-9 * n * power) || sum < 0) {
      throw new IllegalArgumentException(weighting + " is no weighting of a filter");
    }
    double[] re = new double[n];
    double[] im = new double[n];
    sample(waveform, sampleRateHz, re, im);
    double scale = 1 / Math.sqrt(power);
    for (int k = 0; k < n; k++) {
      re[k] *= w[k] * scale;
      im[k] *= w[k] * scale;
    }
    return new MatchedFilter(waveform, sampleRateHz, re, im);
  }

  private static void sample(Waveform waveform, double rate, double[] re, double[] im) {
    for (int k = 0; k < re.length; k++) {
      double phase = waveform.phaseRad(k / rate);
      re[k] = StrictMath.cos(phase);
      im[k] = StrictMath.sin(phase);
    }
  }

  public Waveform waveform() {
    return waveform;
  }

  public double sampleRateHz() {
    return sampleRateHz;
  }

  /** Taps. */
  public int length() {
    return re.length;
  }

  /** A copy of the taps' real parts. */
  public double[] re() {
    return re.clone();
  }

  /** A copy of the taps' imaginary parts. */
  public double[] im() {
    return im.clone();
  }

  /** SNR after this filter over SNR after the unweighted one: one, or less for the weighting. */
  public double snrFactor() {
    return snrFactor;
  }

  /** SNR after the filter of an echo whose samples each have this SNR. */
  public double snrAfter(double snrPerSample) {
    return snrPerSample * re.length * snrFactor;
  }

  /**
   * Output over the output at the echo's own place: the filter stands later than the echo by the
   * offset, the echo has the Doppler frequency.
   *
   * @return magnitude, one at (0, 0)
   */
  public double response(double offsetS, double dopplerHz) {
    double sr = 0;
    double si = 0;
    double end = waveform.durationS() * (1 - 1e-12);
    for (int k = 0; k < re.length; k++) {
      double t = k / sampleRateHz + offsetS;
      if (t < 0 || t > end) {
        continue;
      }
      double phase = waveform.phaseRad(t) + 2 * Math.PI * dopplerHz * t;
      double c = StrictMath.cos(phase);
      double s = StrictMath.sin(phase);
      sr += re[k] * c + im[k] * s;
      si += re[k] * s - im[k] * c;
    }
    return Math.hypot(sr, si) / peak;
  }

  /** Width of the compressed pulse at half power (s). */
  public double halfPowerWidthS() {
    return edge(1) - edge(-1);
  }

  /** Half-power width over the unweighted filter's. */
  public double widening() {
    return halfPowerWidthS() / taps(waveform, sampleRateHz, new Uniform()).halfPowerWidthS();
  }

  private double edge(int way) {
    double half = Math.sqrt(0.5);
    double step = way * 0.05 / waveform.bandwidthHz();
    double inside = 0;
    while (response(inside + step, 0) > half && Math.abs(inside) < waveform.durationS()) {
      inside += step;
    }
    double outside = inside + step;
    for (int i = 0; i < 40; i++) {
      double middle = (inside + outside) / 2;
      if (response(middle, 0) > half) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return (inside + outside) / 2;
  }

  /**
   * Highest sidelobe without Doppler, in power over the peak's, sampled at least eight times per 1
   * / bandwidth up to the pulse's length on both sides.
   */
  public double peakSidelobe() {
    int fine = Math.max(1, (int) Math.ceil(16 * waveform.bandwidthHz() / sampleRateHz));
    double[] sr = new double[re.length * fine];
    double[] si = new double[re.length * fine];
    sample(waveform, sampleRateHz * fine, sr, si);
    return Math.max(sidelobe(sr, si, fine, 1), sidelobe(sr, si, fine, -1));
  }

  private double sidelobe(double[] sr, double[] si, int fine, int way) {
    boolean inside = true;
    double last = Double.POSITIVE_INFINITY;
    double top = 0;
    for (int i = 0; i < sr.length; i++) {
      double yr = 0;
      double yi = 0;
      for (int k = 0; k < re.length; k++) {
        int at = k * fine + way * i;
        if (at >= 0 && at < sr.length) {
          yr += re[k] * sr[at] + im[k] * si[at];
          yi += re[k] * si[at] - im[k] * sr[at];
        }
      }
      double power = (yr * yr + yi * yi) / (peak * peak);
      inside &= power < last;
      last = power;
      top = inside ? top : Math.max(top, power);
    }
    return top;
  }

  /** Root of the mean square angular frequency of the pulse times the filter (rad/s). */
  public double effectiveBandwidthRadps() {
    return Math.sqrt(signal[0]);
  }

  /** Root of the mean square time of the pulse times the filter about its middle (s). */
  public double effectiveDurationS() {
    return Math.sqrt(signal[2]);
  }

  /** 1 sigma of the delay of one pulse's peak when its Doppler is known, for the SNR after it. */
  public double delaySigmaS(double snr) {
    return Math.sqrt(noise[0] / (2 * snr)) / signal[0];
  }

  /** 1 sigma of the Doppler of one pulse when its delay is known, for the SNR after the filter. */
  public double dopplerSigmaHz(double snr) {
    return Math.sqrt(noise[2] / (2 * snr)) / signal[2] / (2 * Math.PI);
  }

  /**
   * Errors of delay and Doppler found together from pulses sent at these times and added
   * coherently.
   *
   * @param startsS of the pulses
   * @param weights of the pulses in the sum (Doppler weighting), all positive
   * @param snr after all integration
   */
  public EstimateErrors jointErrors(double[] startsS, double[] weights, double snr) {
    double w1 = 0;
    double w2 = 0;
    double t1 = 0;
    for (int i = 0; i < startsS.length; i++) {
      w1 += weights[i];
      w2 += weights[i] * weights[i];
      t1 += weights[i] * startsS[i];
    }
    double mean = t1 / w1;
    double spread = 0;
    double noiseSpread = 0;
    for (int i = 0; i < startsS.length; i++) {
      double d = startsS[i] - mean;
      spread += weights[i] * d * d / w1;
      noiseSpread += weights[i] * weights[i] * d * d / w2;
    }
    // an echo s(t - tau) exp(j w t): the phase falls with tau by the frequency, rises with w by t
    double a = signal[0];
    double b = -signal[1];
    double c = signal[2] + spread;
    double p = noise[0];
    double q = -noise[1];
    double r = noise[2] + noiseSpread;
    double det = a * c - b * b;
    if (!(det > 1e-9 * a * c)) {
      // one chirp: a shift in time looks like one in frequency
      return new EstimateErrors(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
    }
    double ia = c / det;
    double ib = -b / det;
    double ic = a / det;
    double tt = ia * (ia * p + ib * q) + ib * (ia * q + ib * r);
    double tw = ia * (ib * p + ic * q) + ib * (ib * q + ic * r);
    double ww = ib * (ib * p + ic * q) + ic * (ib * q + ic * r);
    return new EstimateErrors(
        Math.sqrt(tt / (2 * snr)),
        Math.sqrt(ww / (2 * snr)) / (2 * Math.PI),
        tw / Math.sqrt(tt * ww));
  }
}
