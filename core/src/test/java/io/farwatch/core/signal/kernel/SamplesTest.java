package io.farwatch.core.signal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.Allocated;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void integers_areScaledAndTheirEndsCountedAsSaturated() {
    short[] iq = {9, 9, 100, -200, 32767, 0, 0, -32768, 32766, -32767, 32767, -32768};
    float[] re = new float[6];
    float[] im = new float[6];
    assertThat(Samples.split(iq, 1, 0.5f, re, im, 1, 5)).isEqualTo(3);
    assertThat(re).containsExactly(0, 50, 16383.5f, 0, 16383, 16383.5f);
    assertThat(im).containsExactly(0, -100, 0, -16384, -16383.5f, -16384);
  }

  @Test
  void floats_thatAreNotFinite_becomeZeroAndAreCounted() {
    float[] iq = {1, 2, Float.NaN, 3, 4, Float.NEGATIVE_INFINITY, -5, 6};
    float[] re = {7, 7, 7, 7};
    float[] im = {7, 7, 7, 7};
    assertThat(Samples.split(iq, 0, 2, re, im, 0, 4)).isEqualTo(2);
    assertThat(re).containsExactly(2, 0, 0, -10);
    assertThat(im).containsExactly(4, 0, 0, 12);
  }

  /** The whole lanes and the rest of a long stretch, against each sample alone. */
  @Test
  void longStretches_areSplitAsSamplesAlone() {
    Random random = new Random(3);
    int n = 101;
    short[] integers = new short[2 * n + 2];
    float[] floats = new float[2 * n + 2];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = (short) (random.nextInt(5) == 0 ? 32767 - random.nextInt(3) : random.nextInt());
      floats[i] = random.nextInt(9) == 0 ? 1 / (float) random.nextInt(2) : random.nextFloat();
      floats[i] = random.nextInt(9) == 0 ? Float.NaN : -floats[i];
    }
    float[][] got = new float[4][n];
    float[][] want = new float[4][n];
    int saturated = 0;
    int bad = 0;
    for (int k = 0; k < n; k++) {
      saturated += Samples.split(integers, 1 + k, 0.3f, want[0], want[1], k, 1);
      bad += Samples.split(floats, 1 + k, 0.3f, want[2], want[3], k, 1);
    }
    assertThat(Samples.split(integers, 1, 0.3f, got[0], got[1], 0, n)).isEqualTo(saturated);
    assertThat(Samples.split(floats, 1, 0.3f, got[2], got[3], 0, n)).isEqualTo(bad);
    assertThat(got).isDeepEqualTo(want);
    assertThat(saturated).isGreaterThan(10);
    assertThat(bad).isGreaterThan(10);
  }

  @Test
  void split_takesNoHeap() {
    short[] integers = new short[200];
    float[] floats = new float[200];
    float[] re = new float[100];
    float[] im = new float[100];
    Runnable both =
        () -> {
          Samples.split(integers, 0, 1, re, im, 0, 100);
          Samples.split(floats, 0, 1, re, im, 0, 100);
        };
    assertThat(Allocated.bytesOf10000(both)).isLessThan(1000);
  }
}
