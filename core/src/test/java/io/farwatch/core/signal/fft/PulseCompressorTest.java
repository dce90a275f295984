package io.farwatch.core.signal.fft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.farwatch.core.Allocated;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulseCompressorTest {
  @ParameterizedTest
  @CsvSource({"1, 3000", "7, 500", "100, 99", "100, 100", "129, 20000", "1000, 30000"})
  void outputs_areTheDirectCorrelation_howeverTheStreamIsCut(int taps, int samples) {
    double[] hr = Noise.doubles(taps, 1);
    double[] hi = Noise.doubles(taps, 2);
    float[] re = Noise.floats(samples, 3);
    float[] im = Noise.floats(samples, 4);
    PulseCompressor compressor = new PulseCompressor(hr, hi);
    float[] outRe = new float[samples + compressor.mostOutputs(samples)];
    float[] outIm = new float[outRe.length];
    int given = run(compressor, re, im, outRe, outIm, new Random(5));
    assertThat(given).isEqualTo(Math.max(0, samples - taps + 1));
    // errors of single precision are spread evenly; the reference's norm is about root(2 taps / 3)
    double bound = 2e-6 * Math.sqrt(taps);
    for (int k = 0; k < given; k += Math.max(1, given / 500)) {
      double sumRe = 0;
      double sumIm = 0;
      for (int m = 0; m < taps; m++) {
        sumRe += hr[m] * re[k + m] + hi[m] * im[k + m];
        sumIm += hr[m] * im[k + m] - hi[m] * re[k + m];
      }
      assertThat(Math.hypot(outRe[k] - sumRe, outIm[k] - sumIm)).as("%d", k).isLessThan(bound);
    }
  }

  private static int run(
      PulseCompressor compressor,
      float[] re,
      float[] im,
      float[] outRe,
      float[] outIm,
      Random cuts) {
    int given = 0;
    int at = 0;
    while (at < re.length) {
      int count = Math.min(re.length - at, cuts.nextInt(4000));
      int most = compressor.mostOutputs(count);
      int got = compressor.push(re, im, at, count, outRe, outIm, given);
      assertThat(got).isLessThanOrEqualTo(most);
      given += got;
      at += count;
    }
    return given + compressor.flush(outRe, outIm, given);
  }

  @Test
  void scalarAndOtherCuts_giveTheSameBits_andFlushBeginsAnew() {
    double[] hr = Noise.doubles(300, 1);
    double[] hi = Noise.doubles(300, 2);
    float[] re = Noise.floats(20000, 3);
    float[] im = Noise.floats(20000, 4);
    float[][] out = new float[6][40000];
    PulseCompressor vector = new PulseCompressor(hr, hi);
    run(vector, re, im, out[0], out[1], new Random(1));
    run(vector, re, im, out[2], out[3], new Random(2));
    run(PulseCompressor.scalar(hr, hi), re, im, out[4], out[5], new Random(3));
    assertThat(Arrays.mismatch(out[2], out[0])).isEqualTo(-1);
    assertThat(Arrays.mismatch(out[3], out[1])).isEqualTo(-1);
    assertThat(Arrays.mismatch(out[4], out[0])).isEqualTo(-1);
    assertThat(Arrays.mismatch(out[5], out[1])).isEqualTo(-1);
  }

  @Test
  void echoThatBeginsAtSampleK_peaksAtOutputK() {
    double[] hr = Noise.doubles(64, 1);
    double[] hi = Noise.doubles(64, 2);
    float[] re = new float[1000];
    float[] im = new float[1000];
    for (int m = 0; m < 64; m++) {
      re[333 + m] = (float) hr[m];
      im[333 + m] = (float) hi[m];
    }
    float[] outRe = new float[2000];
    float[] outIm = new float[2000];
    run(new PulseCompressor(hr, hi), re, im, outRe, outIm, new Random(1));
    int peak = 0;
    for (int k = 1; k < outRe.length; k++) {
      if (Math.hypot(outRe[k], outIm[k]) > Math.hypot(outRe[peak], outIm[peak])) {
        peak = k;
      }
    }
    assertThat(peak).isEqualTo(333);
  }

  @Test
  void push_takesNoHeap() {
    PulseCompressor compressor = new PulseCompressor(Noise.doubles(64, 1), Noise.doubles(64, 2));
    float[] re = new float[256];
    float[] im = new float[256];
    float[] outRe = new float[compressor.mostOutputs(256 + compressor.block())];
    float[] outIm = new float[outRe.length];
    assertThat(
            Allocated.bytesOf10000(
                () -> {
                  int count = compressor.push(re, im, 0, 256, outRe, outIm, 0);
                  assert count >= 0;
                }))
        .isLessThan(1000);
  }

  @Test
  void reference_mustBeFiniteAndWhole() {
    assertThatThrownBy(() -> new PulseCompressor(new double[2], new double[3]))
        .hasMessageContaining("2 real and 3 imaginary");
    assertThatThrownBy(() -> new PulseCompressor(new double[] {1, Double.NaN}, new double[2]))
        .hasMessageContaining("tap 1: NaN");
  }
}
