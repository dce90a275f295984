package io.farwatch.scenario.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalStreamTest {
  private static final int N = 4_000_000;

  private static float[][] numbers(long seed, int part, int n) {
    float[][] z = new float[2][n];
    new NormalStream(seed, 5, 77, part).addTo(0, z[0], z[1], 0, n, 1);
    return z;
  }

  @Test
  void turns_giveSineAndCosineTo1e11() {
    double worst = 0;
    for (int i = -200_000; i <= 200_000; i++) {
      double x = i * 7.3e-6;
      double y = 2 * Math.PI * x;
      worst = Math.max(worst, Math.abs(Turns.sin(x) - StrictMath.sin(y)));
      worst = Math.max(worst, Math.abs(Turns.cos(x) - StrictMath.cos(y)));
    }
    // First terms left out: 7e-12 and 5e-13 at a quarter turn; then rounding of y, 2e-15.
    assertThat(worst).isLessThan(1e-11);
    assertThat(Turns.cos(1e9 + 0.25)).isCloseTo(0, within(1e-6));
    assertThat(Turns.sin(-1e9 - 0.25)).isCloseTo(-1, within(1e-11));
  }

  @Test
  void logarithm_isRightTo1e10DownToTheSmallestDraw() {
    double worst = 0;
    for (double u = 0x1p-41; u < 1; u *= 1.00003) {
      worst = Math.max(worst, Math.abs(NormalStream.minusLog(u) + StrictMath.log(u)));
    }
    assertThat(worst).isLessThan(1e-10);
    assertThat(NormalStream.minusLog(1 - 0x1p-41)).isPositive();
  }

  /** Bounds: 4.5 sigma of each estimate over 4e6 complex numbers, seed 1. */
  @Test
  void parts_haveTheMomentsOfTheNormal() {
    float[][] z = numbers(1, 0, N);
    double cross = 0;
    for (float[] x : z) {
      double m1 = 0;
      double m2 = 0;
      double m3 = 0;
      double m4 = 0;
      for (float f : x) {
        double y = f * Math.sqrt(2);
        m1 += y;
        m2 += y * y;
        m3 += y * y * y;
        m4 += y * y * y * y;
      }
      double root = Math.sqrt(N);
      assertThat(m1 / N).isCloseTo(0, within(4.5 / root));
      assertThat(m2 / N).isCloseTo(1, within(4.5 * Math.sqrt(2) / root));
      assertThat(m3 / N).isCloseTo(0, within(4.5 * Math.sqrt(15) / root));
      assertThat(m4 / N).isCloseTo(3, within(4.5 * Math.sqrt(96) / root));
    }
    for (int i = 0; i < N; i++) {
      cross += 2.0 * z[0][i] * z[1][i];
    }
    assertThat(cross / N).isCloseTo(0, within(4.5 / Math.sqrt(N)));
  }

  /** Sample correlations at lags 1 to 40, each within 4.5 / sqrt(N). */
  @Test
  void stream_isWhite_andStreamsOfOtherPartsAreIndependent() {
    int n = 400_000;
    float[][] z = numbers(3, 0, n);
    float[][] other = numbers(3, 1, n);
    for (int lag = 0; lag <= 40; lag++) {
      double re = 0;
      double im = 0;
      double cross = 0;
      for (int i = lag; i < n; i++) {
        re += z[0][i] * z[0][i - lag] + z[1][i] * z[1][i - lag];
        im += z[1][i] * z[0][i - lag] - z[0][i] * z[1][i - lag];
        cross += z[0][i] * other[0][i - lag] + z[1][i] * other[1][i - lag];
      }
      double bound = 4.5 / Math.sqrt(2.0 * n);
      assertThat(re / n).isCloseTo(lag == 0 ? 1 : 0, within(lag == 0 ? 2 * bound : bound));
      assertThat(im / n).isCloseTo(0, within(bound));
      assertThat(cross / n).isCloseTo(0, within(bound));
    }
  }

  /** Of 1e8 powers, seed 11, as many above -ln(p) as p says: 4.5 sigma of a Poisson count. */
  @Test
  void powers_areExponentialFarIntoTheTail() {
    NormalStream s = new NormalStream(11, 1, 2, 3);
    int n = 100_000_000;
    double[] p = {1e-3, 1e-4, 1e-5, 1e-6, 1e-7};
    int[] above = new int[p.length];
    for (int i = 0; i < n; i++) {
      double power = s.powerOf(i);
      if (power > 6.9) {
        for (int k = 0; k < p.length; k++) {
          above[k] += power > -StrictMath.log(p[k]) ? 1 : 0;
        }
      }
    }
    for (int k = 0; k < p.length; k++) {
      double mean = n * p[k];
      assertThat((double) above[k]).isCloseTo(mean, within(4.5 * Math.sqrt(mean)));
    }
    // At 1e-8 by the grid: so many of the 2^40 values of u lie below it, each as likely.
    double steps = 1e-8 * 0x1p40;
    assertThat(NormalStream.minusLog((Math.floor(steps) - 0.5) * 0x1p-40))
        .isGreaterThan(-StrictMath.log(1e-8));
    assertThat(NormalStream.minusLog((Math.ceil(steps) + 0.5) * 0x1p-40))
        .isLessThan(-StrictMath.log(1e-8));
    assertThat(steps).isGreaterThan(10_000);
  }

  @Test
  void blocksOfAnySize_giveTheSameBits() {
    float[][] whole = numbers(9, 2, 10_000);
    float[][] parts = new float[2][10_000];
    NormalStream s = new NormalStream(9, 5, 77, 2);
    int size = 1;
    for (int at = 0; at < 10_000; size = size * 3 % 1013 + 1) {
      int count = Math.min(size, 10_000 - at);
      s.addTo(at, parts[0], parts[1], at, count, 1);
      at += count;
    }
    assertThat(parts).isDeepEqualTo(whole);
  }

  @Test
  void everyKey_changesTheStream() {
    double a = new NormalStream(1, 2, 3, 4).powerOf(0);
    assertThat(new NormalStream(2, 2, 3, 4).powerOf(0)).isNotEqualTo(a);
    assertThat(new NormalStream(1L << 32 | 1, 2, 3, 4).powerOf(0)).isNotEqualTo(a);
    assertThat(new NormalStream(1, 3, 3, 4).powerOf(0)).isNotEqualTo(a);
    assertThat(new NormalStream(1, 2, 4, 4).powerOf(0)).isNotEqualTo(a);
    assertThat(new NormalStream(1, 2, 3, 5).powerOf(0)).isNotEqualTo(a);
  }
}
