package io.farwatch.bench;

import io.farwatch.core.signal.fft.BatchFft;
import io.farwatch.core.signal.fft.Fft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Our transforms and FFTW's in turn in one process, so that what else the machine does meets both
 * alike: {@code ./bench/run FftPaired} prints, for each size as points x transforms, the least time
 * of each over all rounds and their ratios. FFTW's least is over its four layouts; its own best is
 * that of rows and strides. One size alone: {@code ./bench/run FftPaired -p size=256x256}. The
 * score itself is a round of all of them and says nothing.
 */
@SuppressWarnings("NullAway.Init") // made by setup
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 1, time = 5)
@Fork(1)
public class FftPaired {
  /** Points that each contestant transforms before the next one's turn. */
  private static final int TURN = 1 << 18;

  @Param({
    "4096x1",
    "65536x1",
    "256x256",
    "256x512",
    "256x1024",
    "512x256",
    "512x512",
    "512x1024",
    "1024x256",
    "1024x512",
    "1024x1024",
    "16x1024",
    "64x1024"
  })
  String size;

  private int repeats;
  private Contestant rows;
  private Contestant lanes;
  private final List<Contestant> rowsByFftw = new ArrayList<>();
  private final List<Contestant> stridesByFftw = new ArrayList<>();

  private static final class Contestant {
    private final Runnable work;
    private double leastUs = Double.POSITIVE_INFINITY;

    Contestant(Runnable work) {
      this.work = work;
    }

    void take(int repeats) {
      long start = System.nanoTime();
      for (int i = 0; i < repeats; i++) {
        work.run();
      }
      leastUs = Math.min(leastUs, (System.nanoTime() - start) * 1e-3 / repeats);
    }
  }

  @Setup
  public void make() {
    int x = size.indexOf('x');
    int n = Integer.parseInt(size.substring(0, x));
    int count = Integer.parseInt(size.substring(x + 1));
    repeats = Math.max(1, TURN / (n * count));
    float[] re = new float[n * count];
    float[] im = new float[n * count];
    Fft fft = Fft.of(n);
    BatchFft batch = BatchFft.of(n, count);
    rows = new Contestant(() -> fft.forwardRows(re, im, 0, count));
    lanes = new Contestant(() -> batch.forward(re, im, 0));
    for (Fftw.Layout layout : Fftw.Layout.values()) {
      Fftw row = new Fftw(n, 1, count, n, layout);
      rowsByFftw.add(new Contestant(row::run));
      if (count > 1) {
        Fftw strides = new Fftw(n, count, count, 1, layout);
        stridesByFftw.add(new Contestant(strides::run));
      }
    }
  }

  @Benchmark
  public void round() {
    rows.take(repeats);
    rowsByFftw.forEach(c -> c.take(repeats));
    if (!stridesByFftw.isEmpty()) {
      lanes.take(repeats);
      stridesByFftw.forEach(c -> c.take(repeats));
    }
  }

  @TearDown
  public void print() {
    double theirRows = least(rowsByFftw);
    double theirStrides = least(stridesByFftw);
    double best = Math.min(theirRows, theirStrides);
    System.out.printf(
        Locale.ROOT,
        "%n%s: rows %.2f us, FFTW %.2f; ratio to its best %.2f%n",
        size,
        rows.leastUs,
        theirRows,
        rows.leastUs / best);
    if (!stridesByFftw.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%s: lanes %.2f us, FFTW %.2f; ratio to the same layout %.2f, to its best %.2f%n",
          size,
          lanes.leastUs,
          theirStrides,
          lanes.leastUs / theirStrides,
          lanes.leastUs / best);
    }
  }

  private static double least(List<Contestant> contestants) {
    return contestants.stream().mapToDouble(c -> c.leastUs).min().orElse(Double.POSITIVE_INFINITY);
  }
}
