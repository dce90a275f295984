package io.farwatch.core.radar.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.array.Bayliss;
import io.farwatch.core.radar.array.Hamming;
import io.farwatch.core.radar.array.LineTaper;
import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.array.Uniform;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MatchedFilterTest {
  private static final LinearFm CHIRP = new LinearFm(5e-4, 1e6, true);

  private static double db(double power) {
    return 10 * Math.log10(power);
  }

  @Test
  void taps_haveUnitPower_andPeakAtTheEchosDelay() {
    var f = MatchedFilter.taps(CHIRP, 2e6, new Hamming());
    assertThat(f.length()).isEqualTo(1000);
    double power = 0;
    double[] re = f.re();
    double[] im = f.im();
    for (int k = 0; k < re.length; k++) {
      power += re[k] * re[k] + im[k] * im[k];
    }
    assertThat(power).isEqualTo(1, within(1e-12));
    assertThat(f.response(0, 0)).isEqualTo(1, within(1e-9));
    assertThat(f.response(1e-8, 0)).isLessThan(1);
    assertThat(f.response(-1e-8, 0)).isLessThan(1);
  }

  /** Harris (1978), table 1: Hamming -43 dB, loss 1.34 dB, widths 1.30 against 0.89 bins. */
  @Test
  void hamming_costsWhatHarrisSays() {
    var f = MatchedFilter.taps(new LinearFm(2e-3, 1e6, true), 1.25e6, new Hamming());
    assertThat(db(f.snrFactor())).isEqualTo(-1.34, within(0.01));
    assertThat(f.widening()).isEqualTo(1.30 / 0.89, within(0.015));
    assertThat(db(f.peakSidelobe())).isEqualTo(-42.6, within(0.5));
  }

  /** Cook and Bernfeld (1967): Taylor 40 dB, n-bar 6: 1.25 / B wide, 1.14 dB lost. */
  @Test
  void taylor40_costsAndReaches() {
    var f = MatchedFilter.taps(new LinearFm(2e-3, 1e6, true), 1.25e6, Taylor.ofDb(6, 40));
    assertThat(db(f.snrFactor())).isEqualTo(-1.14, within(0.02));
    assertThat(f.halfPowerWidthS() * 1e6).isEqualTo(1.25, within(0.01));
    assertThat(db(f.peakSidelobe())).isBetween(-40.5, -39.0);
  }

  /**
   * The chirp's mean square bandwidth is (2 pi B)^2 / 12, its bound sqrt(12) / (2 pi B sqrt(2 S)).
   */
  @Test
  void unweightedChirp_isTheCramerRaoBound() {
    var f = MatchedFilter.taps(CHIRP, 2e6, new Uniform());
    double beta = 2 * Math.PI * 1e6 / Math.sqrt(12);
    assertThat(f.effectiveBandwidthRadps() / beta).isEqualTo(1, within(0.004));
    assertThat(f.delaySigmaS(50) * beta * 10).isEqualTo(1, within(0.004));
    double duration = 5e-4 / Math.sqrt(12);
    assertThat(f.effectiveDurationS() / duration).isEqualTo(1, within(1e-5));
    assertThat(f.dopplerSigmaHz(50) * 2 * Math.PI * duration * 10).isEqualTo(1, within(1e-5));
  }

  @Test
  void weightedFilter_isWorseThanTheBoundByMoreThanItsLoss() {
    for (LineTaper w : List.<LineTaper>of(new Hamming(), Taylor.ofDb(5, 35))) {
      var plain = MatchedFilter.taps(CHIRP, 2e6, new Uniform());
      var f = MatchedFilter.taps(CHIRP, 2e6, w);
      double ratio = f.delaySigmaS(50 * f.snrFactor()) / plain.delaySigmaS(50);
      assertThat(ratio).isBetween(1.1, 1.6);
    }
  }

  /**
   * 2,000 echoes at 20 dB after the filter, seed 4: the scatter of the peak, found by a parabola
   * through oversampled points, is the bound's. 4 sigma of a standard deviation is 4 / sqrt(2 x
   * 2000) = 6.3 %; terms of 1/SNR add 1 %.
   */
  @Test
  void delayScatter_ofAWeightedFilter_isAsForetold() {
    double snr = 100;
    for (LineTaper taper : List.<LineTaper>of(new Uniform(), new Hamming(), Taylor.ofDb(5, 35))) {
      var chirp = new LinearFm(1e-4, 1e6, true);
      double rate = 2e6;
      var f = MatchedFilter.taps(chirp, rate, taper);
      double measured = scatter(f, chirp, rate, snr, 2000);
      assertThat(measured / f.delaySigmaS(snr)).as(taper.toString()).isEqualTo(1, within(0.073));
    }
  }

  private static double scatter(
      MatchedFilter f, LinearFm chirp, double rate, double snr, int trials) {
    double[] re = f.re();
    double[] im = f.im();
    int n = re.length;
    var random = new SplittableRandom(4);
    // noise of unit power keeps it in the filter; the peak is sqrt(snr)
    double peak = 0;
    double[] sr = new double[n];
    double[] si = new double[n];
    for (int k = 0; k < n; k++) {
      sr[k] = Math.cos(chirp.phaseRad(k / rate));
      si[k] = Math.sin(chirp.phaseRad(k / rate));
      peak += re[k] * sr[k] + im[k] * si[k];
    }
    double amplitude = Math.sqrt(snr) / peak;
    double sigma = f.delaySigmaS(snr);
    // filters moved by a fraction of a sample, band-limited: sinc over +-64 samples and the pulse
    int pad = 64;
    double h = 4 * sigma * rate;
    double[][] hr = new double[3][n + 2 * pad];
    double[][] hi = new double[3][n + 2 * pad];
    for (int m = 0; m < 3; m++) {
      for (int j = 0; j < n + 2 * pad; j++) {
        for (int k = 0; k < n; k++) {
          double x = j - pad - k - (m - 1) * h;
          double s = Math.abs(x) < 1e-12 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
          hr[m][j] += re[k] * s;
          hi[m][j] += im[k] * s;
        }
      }
    }
    double sum = 0;
    for (int t = 0; t < trials; t++) {
      double[] power = new double[3];
      double[] xr = new double[n + 2 * pad];
      double[] xi = new double[n + 2 * pad];
      for (int j = 0; j < xr.length; j++) {
        int k = j - pad;
        boolean in = k >= 0 && k < n;
        xr[j] = random.nextGaussian() * Math.sqrt(0.5) + (in ? amplitude * sr[k] : 0);
        xi[j] = random.nextGaussian() * Math.sqrt(0.5) + (in ? amplitude * si[k] : 0);
      }
      for (int m = 0; m < 3; m++) {
        double yr = 0;
        double yi = 0;
        for (int j = 0; j < xr.length; j++) {
          yr += hr[m][j] * xr[j] + hi[m][j] * xi[j];
          yi += hr[m][j] * xi[j] - hi[m][j] * xr[j];
        }
        power[m] = yr * yr + yi * yi;
      }
      double offset = (power[2] - power[0]) / (2 * (2 * power[1] - power[0] - power[2])) * h / rate;
      sum += offset * offset;
    }
    return Math.sqrt(sum / trials);
  }

  /** 8 pulses: Doppler error of a train is sqrt(12) / (2 pi T sqrt(2 S)) of its spread in time. */
  @Test
  void burst_letsDelayAndDopplerBeFoundTogether() {
    var f = MatchedFilter.taps(CHIRP, 2e6, new Uniform());
    double[] starts = new double[8];
    double[] ones = new double[8];
    for (int i = 0; i < 8; i++) {
      starts[i] = 0.01 * i;
      ones[i] = 1;
    }
    double spread = 0.01 * Math.sqrt(63 / 12.0);
    var e = f.jointErrors(starts, ones, 50);
    assertThat(e.dopplerSigmaHz() * 2 * Math.PI * spread * 10).isEqualTo(1, within(0.002));
    assertThat(e.delaySigmaS() / f.delaySigmaS(50)).isEqualTo(1, within(0.002));
    // one chirp alone hardly tells them apart: by its edges only
    var one = f.jointErrors(new double[] {0}, new double[] {1}, 50);
    assertThat(one.correlation()).isGreaterThan(0.99);
    assertThat(one.delaySigmaS()).isGreaterThan(10 * f.delaySigmaS(50));
    // an up-chirp: a Doppler taken too high puts the delay too high, 2 pulses 1 ms apart show it
    var near = f.jointErrors(new double[] {0, 1e-3}, new double[] {1, 1}, 50);
    assertThat(near.correlation()).isBetween(0.2, 0.5);
    assertThat(near.delaySigmaS()).isGreaterThan(1.02 * f.delaySigmaS(50));
  }

  @Test
  void oddWeights_orTooFewSamples_areRefused() {
    assertThatThrownBy(() -> MatchedFilter.taps(CHIRP, 2e6, Bayliss.ofDb(6, 30)))
        .hasMessageContaining("no weighting of a filter");
    assertThatThrownBy(() -> MatchedFilter.taps(CHIRP, 2e3, new Uniform()))
        .hasMessageContaining("1.0 samples a pulse");
  }
}
