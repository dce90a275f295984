package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.core.radar.detection.SquareLaw;
import io.farwatch.core.radar.detection.Swerling;
import org.assertj.core.data.Offset;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/**
 * How often an echo in the middle of a cell passes, against the exact formula for its SNR after the
 * weighted filter. 40,000 echoes for each figure: 1 % is 4 sigma at Pd 1/2. Echoes stand 130 cells
 * apart, out of one another's reference cells.
 */
class DetectionProbabilityTest {
  private static final double PFA = 1e-4;
  private static final double PULSE = 25e-6;
  private static final Cfar RULE = new Cfar(Cfar.Type.CA, 32, 0);
  private static final int APART = 130;

  @Test
  void pd_steadyEcho_isThatOfTheFormulaWithin1Percent() {
    double multiplier = RULE.multiplier(PFA);
    for (double db : new double[] {8, 10, 11, 12, 14}) {
      double snr = StrictMath.pow(10, db / 10);
      assertThat(measured(snr, false, 1, 40_000, 21))
          .as(db + " dB")
          .isCloseTo(steady(32, 1, multiplier, snr), Offset.offset(0.01));
    }
  }

  @Test
  void pd_swerling1_isThatOfTheFormulaWithin1Percent() {
    double multiplier = RULE.multiplier(PFA);
    for (double db : new double[] {7, 10, 13, 16, 20}) {
      double snr = StrictMath.pow(10, db / 10);
      assertThat(measured(snr, true, 1, 40_000, 22))
          .as(db + " dB")
          .isCloseTo(RULE.exceeded(multiplier / (1 + snr)), Offset.offset(0.01));
    }
  }

  @Test
  void pd_nonCoherentSumOf4_isThatOfTheFormulaWithin2Percent() {
    double multiplier = CfarMultiplier.of(RULE, 4, PFA);
    for (double db : new double[] {4, 6, 8}) {
      double snr = StrictMath.pow(10, db / 10);
      // 10,000 echoes: 4 sigma.
      assertThat(measured(snr, false, 4, 10_000, 23))
          .as(db + " dB")
          .isCloseTo(steady(32, 4, multiplier, snr), Offset.offset(0.02));
    }
  }

  @Test
  void formula_manyReferenceCells_isThatOfTheSquareLaw() {
    SquareLaw law = new SquareLaw(4);
    double threshold = law.threshold(PFA);
    // The threshold is on the sum of 4, the multiplier on the mean of sums of 4.
    assertThat(steady(100_000, 4, threshold / 4, StrictMath.pow(10, 0.6)))
        .isCloseTo(
            law.pd(threshold, StrictMath.pow(10, 0.6), Swerling.CASE_0), Offset.offset(1e-3));
  }

  /**
   * P(sum of N pulses with signal > multiplier x mean of M sums): a Poisson mixture of F ratios.
   */
  private static double steady(int cells, int looks, double multiplier, double snr) {
    double b = multiplier / cells;
    int shape = cells * looks;
    double energy = looks * snr;
    double below = 0;
    double term = StrictMath.exp(-shape * StrictMath.log1p(b));
    for (int j = 0; j < looks; j++) {
      below += term;
      term *= (shape + j) / (j + 1.0) * (b / (1 + b));
    }
    double sum = 0;
    for (int k = 0; k < 400; k++) {
      double p = StrictMath.exp(k * StrictMath.log(energy) - energy - Gamma.logGamma(k + 1.0));
      sum += p * below;
      below += term;
      int j = looks + k;
      term *= (shape + j) / (j + 1.0) * (b / (1 + b));
    }
    return sum;
  }

  private static double measured(double snr, boolean fades, int looks, int echoes, long seed) {
    int cells = looks == 1 ? 60_000 : 30_000;
    DwellSetup setup = Dwells.of(PULSE, Dwells.uniform(looks, 0.02), cells, 1);
    ChainSettings settings =
        looks == 1 ? ChainSettings.single(PFA) : ChainSettings.nonCoherent(PFA, 0, 0, 0);
    Chain chain = new Chain(setup, settings.withCfar(RULE, 4));
    double energy = snr / chain.weightingEfficiency();
    int each = cells / APART - 1;
    int[] passed = new int[2];
    ChainObserver counter =
        new ChainObserver() {
          @Override
          public void row(
              int burst, double rate, double first, double step, float[] p, float[] t, int n) {
            for (int i = 0; i < each; i++) {
              int at = APART * (i + 1);
              passed[0]++;
              passed[1] += p[at] > t[at] ? 1 : 0;
            }
          }
        };
    for (int dwell = 0; passed[0] < echoes; dwell++) {
      Sky sky = new Sky(setup, seed * 100_000 + dwell, true);
      for (int i = 0; i < each; i++) {
        long number = (long) dwell * each + i;
        double fade = fades ? -Math.log(Noise.uniform(seed + 50, number)) : 1;
        sky.point(
            0,
            Dwells.rangeM(PULSE, APART * (i + 1)),
            0,
            energy * fade,
            Noise.uniform(seed + 60, number));
      }
      chain.detect(sky, counter);
    }
    return (double) passed[1] / passed[0];
  }
}
