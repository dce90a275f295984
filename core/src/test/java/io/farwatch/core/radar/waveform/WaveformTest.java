package io.farwatch.core.radar.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.array.Uniform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveformTest {
  private static double db(double power) {
    return 10 * Math.log10(power);
  }

  /** Highest |sum of c(i) conj(c(i + lag))| over the lags above zero, in chips. */
  private static double aperiodicSidelobe(PhaseCode code) {
    double top = 0;
    for (int lag = 1; lag < code.chips(); lag++) {
      double re = 0;
      double im = 0;
      for (int i = 0; i + lag < code.chips(); i++) {
        double phase = code.chipPhaseRad(i) - code.chipPhaseRad(i + lag);
        re += Math.cos(phase);
        im += Math.sin(phase);
      }
      top = Math.max(top, Math.hypot(re, im));
    }
    return top;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 7, 11, 13})
  void barker_hasSidelobesOfOneChip(int length) {
    var code = PhaseCode.barker(length, 1e-6);
    assertThat(code.chips()).isEqualTo(length);
    assertThat(aperiodicSidelobe(code)).isEqualTo(1, within(1e-12));
  }

  @Test
  void thereIsNoBarkerCodeOfSix() {
    assertThatThrownBy(() -> PhaseCode.barker(6, 1e-6)).hasMessageContaining("6 chips");
  }

  /** Sidelobes of one chip, all of them, is what makes a sequence of greatest length. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void maximalLength_periodicCorrelation_isMinusOne(int bits) {
    var code = PhaseCode.maximalLength(bits, 1e-6);
    int n = code.chips();
    assertThat(n).isEqualTo((1 << bits) - 1);
    int[] c = new int[n];
    for (int i = 0; i < n; i++) {
      c[i] = code.chipPhaseRad(i) == 0 ? 1 : -1;
    }
    int step = Math.max(1, n / 50);
    for (int lag = 1; lag < n; lag += step) {
      int sum = 0;
      for (int i = 0; i < n; i++) {
        sum += c[i] * c[(i + lag) % n];
      }
      assertThat(sum).as(bits + " bits, lag " + lag).isEqualTo(-1);
    }
  }

  /**
   * Levanon and Mozeson, ch. 6: Frank, P3 and P4 are perfect codes, periodic sidelobes are zero.
   */
  @Test
  void frankP3P4_periodicCorrelation_isPerfect() {
    for (PhaseCode code :
        List.of(PhaseCode.frank(8, 1e-6), PhaseCode.p3(64, 1e-6), PhaseCode.p4(64, 1e-6))) {
      int n = code.chips();
      for (int lag = 1; lag < n; lag++) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < n; i++) {
          double phase = code.chipPhaseRad(i) - code.chipPhaseRad((i + lag) % n);
          re += Math.cos(phase);
          im += Math.sin(phase);
        }
        assertThat(Math.hypot(re, im)).as(code + " lag " + lag).isLessThan(1e-10);
      }
    }
  }

  /**
   * Frank's peak sidelobe for even m is 1 / sin(pi / m) chips (Levanon and Mozeson, ch. 6: peak to
   * sidelobe m pi for large m).
   */
  @Test
  void frank_aperiodicSidelobe_isAsPublished() {
    assertThat(aperiodicSidelobe(PhaseCode.frank(4, 1e-6)))
        .isEqualTo(1 / Math.sin(Math.PI / 4), within(1e-9));
    assertThat(aperiodicSidelobe(PhaseCode.frank(8, 1e-6)))
        .isEqualTo(1 / Math.sin(Math.PI / 8), within(1e-9));
  }

  @Test
  void nonLinearFm_phaseIsTheIntegralOfItsFrequency() {
    var w = new NonLinearFm(1e-3, 1e6, Taylor.ofDb(6, 35), true);
    double h = 1e-9;
    for (double t = 1e-5; t < 0.99e-3; t += 1.3e-5) {
      double slope = (w.phaseRad(t + h) - w.phaseRad(t - h)) / (2 * h) / (2 * Math.PI);
      // Hz: rounding of a phase of 1e3 rad by 1e-13 over 2e-9 s is 20 Hz
      assertThat(slope).isEqualTo(w.frequencyHz(t), within(60.0));
    }
    assertThat(w.frequencyHz(0)).isEqualTo(-0.5e6, within(1e-3));
    assertThat(w.frequencyHz(1e-3)).isEqualTo(0.5e6, within(1e-3));
    var down = new NonLinearFm(1e-3, 1e6, Taylor.ofDb(6, 35), false);
    assertThat(down.phaseRad(2e-4)).isEqualTo(-w.phaseRad(2e-4));
    assertThat(down.couplingS(1e6)).isEqualTo(-w.couplingS(1e6));
  }

  /** The designed level is that of stationary phase; what time x bandwidth 1000 truly reaches. */
  @Test
  void nonLinearFm_hasLowSidelobesWithoutLoss() {
    var w = new NonLinearFm(1e-3, 1e6, Taylor.ofDb(6, 35), true);
    var plain = MatchedFilter.taps(w, 2e6, new Uniform());
    assertThat(plain.snrFactor()).isEqualTo(1, within(1e-12));
    assertThat(db(plain.peakSidelobe())).isBetween(-36.0, -33.0);
    var chirp = MatchedFilter.taps(new LinearFm(1e-3, 1e6, true), 2e6, new Uniform());
    // Levanon and Mozeson, ch. 4: -13.26 dB for large time x bandwidth
    assertThat(db(chirp.peakSidelobe())).isEqualTo(-13.26, within(0.1));
  }

  /** The peak of the filter's output moves as the coupling says. */
  @Test
  void coupling_isWhereThePeakGoes() {
    double carrier = 435e6;
    double rate = 300; // m/s, receding
    double doppler = -2 * rate * carrier / 299_792_458;
    for (Waveform w :
        List.of(
            new LinearFm(1e-4, 1e6, true),
            new LinearFm(1e-4, 1e6, false),
            new NonLinearFm(1e-4, 1e6, Taylor.ofDb(6, 35), true),
            new NonLinearFm(1e-4, 1e6, Taylor.ofDb(6, 35), false),
            PhaseCode.barker(13, 1e-6),
            new RectangularPulse(1e-5))) {
      double foretold = 2 / 299_792_458.0 * w.couplingS(carrier) * rate;
      double lo = foretold - 0.4 / w.bandwidthHz();
      double hi = foretold + 0.4 / w.bandwidthHz();
      for (int i = 0; i < 25; i++) {
        double a = lo + (hi - lo) / 3;
        double b = hi - (hi - lo) / 3;
        if (Ambiguity.magnitude(w, a, doppler) > Ambiguity.magnitude(w, b, doppler)) {
          hi = b;
        } else {
          lo = a;
        }
      }
      double best = (lo + hi) / 2;
      // of 1 / B: fourth-order terms for the non-linear one; for a chirp the triangle 1 - |tau| / T
      // draws the peak in by 3 / (pi^2 B T)
      double allowed = w instanceof NonLinearFm ? 0.03 : 3.1 / (Math.PI * Math.PI * 100);
      assertThat(best * w.bandwidthHz())
          .as(w.toString())
          .isEqualTo(foretold * w.bandwidthHz(), within(allowed));
    }
  }

  @Test
  void chirpLikeCodes_coupleAsAnUpChirp() {
    for (PhaseCode code :
        List.of(PhaseCode.frank(10, 1e-6), PhaseCode.p3(100, 1e-6), PhaseCode.p4(100, 1e-6))) {
      // three chips' worth of coupling: the peak stands at a whole number of chips
      double doppler = -3 / code.durationS();
      double best = 0;
      double top = 0;
      for (int lag = -6; lag <= 6; lag++) {
        double a = Ambiguity.magnitude(code, lag * 1e-6, doppler);
        if (a > top) {
          top = a;
          best = lag;
        }
      }
      assertThat(best).as(code.toString()).isEqualTo(3);
      assertThat(code.couplingS(1e9)).isEqualTo(1e9 * 1e-4 * 1e-6, within(1e-6));
    }
  }

  @Test
  void burst_refusesOverlapAndCountsItsTimeOnAir() {
    var up = new LinearFm(1e-3, 1e6, true);
    var down = new LinearFm(1e-3, 1e6, false);
    var burst = Burst.alternating(List.of(up, down), 4, 5e-3);
    assertThat(burst.pulses().get(3).waveform()).isEqualTo(down);
    assertThat(burst.durationS()).isEqualTo(16e-3, within(1e-15));
    assertThat(burst.onS()).isEqualTo(4e-3, within(1e-15));
    assertThat(Burst.staggered(up, 4, List.of(5e-3, 6e-3)).pulses().get(3).startS())
        .isEqualTo(16e-3, within(1e-15));
    assertThatThrownBy(() -> Burst.uniform(up, 2, 0.5e-3)).hasMessageContaining("pulse 1 begins");
  }
}
