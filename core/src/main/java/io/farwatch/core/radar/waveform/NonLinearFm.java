package io.farwatch.core.radar.waveform;

import io.farwatch.core.radar.array.Taylor;
import java.util.Arrays;

/**
 * A chirp that dwells longer on the middle of its band, so that the plain matched filter has low
 * sidelobes without loss: by stationary phase its power spectrum is Taylor's weighting. The delay
 * of a frequency is the weighting summed up to it: t(f) = T (f/B + sum F(m)/(pi m) sin(2 pi m f/B))
 * about the middle. Source: C. E. Cook, M. Bernfeld, "Radar Signals" (1967); Levanon and Mozeson,
 * ch. 5. Stationary phase is the better the larger time x bandwidth; the sidelobes truly reached
 * are in the tests.
 */
public final class NonLinearFm implements Waveform {
  private final double durationS;
  private final double bandwidthHz;
  private final Taylor weighting;
  private final boolean up;
  private final double[] f;
  private final double slopeS;

  /**
   * @param durationS pulse (s)
   * @param bandwidthHz swept band (Hz)
   * @param weighting shape of the power spectrum
   * @param up whether the frequency rises
   */
  public NonLinearFm(double durationS, double bandwidthHz, Taylor weighting, boolean up) {
    if (!(durationS > 0) || !(bandwidthHz > 0) || durationS * bandwidthHz > 1e9) {
      throw new IllegalArgumentException("chirp of " + durationS + " s and " + bandwidthHz + " Hz");
    }
    this.durationS = durationS;
    this.bandwidthHz = bandwidthHz;
    this.weighting = weighting;
    this.up = up;
    this.f = weighting.coefficients();
    for (int i = 0; i <= 1000; i++) {
      if (!(density(i / 1000.0 - 0.5) > 0)) {
        throw new IllegalArgumentException(weighting + " is not positive over the band");
      }
    }
    this.slopeS = slope();
  }

  @Override
  public double durationS() {
    return durationS;
  }

  @Override
  public double bandwidthHz() {
    return bandwidthHz;
  }

  public Taylor weighting() {
    return weighting;
  }

  public boolean up() {
    return up;
  }

  /** Time per frequency, both as shares: t'(x) at x = f / B. */
  private double density(double x) {
    double d = 1;
    for (int m = 1; m <= f.length; m++) {
      d += 2 * f[m - 1] * StrictMath.cos(2 * Math.PI * m * x);
    }
    return d;
  }

  /** Share of the pulse from the middle to the frequency x = f / B. */
  private double delay(double x) {
    double t = x;
    for (int m = 1; m <= f.length; m++) {
      t += f[m - 1] / (Math.PI * m) * StrictMath.sin(2 * Math.PI * m * x);
    }
    return t;
  }

  /** Integral of the delay from 0 to x. */
  private double area(double x) {
    double a = x * x / 2;
    for (int m = 1; m <= f.length; m++) {
      double w = Math.PI * m;
      a += f[m - 1] / (2 * w * w) * (1 - StrictMath.cos(2 * w * x));
    }
    return a;
  }

  /** The x at which the delay is a share of the pulse: Newton within a bracket. */
  private double frequency(double share) {
    double lo = -0.5;
    double hi = 0.5;
    double x = share;
    for (int i = 0; i < 100; i++) {
      double miss = delay(x) - share;
      if (miss > 0) {
        hi = x;
      } else {
        lo = x;
      }
      double next = x - miss / density(x);
      if (!(next > lo) || !(next < hi)) {
        next = (lo + hi) / 2;
      }
      if (Math.abs(next - x) < 1e-16) {
        return next;
      }
      x = next;
    }
    return x;
  }

  /** The instantaneous frequency (Hz), rising or falling. */
  public double frequencyHz(double timeS) {
    double x = frequency(Math.clamp(timeS / durationS - 0.5, -0.5, 0.5));
    return (up ? x : -x) * bandwidthHz;
  }

  @Override
  public double phaseRad(double timeS) {
    double share = Math.clamp(timeS / durationS - 0.5, -0.5, 0.5);
    double x = frequency(share);
    // integral of f dt by parts: f t - integral of t df
    double phase = 2 * Math.PI * durationS * bandwidthHz * (x * share - area(x));
    return up ? phase : -phase;
  }

  /**
   * For small Doppler: the peak of the filter's output moves by the regression of time on frequency
   * over the pulse, cov(t, f) / var(f).
   */
  @Override
  public double couplingS(double carrierHz) {
    return (up ? slopeS : -slopeS) * carrierHz;
  }

  private double slope() {
    int n = 4096;
    double tf = 0;
    double ff = 0;
    for (int i = 0; i < n; i++) {
      double x = (i + 0.5) / n - 0.5;
      double d = density(x);
      tf += delay(x) * x * d;
      ff += x * x * d;
    }
    return tf / ff * durationS / bandwidthHz;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NonLinearFm o
        && o.durationS == durationS
        && o.bandwidthHz == bandwidthHz
        && o.weighting.equals(weighting)
        && o.up == up;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new double[] {durationS, bandwidthHz, weighting.sidelobeRatio()});
  }

  @Override
  public String toString() {
    return "NonLinearFm["
        + durationS
        + " s, "
        + bandwidthHz
        + " Hz, "
        + weighting
        + ", up="
        + up
        + "]";
  }
}
