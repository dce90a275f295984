package io.farwatch.core.signal.fft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.farwatch.core.Allocated;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFftTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024})
  void forward_isTheDftOfEverySeries(int n) {
    int series = 37; // no multiple of any lane width
    float[] re = Noise.floats(n * series + 3, 1);
    float[] im = Noise.floats(n * series + 3, 2);
    double[][][] want = new double[series][][];
    for (int p = 0; p < series; p++) {
      want[p] = FftTest.dft(series(re, n, series, p), series(im, n, series, p), 0, n);
    }
    BatchFft.of(n, series).forward(re, im, 3);
    for (int p = 0; p < series; p++) {
      float[] gotRe = series(re, n, series, p);
      float[] gotIm = series(im, n, series, p);
      assertThat(FftTest.relativeRms(gotRe, gotIm, 0, want[p]))
          .isLessThan(2e-8 * (2 + FftTest.log2(n)) /* as FftTest, a few values scatter more */);
    }
  }

  private static float[] series(float[] x, int n, int series, int p) {
    float[] one = new float[n];
    for (int k = 0; k < n; k++) {
      one[k] = x[3 + k * series + p];
    }
    return one;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5",
    "2, 256",
    "4, 1",
    "8, 17",
    "16, 1024",
    "32, 256",
    "64, 333",
    "128, 512",
    "256, 256",
    "512, 64",
    "512, 103",
    "1024, 19",
    "2048, 70",
    "4096, 16"
  })
  void scalar_givesTheBitsOfTheVectorForm(int n, int series) {
    float[] re = Noise.floats(n * series, 3);
    float[] im = Noise.floats(n * series, 4);
    float[] scalarRe = re.clone();
    float[] scalarIm = im.clone();
    BatchFft.of(n, series).forward(re, im, 0);
    BatchFft.scalar(n, series).forward(scalarRe, scalarIm, 0);
    assertThat(Arrays.mismatch(re, scalarRe)).isEqualTo(-1);
    assertThat(Arrays.mismatch(im, scalarIm)).isEqualTo(-1);
  }

  @Test
  void inverseUnscaled_isTheInverseTimesN() {
    float[] re = Noise.floats(16 * 100, 5);
    float[] im = Noise.floats(16 * 100, 6);
    float[] wasRe = re.clone();
    BatchFft fft = BatchFft.of(16, 100);
    fft.forward(re, im, 0);
    fft.inverseUnscaled(re, im, 0);
    for (int i = 0; i < re.length; i++) {
      assertThat(re[i] / 16).isCloseTo(wasRe[i], within(2e-6f /* 8 levels of rounding near 3 */));
    }
  }

  private static org.assertj.core.data.Offset<Float> within(float bound) {
    return org.assertj.core.data.Offset.offset(bound);
  }

  @ParameterizedTest
  @CsvSource({"32, 64", "128, 35"})
  void forward_takesNoHeap(int n, int series) {
    BatchFft fft = BatchFft.of(n, series);
    float[] re = new float[n * series];
    float[] im = new float[n * series];
    assertThat(Allocated.bytesOf10000(() -> fft.forward(re, im, 0))).isLessThan(1000);
  }

  @Test
  void of_refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> BatchFft.of(12, 8)).hasMessageContaining("12 points");
    assertThatThrownBy(() -> BatchFft.of(65536, 65536)).hasMessageContaining("65536 series");
    assertThatThrownBy(() -> BatchFft.of(16, 0)).hasMessageContaining("0 series");
  }
}
