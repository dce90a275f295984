package io.farwatch.core.signal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

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
}
