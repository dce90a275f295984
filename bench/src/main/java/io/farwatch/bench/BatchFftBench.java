package io.farwatch.bench;

import io.farwatch.core.signal.fft.BatchFft;
import io.farwatch.core.signal.fft.Fft;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Batches as points x transforms: over pulses (point k of transform p at k x transforms + p) and
 * row after row; ours and FFTW's, its in both orders.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BatchFftBench {
  private static int[] sizes(String batch) {
    int x = batch.indexOf('x');
    return new int[] {
      Integer.parseInt(batch.substring(0, x)), Integer.parseInt(batch.substring(x + 1))
    };
  }

  @SuppressWarnings("NullAway.Init") // made by setup
  @State(Scope.Thread)
  public static class Ours {
    @Param({"16x256", "16x1024", "32x512", "64x256", "64x1024", "256x256", "1024x256"})
    String batch;

    BatchFft pulses;
    Fft row;
    int rows;
    float[] re;
    float[] im;

    @Setup
    public void make() {
      int[] size = sizes(batch);
      rows = size[1];
      pulses = BatchFft.of(size[0], rows);
      row = Fft.of(size[0]);
      re = new float[size[0] * rows];
      im = new float[size[0] * rows];
    }
  }

  @SuppressWarnings("NullAway.Init") // made by setup
  @State(Scope.Thread)
  public static class Theirs {
    @Param({"16x256", "16x1024", "32x512", "64x256", "64x1024", "256x256", "1024x256"})
    String batch;

    @Param({"INTERLEAVED", "INTERLEAVED_IN_PLACE", "SPLIT", "SPLIT_IN_PLACE"})
    String layout;

    Fftw pulses;
    Fftw rows;

    @Setup
    public void make() {
      int[] size = sizes(batch);
      pulses = new Fftw(size[0], size[1], size[1], 1, Fftw.Layout.valueOf(layout));
      rows = new Fftw(size[0], 1, size[1], size[0], Fftw.Layout.valueOf(layout));
    }
  }

  @Benchmark
  public float[] overPulses(Ours ours) {
    ours.pulses.forward(ours.re, ours.im, 0);
    return ours.re;
  }

  @Benchmark
  public float[] rows(Ours ours) {
    ours.row.forwardRows(ours.re, ours.im, 0, ours.rows);
    return ours.re;
  }

  @Benchmark
  public void overPulsesByFftw(Theirs theirs) {
    theirs.pulses.run();
  }

  @Benchmark
  public void rowsByFftw(Theirs theirs) {
    theirs.rows.run();
  }
}
