package io.farwatch.core.radar.waveform;

/**
 * Second moments of angular frequency and time of a sampled pulse against its filter, and of the
 * filter against itself. The frequency operator is -j d/dt of the band-limited samples, taken in a
 * transform of at least four times the pulse.
 */
final class Moments {
  private final double[] signal;
  private final double[] noise;

  Moments(double[] sr, double[] si, double[] hr, double[] hi, double rate) {
    this.signal = moments(sr, si, hr, hi, rate, Double.NaN, Double.NaN);
    this.noise = moments(hr, hi, hr, hi, rate, signal[3], signal[4]);
  }

  /** Of the pulse times the filter: frequency squared, frequency x time, time squared. */
  double[] signal() {
    return signal;
  }

  /** Of the filter with itself, about the means of the signal's. */
  double[] noise() {
    return noise;
  }

  private static double[] moments(
      double[] sr,
      double[] si,
      double[] hr,
      double[] hi,
      double rate,
      double meanFrequency,
      double meanTime) {
    int n = sr.length;
    int m = Transform.lengthFor(4 * n);
    double[] fr = new double[m];
    double[] fi = new double[m];
    double[] gr = new double[m];
    double[] gi = new double[m];
    System.arraycopy(sr, 0, fr, 0, n);
    System.arraycopy(si, 0, fi, 0, n);
    System.arraycopy(hr, 0, gr, 0, n);
    System.arraycopy(hi, 0, gi, 0, n);
    Transform.run(fr, fi, -1);
    Transform.run(gr, gi, -1);
    double zero = 0;
    double first = 0;
    double second = 0;
    for (int k = 0; k < m; k++) {
      double w = omega(k, m, rate);
      double x = fr[k] * gr[k] + fi[k] * gi[k];
      zero += x;
      first += w * x;
      second += w * w * x;
      // -j d/dt of the pulse
      fr[k] *= w;
      fi[k] *= w;
    }
    Transform.run(fr, fi, 1);
    double weight = 0;
    double t1 = 0;
    double t2 = 0;
    double wt = 0;
    for (int k = 0; k < n; k++) {
      double t = k / rate;
      double x = sr[k] * hr[k] + si[k] * hi[k];
      weight += x;
      t1 += t * x;
      t2 += t * t * x;
      wt += t * (fr[k] * hr[k] + fi[k] * hi[k]) / m;
    }
    double wMean = Double.isNaN(meanFrequency) ? first / zero : meanFrequency;
    double tMean = Double.isNaN(meanTime) ? t1 / weight : meanTime;
    double w1 = first / zero;
    double tau1 = t1 / weight;
    return new double[] {
      second / zero - 2 * wMean * w1 + wMean * wMean,
      wt / weight - wMean * tau1 - tMean * w1 + wMean * tMean,
      t2 / weight - 2 * tMean * tau1 + tMean * tMean,
      wMean,
      tMean
    };
  }

  private static double omega(int k, int m, double rate) {
    int signed = k <= m / 2 ? k : k - m;
    return k == m / 2 ? 0 : 2 * Math.PI * signed * rate / m;
  }
}
