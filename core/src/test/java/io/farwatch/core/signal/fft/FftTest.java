package io.farwatch.core.signal.fft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.farwatch.core.Allocated;
import io.farwatch.core.signal.kernel.VectorModule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FftTest {
  /**
   * Relative RMS error for each of the log2 n levels. Each level rounds a few times at 2^-25 RMS;
   * the measured growth is 1.0e-8 to 1.4e-8 a level.
   */
  private static final double PER_LEVEL = 2e-8;

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096})
  void forward_agreesWithDftInDouble(int n) {
    float[] re = Noise.floats(n + 5, 1);
    float[] im = Noise.floats(n + 5, 2);
    double[][] want = dft(re, im, 5, n);
    Fft.of(n).forward(re, im, 5);
    assertThat(relativeRms(re, im, 5, want)).isLessThan(PER_LEVEL * Math.max(2, log2(n)));
  }

  @ParameterizedTest
  @ValueSource(ints = {8192, 65536, 1 << 17, 1 << 20, 1 << 22})
  void forward_ofSeveralTones_hasLinesAndNothingElse(int n) {
    int[] lines = {0, 1, 17, n / 3, n / 2, n - 2};
    float[] re = new float[n];
    float[] im = new float[n];
    for (int line : lines) {
      for (int i = 0; i < n; i++) {
        re[i] += Twiddles.re(-(long) line * i, n);
        im[i] += Twiddles.im(-(long) line * i, n);
      }
    }
    double[][] want = new double[2][n];
    for (int line : lines) {
      want[0][line] = n;
    }
    Fft.of(n).forward(re, im, 0);
    assertThat(relativeRms(re, im, 0, want)).isLessThan(PER_LEVEL * log2(n));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 1 << 17,
        1 << 18, 1 << 19, 1 << 20, 1 << 21, 1 << 22
      })
  void scalar_givesTheBitsOfTheVectorForm(int n) {
    assumeTrue(VectorModule.present(), "no vector module: nothing to compare, skipped");
    float[] re = Noise.floats(n, 3);
    float[] im = Noise.floats(n, 4);
    float[] scalarRe = re.clone();
    float[] scalarIm = im.clone();
    Fft.of(n).forward(re, im, 0);
    Fft.scalar(n).forward(scalarRe, scalarIm, 0);
    assertThat(Arrays.mismatch(re, scalarRe)).isEqualTo(-1);
    assertThat(Arrays.mismatch(im, scalarIm)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64, 512, 4096, 65536})
  void inverse_undoesForward(int n) {
    float[] re = Noise.floats(n, 5);
    float[] im = Noise.floats(n, 6);
    double[][] want = new double[2][n];
    for (int i = 0; i < n; i++) {
      want[0][i] = re[i];
      want[1][i] = im[i];
    }
    Fft fft = Fft.of(n);
    fft.forward(re, im, 0);
    fft.inverse(re, im, 0);
    assertThat(relativeRms(re, im, 0, want)).isLessThan(2 * PER_LEVEL * Math.max(1, log2(n)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 16, 64, 128, 256, 1024})
  void rows_areTransformsOfEach(int n) {
    int rows = 37; // no multiple of a block of rows
    float[] re = Noise.floats(rows * n + 1, 7);
    float[] im = Noise.floats(rows * n + 1, 8);
    float[] rowRe = re.clone();
    float[] rowIm = im.clone();
    Fft fft = Fft.of(n);
    fft.forwardRows(re, im, 1, rows);
    for (int row = 0; row < rows; row++) {
      fft.forward(rowRe, rowIm, 1 + row * n);
    }
    assertThat(Arrays.mismatch(re, rowRe)).isEqualTo(-1);
    assertThat(Arrays.mismatch(im, rowIm)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 1024})
  void rows_takeNoHeap(int n) {
    Fft fft = Fft.of(n);
    float[] re = new float[17 * n];
    float[] im = new float[17 * n];
    assertThat(Allocated.bytesOf10000(() -> fft.forwardRows(re, im, 0, 17))).isLessThan(1000);
  }

  @Test
  void of_refusesWhatIsNoPowerOfTwo() {
    assertThatThrownBy(() -> Fft.of(96)).hasMessageContaining("96 points");
    assertThatThrownBy(() -> Fft.of(0)).hasMessageContaining("0 points");
  }

  static double log2(int n) {
    return Math.log(n) / Math.log(2);
  }

  /** The transform by its definition, in double. */
  static double[][] dft(float[] re, float[] im, int offset, int n) {
    double[] cos = new double[n];
    double[] sin = new double[n];
    for (int k = 0; k < n; k++) {
      cos[k] = StrictMath.cos(-2 * StrictMath.PI * k / n);
      sin[k] = StrictMath.sin(-2 * StrictMath.PI * k / n);
    }
    double[][] sum = new double[2][n];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        int turn = (k * i) & (n - 1);
        sum[0][k] += re[offset + i] * cos[turn] - im[offset + i] * sin[turn];
        sum[1][k] += re[offset + i] * sin[turn] + im[offset + i] * cos[turn];
      }
    }
    return sum;
  }

  static double relativeRms(float[] re, float[] im, int offset, double[][] want) {
    double error = 0;
    double power = 0;
    for (int k = 0; k < want[0].length; k++) {
      double dr = re[offset + k] - want[0][k];
      double di = im[offset + k] - want[1][k];
      error += dr * dr + di * di;
      power += want[0][k] * want[0][k] + want[1][k] * want[1][k];
    }
    return Math.sqrt(error / power);
  }
}
