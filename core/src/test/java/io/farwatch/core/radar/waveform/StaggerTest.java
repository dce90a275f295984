package io.farwatch.core.radar.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.waveform.Stagger.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaggerTest {
  private static final double C = 299_792_458;

  /** s: the Moon's delays of the reference tables, 2.378 to 2.713, with 27 Hz as the first PRF. */
  private static final double MOON_FROM = 2.378;

  private static final double MOON_TO = 2.713;
  private static final PriSet MOON = PriSet.pair(1 / 27.0, 2.8);

  /** Two pulses of the same chirp 0.1 s apart; 8 km/s; 6 sigma. */
  private static final Stagger STAGGER =
      new Stagger(MOON, List.of(0.0, 0.1), List.of(0.0, 0.0), 8000, 6);

  /** s: a range error of 75 m. */
  private static final double SIGMA = 5e-7;

  private static Stagger.Verdict judged(double delay, double rateMps, double e0, double e1) {
    double later = delay + 2 / C * rateMps * 0.1;
    double[] apparent = {MOON.foldedS(0, delay) + e0, MOON.foldedS(1, later) + e1};
    return STAGGER.judge(apparent, new double[] {SIGMA, SIGMA});
  }

  @Test
  void moonUnderOneInterval_wrapsNineTimesOverItsSpan() {
    double wraps = Math.floor(MOON_TO * 27) - Math.floor(MOON_FROM * 27);
    assertThat(wraps).isEqualTo(9);
  }

  @Test
  void moon_neverPassesAsNear_andIsSaidToLieBeyond() {
    int echoes = 0;
    // every 20 us, range rates of the Moon from +-0.5 km/s, errors of five sigma either way
    for (double delay = MOON_FROM; delay <= MOON_TO; delay += 2e-5) {
      for (int sign = -1; sign <= 1; sign++) {
        var v = judged(delay, sign * 500, sign * 5 * SIGMA, -sign * 2 * SIGMA);
        assertThat(v.kind()).as("delay " + delay).isEqualTo(Kind.BEYOND);
        assertThat(v.delayS()).isEqualTo(delay, within(6 * SIGMA));
        echoes++;
      }
    }
    assertThat(echoes).isGreaterThan(50_000);
  }

  @Test
  void nearTarget_passesWithItsRange() {
    double end = MOON.intervalsS().get(1) - 1e-5;
    for (double delay = 1e-4; delay < end; delay += 3.7e-6) {
      var v = judged(delay, 7900, 4 * SIGMA, -4 * SIGMA);
      assertThat(v.kind()).as("delay " + delay).isEqualTo(Kind.NEAR);
      assertThat(v.delayS()).isEqualTo(delay, within(5 * SIGMA));
    }
  }

  @Test
  void targetBetweenTheTwoIntervals_isBeyondTheShorter() {
    double delay = (MOON.intervalsS().get(0) + MOON.intervalsS().get(1)) / 2;
    var v = judged(delay, 0, 0, 0);
    assertThat(v.kind()).isEqualTo(Kind.BEYOND);
    assertThat(v.delayS()).isEqualTo(delay, within(SIGMA));
  }

  @Test
  void everyDelayFromBeyond_neverPassesAsNear() {
    for (double delay = 1 / 27.0; delay < 2.8; delay += 9.7e-5) {
      for (double rate : new double[] {-8000, 0, 8000}) {
        assertThat(judged(delay, rate, 0, 0).kind()).as("delay " + delay).isEqualTo(Kind.BEYOND);
      }
    }
  }

  @Test
  void coupling_isAllowedFor_whenUpAndDownChirpsAlternate() {
    double k = 435e6 * 5e-3 / 2e6;
    var upDown = new Stagger(MOON, List.of(0.0, 0.05), List.of(k, -k), 8000, 6);
    double rate = -7000;
    double delay = 0.012;
    double[] apparent = {
      delay + 2 / C * k * rate, delay + 2 / C * (0.05 * rate - k * rate),
    };
    double[] sigma = {SIGMA, SIGMA};
    assertThat(upDown.judge(apparent, sigma).kind()).isEqualTo(Kind.NEAR);
    // 15 km apart: no target if both were up-chirps
    assertThat(STAGGER.judge(apparent, sigma).kind()).isEqualTo(Kind.NONE);
    // with the range rate measured the gate is narrow, and a wrong one is refused
    assertThat(upDown.judge(apparent, sigma, rate, 5).kind()).isEqualTo(Kind.NEAR);
    assertThat(upDown.judge(apparent, sigma, -rate, 5).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void onePriAlone_cannotTellTheMoon_soSeparationIsZero() {
    assertThat(new PriSet(List.of(1 / 27.0), 2.8).separationS()).isZero();
    assertThat(new PriSet(List.of(1 / 27.0, 1 / 54.0), 2.8).separationS()).isZero();
  }

  @Test
  void pair_keepsMultiplesApartByAnEvenShare() {
    // 2.8 s are 75.6 intervals: 76 + 2 parts of 37.04 ms
    assertThat(MOON.separationS()).isEqualTo(1 / 27.0 / 78, within(1e-12));
    double worst = 1;
    double a = MOON.intervalsS().get(0);
    double b = MOON.intervalsS().get(1);
    for (int i = 0; i <= 76; i++) {
      for (int j = 0; j <= 77; j++) {
        if (i + j > 0) {
          worst = Math.min(worst, Math.abs(i * a - j * b));
        }
      }
    }
    assertThat(MOON.separationS()).isEqualTo(worst, within(1e-12));
  }

  @Test
  void resolvedDelay_isWhereMultiplesMeet() {
    // 9 x 4 ms = 4 x 9 ms = 36 ms
    var set = new PriSet(List.of(4e-3, 9e-3), 0.1);
    assertThat(set.resolvedDelayS(1e-6)).isEqualTo(36e-3, within(1e-12));
    // a gate of 1.1 ms takes 8 and 9 ms as one
    assertThat(set.resolvedDelayS(1.1e-3)).isEqualTo(8e-3, within(1e-12));
    assertThat(MOON.resolvedDelayS(1e-4)).isEqualTo(2.8);
    assertThat(MOON.unambiguousRangeM(0)).isEqualTo(5_551_712.2, within(0.1));
  }

  @Test
  void falsePassBound_isZeroForMoon_andOneWhenTheGateEatsTheSeparation() {
    // 474.8 us apart, gate 4.2 us, motion 5.3 us twice: 460 us are 650 sigma of the difference
    assertThat(STAGGER.marginS(SIGMA)).isEqualTo(459.9e-6, within(0.1e-6));
    assertThat(STAGGER.falsePassBound(SIGMA)).isZero();
    assertThat(STAGGER.falsePassBound(5e-5)).isGreaterThan(1e-3).isLessThanOrEqualTo(1);
    assertThat(STAGGER.falsePassBound(1e-4)).isEqualTo(1);
  }

  /** 50,000 pairs of unrelated echoes, a lattice; the bound is the mean, 4 sigma allowed. */
  @Test
  void unrelatedEchoes_passAsNearAsOftenAsTheBoundSays() {
    double error = 2e-5;
    double bound = STAGGER.chancePassBound(error);
    int trials = 50_000;
    int passed = 0;
    double golden = (Math.sqrt(5) - 1) / 2;
    double root = Math.sqrt(2) - 1;
    for (int i = 0; i < trials; i++) {
      double[] a = {
        MOON.intervalsS().get(0) * (i * golden % 1), MOON.intervalsS().get(1) * (i * root % 1)
      };
      Kind kind = STAGGER.judge(a, new double[] {error, error}).kind();
      passed += kind == Kind.NEAR || kind == Kind.AMBIGUOUS ? 1 : 0;
    }
    double sigma = Math.sqrt(bound * trials);
    assertThat((double) passed).isBetween(0.8 * bound * trials, bound * trials + 4 * sigma);
  }

  @Test
  void motionOverAQuarterInterval_isRefusedWithItsDwell() {
    assertThatThrownBy(() -> new Stagger(MOON, List.of(0.0, 200.0), List.of(0.0, 0.0), 8000, 6))
        .hasMessageContaining("dwell 1");
    assertThatThrownBy(() -> new Stagger(MOON, List.of(0.0), List.of(0.0), 8000, 6))
        .hasMessageContaining("2 intervals, 1 times");
  }
}
