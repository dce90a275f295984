package io.farwatch.core.signal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.Allocated;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each form against its scalar twin, bit by bit, and against double arithmetic. */
class SplitComplexTest {
  private static final int N = 77; // whole lanes and a rest, at any width
  private final float[][] given = new float[5][N + 9];
  private final float[][] twin = new float[5][];

  @BeforeEach
  void fill() {
    Random random = new Random(1);
    for (int a = 0; a < given.length; a++) {
      for (int i = 0; i < given[a].length; i++) {
        given[a][i] = (float) random.nextGaussian();
      }
      twin[a] = given[a].clone();
    }
  }

  private void assertTwins() {
    assertThat(given).isDeepEqualTo(twin);
  }

  @Test
  void multiply_isTheProduct_andItsTwin() {
    SplitComplex.multiply(given[0], given[1], 3, given[2], given[3], 5, N);
    for (int i = 0; i < N; i++) {
      double re =
          (double) twin[0][3 + i] * twin[2][5 + i] - (double) twin[1][3 + i] * twin[3][5 + i];
      double im =
          (double) twin[0][3 + i] * twin[3][5 + i] + (double) twin[1][3 + i] * twin[2][5 + i];
      assertClose(given[0][3 + i], re);
      assertClose(given[1][3 + i], im);
    }
    ScalarComplex.multiply(twin[0], twin[1], 3, twin[2], twin[3], 5, N);
    assertTwins();
  }

  @Test
  void multiplyConjugate_isTheProductWithTheConjugate_andItsTwin() {
    SplitComplex.multiplyConjugate(given[0], given[1], 3, given[2], given[3], 5, N);
    for (int i = 0; i < N; i++) {
      double re =
          (double) twin[0][3 + i] * twin[2][5 + i] + (double) twin[1][3 + i] * twin[3][5 + i];
      double im =
          (double) twin[1][3 + i] * twin[2][5 + i] - (double) twin[0][3 + i] * twin[3][5 + i];
      assertClose(given[0][3 + i], re);
      assertClose(given[1][3 + i], im);
    }
    ScalarComplex.multiplyConjugate(twin[0], twin[1], 3, twin[2], twin[3], 5, N);
    assertTwins();
  }

  @Test
  void addScaled_addsTheProduct_andIsItsTwin() {
    SplitComplex.addScaled(given[0], given[1], 3, given[2], given[3], 5, 0.3f, -1.7f, N);
    for (int i = 0; i < N; i++) {
      double re = twin[0][3 + i] + 0.3f * (double) twin[2][5 + i] + 1.7f * (double) twin[3][5 + i];
      double im = twin[1][3 + i] + 0.3f * (double) twin[3][5 + i] - 1.7f * (double) twin[2][5 + i];
      assertClose(given[0][3 + i], re);
      assertClose(given[1][3 + i], im);
    }
    ScalarComplex.addScaled(twin[0], twin[1], 3, twin[2], twin[3], 5, 0.3f, -1.7f, N);
    assertTwins();
  }

  @Test
  void powers_areSquaresSummed_andTheirTwins() {
    SplitComplex.power(given[0], given[1], 3, given[4], 2, N);
    SplitComplex.addPower(given[2], given[3], 4, given[4], 2, N);
    for (int i = 0; i < N; i++) {
      double sum = 0;
      for (int a = 0; a < 4; a++) {
        double x = given[a][(a < 2 ? 3 : 4) + i];
        sum += x * x;
      }
      assertClose(given[4][2 + i], sum);
    }
    ScalarComplex.power(twin[0], twin[1], 3, twin[4], 2, N);
    ScalarComplex.addPower(twin[2], twin[3], 4, twin[4], 2, N);
    assertTwins();
  }

  /** Three roundings of terms below about 10. */
  private static void assertClose(float got, double want) {
    assertThat((double) got).isCloseTo(want, org.assertj.core.data.Offset.offset(2e-6));
  }

  @Test
  void noneTakesHeap() {
    float[][] x = given;
    Runnable all =
        () -> {
          SplitComplex.multiply(x[0], x[1], 0, x[2], x[3], 0, N);
          SplitComplex.multiplyConjugate(x[0], x[1], 0, x[2], x[3], 0, N);
          SplitComplex.addScaled(x[0], x[1], 0, x[2], x[3], 0, 0.3f, -1.7f, N);
          SplitComplex.power(x[2], x[3], 0, x[4], 0, N);
          SplitComplex.addPower(x[2], x[3], 0, x[4], 0, N);
        };
    long bytes = Allocated.bytesOf10000(all);
    // each call is so short that the warm-up can be over before the compiler is
    for (int again = 0; again < 50 && bytes >= 1000; again++) {
      bytes = Allocated.bytesOf10000(all);
    }
    assertThat(bytes).isLessThan(1000);
  }
}
