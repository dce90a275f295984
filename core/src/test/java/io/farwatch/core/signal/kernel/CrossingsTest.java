package io.farwatch.core.signal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.Allocated;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingsTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0.1", "15, 2", "1000, 5", "1003, 1", "4096, 1e9"})
  void find_givesEveryCellAbove_inOrder(int n, float multiplier) {
    Random random = new Random(n);
    float[] p = new float[n + 2];
    float[] noise = new float[n + 3];
    for (int i = 0; i < n; i++) {
      p[2 + i] = i % 97 == 5 ? Float.NaN : (float) random.nextDouble();
      noise[3 + i] = i % 89 == 7 ? Float.POSITIVE_INFINITY : 0.2f;
    }
    int[] want = IntStream.range(0, n).filter(i -> p[2 + i] > multiplier * noise[3 + i]).toArray();
    int[] out = new int[n];
    int found = Crossings.find(p, 2, noise, 3, multiplier, n, out);
    assertThat(java.util.Arrays.copyOf(out, found)).containsExactly(want);
  }

  @ParameterizedTest
  @CsvSource({"3"})
  void find_countsBeyondTheRoomItHas(int room) {
    float[] p = new float[100];
    java.util.Arrays.fill(p, 2);
    int[] out = new int[room];
    assertThat(Crossings.find(p, 0, new float[100], 0, 1, 100, out)).isEqualTo(100);
    assertThat(out).containsExactly(0, 1, 2);
  }

  @Test
  void find_takesNoHeap() {
    float[] p = new float[1000];
    p[3] = 2;
    p[700] = 2;
    float[] noise = new float[1000];
    java.util.Arrays.fill(noise, 1);
    int[] out = new int[10];
    assertThat(Allocated.bytesOf10000(() -> Crossings.find(p, 0, noise, 0, 1, 1000, out)))
        .isLessThan(1000);
  }
}
