package io.farwatch.bench;

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

/** One transform of zeros in place, ours and FFTW's in each of its layouts; compare its best. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FftBench {
  @SuppressWarnings("NullAway.Init") // made by setup
  @State(Scope.Thread)
  public static class Ours {
    @Param({"1024", "4096", "65536"})
    int n;

    Fft fft;
    Fft scalar;
    float[] re;
    float[] im;

    @Setup
    public void make() {
      fft = Fft.of(n);
      scalar = Fft.scalar(n);
      re = new float[n];
      im = new float[n];
    }
  }

  @SuppressWarnings("NullAway.Init") // made by setup
  @State(Scope.Thread)
  public static class Theirs {
    @Param({"1024", "4096", "65536"})
    int n;

    @Param({"INTERLEAVED", "INTERLEAVED_IN_PLACE", "SPLIT", "SPLIT_IN_PLACE"})
    String layout;

    Fftw plan;

    @Setup
    public void make() {
      plan = new Fftw(n, 1, 1, n, Fftw.Layout.valueOf(layout));
    }
  }

  @Benchmark
  public float[] transform(Ours ours) {
    ours.fft.forward(ours.re, ours.im, 0);
    return ours.re;
  }

  @Benchmark
  public float[] transformScalar(Ours ours) {
    ours.scalar.forward(ours.re, ours.im, 0);
    return ours.re;
  }

  @Benchmark
  public void transformByFftw(Theirs theirs) {
    theirs.plan.run();
  }
}
