package io.farwatch.core.signal;

import io.farwatch.core.radar.RadarEquation;

/**
 * How well a weighted receiver can tell range and range rate. It maximizes |A|^2, A the sum of
 * samples times weights W and the conjugate of the echo's phase; phase changes with the parameters
 * as p = (p_tau, p_d) = -(phi', 2 pi f u), u the time within the burst. To first order in the noise
 * (equal and independent from sample to sample) the estimate errs with covariance
 *
 * <pre>
 *   C = K^-1 S K^-1 / (2 SNR),   K = cov_W(p),   S = sum W^2 (p - mean_W p)(p - mean_W p)' / sum W^2
 * </pre>
 *
 * SNR being that after the weighted sum. Without weighting S = K, and this is the Cramer-Rao bound:
 * S. M. Kay, "Fundamentals of Statistical Signal Processing: Estimation Theory" (1993), sec. 3.11
 * and 15.10; for the weighted sum it is the first-order (delta method) covariance of an
 * M-estimator: P. J. Huber, "Robust Statistics" (1981), sec. 6.3. Maximizing also adds tr(K^-1 S) /
 * 2 to |A|^2 in units of noise.
 */
final class Bound {
  private static final double LIGHT_MPS = RadarEquation.LIGHT_MPS;

  private final Moments m;
  private final double carrierHz;
  private double rangeM2;
  private double rateMps2;
  private double lift;

  /** Of a non-coherent sum; else 0. */
  private int pulses;

  Bound(Moments moments, double carrierHz) {
    this.m = moments;
    this.carrierHz = carrierHz;
    single();
  }

  /**
   * Of one pulse, weighted: cov is K's, spread S's entries, of frequency (rad/s) and time (s).
   *
   * @param energy sum of squared weights
   * @param sum of weights
   */
  record Moments(
      double sum,
      double energy,
      double covFf,
      double covFt,
      double covTt,
      double spreadFf,
      double spreadFt,
      double spreadTt) {
    static Moments of(double[] m) {
      double f = m[1] / m[0];
      double t = m[2] / m[0];
      double e = m[6];
      return new Moments(
          m[0],
          e,
          m[3] / m[0] - f * f,
          m[4] / m[0] - f * t,
          m[5] / m[0] - t * t,
          (m[9] - 2 * f * m[7]) / e + f * f,
          (m[10] - f * m[8] - t * m[7]) / e + f * t,
          (m[11] - 2 * t * m[8]) / e + t * t);
    }

    /** Loss of SNR by weighting, 1 or less. */
    double efficiency(int samples) {
      return sum * sum / (samples * energy);
    }
  }

  /** One pulse, its rate known or its coupling left in. */
  final void single() {
    double scale = LIGHT_MPS / 2;
    rangeM2 = scale * scale * m.spreadFf / (2 * m.covFf * m.covFf);
    rateMps2 = Double.NaN;
    lift = 0.5 * m.spreadFf / m.covFf;
  }

  /** One pulse and its Doppler shift. */
  void singleWithRate() {
    pair(m.covFf, m.covFt, m.covTt, m.spreadFf, m.spreadFt, m.spreadTt);
  }

  /**
   * A coherent burst.
   *
   * @param u times of the pulses (s)
   * @param weights of the pulses
   */
  void coherent(double[] u, double[] weights) {
    double sum = 0;
    double first = 0;
    double energy = 0;
    for (int n = 0; n < u.length; n++) {
      sum += weights[n];
      first += weights[n] * u[n];
      energy += weights[n] * weights[n];
    }
    double cov = m.covTt;
    double spread = m.spreadTt;
    for (int n = 0; n < u.length; n++) {
      double x = u[n] - first / sum;
      cov += weights[n] * x * x / sum;
      spread += weights[n] * weights[n] * x * x / energy;
    }
    pair(m.covFf, m.covFt, cov, m.spreadFf, m.spreadFt, spread);
  }

  /**
   * Powers of a burst: each pulse tells a range of its own; a line is put through them. The slope
   * of |a + n|^2 is 2 Re (a + n)* n': noise times noise adds 1 / SNR of a pulse to the variance.
   */
  void nonCoherent(double[] u) {
    single();
    pulses = u.length;
    double square = 0;
    for (double x : u) {
      square += x * x;
    }
    // Per unit of the burst's SNR, which is N times a pulse's.
    rateMps2 = square > 0 ? rangeM2 * u.length / square : Double.NaN;
    lift = 2 * lift;
  }

  private void pair(double kff, double kft, double ktt, double sff, double sft, double stt) {
    double w = 2 * Math.PI * carrierHz;
    double det = kff * ktt - kft * kft;
    double a = ktt / det;
    double b = -kft / det;
    double c = kff / det;
    double scale = LIGHT_MPS / 2;
    rangeM2 = scale * scale * (a * a * sff + 2 * a * b * sft + b * b * stt) / 2;
    rateMps2 = scale * scale * (b * b * sff + 2 * b * c * sft + c * c * stt) / (2 * w * w);
    lift = 0.5 * (a * sff + 2 * b * sft + c * stt);
  }

  /** Sigma of the range (m) at an SNR. */
  double rangeSigmaM(double snr) {
    return Math.sqrt(rangeM2 * (1 + pulses / snr) / snr);
  }

  /** Sigma of the range rate (m/s) at an SNR; NaN when none is told. */
  double rangeRateSigmaMps(double snr) {
    return Math.sqrt(rateMps2 * (1 + pulses / snr) / snr);
  }

  /** By how much noise moves a weighted range less than the width of its peak says: S / K. */
  double steadiness() {
    return m.spreadFf / m.covFf;
  }

  /** How much the maximum exceeds the power at the true place on average, in units of noise. */
  double lift() {
    return lift;
  }
}
