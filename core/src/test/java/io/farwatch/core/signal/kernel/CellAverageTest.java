package io.farwatch.core.signal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.farwatch.core.Allocated;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CellAverageTest {
  /** Powers with an echo 120 dB above the noise among them. */
  private static float[] powers(int n) {
    Random random = new Random(7);
    float[] p = new float[n];
    for (int i = 0; i < n; i++) {
      p[i] = (float) -Math.log(1 - random.nextDouble());
    }
    p[n / 2] = 1e12f;
    return p;
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 5", "16, 2, 100", "24, 3, 7000", "31, 0, 2049", "32, 4, 40", "200, 50, 450"})
  void average_isThatOfTheCellsAroundIt(int window, int guard, int n) {
    float[] p = powers(n);
    float[] noise = new float[n + 1];
    for (CellAverage.Kind kind : CellAverage.Kind.values()) {
      new CellAverage(kind, window, guard).estimate(p, 2, n - 1, noise, 1);
      for (int i = 2; i < n - 1; i++) {
        double want = direct(kind, p, 2, n - 1, i, window, guard);
        assertThat((double) noise[i - 1])
            .as("%s at %d", kind, i)
            .isCloseTo(want, Percentage.withPercentage(1e-4 /* 17 roundings of 2^-24 */));
      }
    }
  }

  private static double direct(
      CellAverage.Kind kind, float[] p, int begin, int end, int i, int window, int guard) {
    boolean lag = i - guard - window >= begin;
    boolean lead = i + guard + window < end;
    double a = 0;
    double b = 0;
    for (int w = 1; w <= window; w++) {
      a += lag ? p[i - guard - w] : 0;
      b += lead ? p[i + guard + w] : 0;
    }
    if (!lag || !lead) {
      return lag || lead ? (a + b) / window : Double.POSITIVE_INFINITY;
    }
    return switch (kind) {
      case MEAN -> (a + b) / (2 * window);
      case GREATEST -> Math.max(a, b) / window;
      case LEAST -> Math.min(a, b) / window;
    };
  }

  @Test
  void average_dependsOnNeighboursOnly_notOnWhereTheBlockBegan() {
    float[] p = powers(6000);
    float[] whole = new float[6000];
    float[] part = new float[6000];
    CellAverage average = new CellAverage(CellAverage.Kind.GREATEST, 27, 3);
    average.estimate(p, 0, 6000, whole, 0);
    average.estimate(p, 1237, 4444, part, 1237);
    for (int i = 1237 + average.reach(); i < 4444 - average.reach(); i++) {
      assertThat(part[i]).isEqualTo(whole[i]);
    }
  }

  @Test
  void vectorForms_giveTheBitsOfTheirTwins() {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        VectorModule.present(), "no vector module: skipped");
    float[] p = powers(500);
    float[] a = p.clone();
    float[] b = p.clone();
    int done = VectorCells.add(a, 0, a, 3, 400);
    assertThat(done).isPositive();
    ScalarCells.add(b, 0, b, 3, done);
    assertThat(Arrays.mismatch(a, b)).isEqualTo(-1);
    for (CellAverage.Kind kind : CellAverage.Kind.values()) {
      float[] x = new float[500];
      float[] y = new float[500];
      int joined = VectorCells.join(kind, a, 1, 40, 0.03f, x, 2, 300);
      assertThat(joined).isPositive();
      ScalarCells.join(kind, a, 1, 40, 0.03f, y, 2, joined);
      assertThat(Arrays.mismatch(x, y)).isEqualTo(-1);
    }
  }

  @Test
  void window_mustHoldACell() {
    assertThatThrownBy(() -> new CellAverage(CellAverage.Kind.MEAN, 0, 2))
        .hasMessageContaining("window of 0");
  }

  @ParameterizedTest
  @EnumSource
  void estimate_takesNoHeap(CellAverage.Kind kind) {
    CellAverage average = new CellAverage(kind, 24, 3);
    float[] p = powers(500);
    float[] noise = new float[500];
    assertThat(Allocated.bytesOf10000(() -> average.estimate(p, 0, 500, noise, 0)))
        .isLessThan(1000);
  }
}
