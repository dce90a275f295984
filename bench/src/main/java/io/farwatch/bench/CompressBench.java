package io.farwatch.bench;

import io.farwatch.core.signal.fft.PulseCompressor;
import io.farwatch.core.signal.kernel.CellAverage;
import io.farwatch.core.signal.kernel.Crossings;
import io.farwatch.core.signal.kernel.Samples;
import io.farwatch.core.signal.kernel.SplitComplex;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One channel of noise, 65,536 complex samples a push: million samples a second, by stage. */
@SuppressWarnings("NullAway.Init") // made by setup
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CompressBench {
  private static final int SAMPLES = 65_536;

  @Param({"1000", "1500", "4000"})
  int taps;

  private PulseCompressor compressor;
  private PulseCompressor scalar;
  private final CellAverage average = new CellAverage(CellAverage.Kind.GREATEST, 24, 3);
  private final short[] recorded = new short[2 * SAMPLES];
  private final float[] re = new float[SAMPLES];
  private final float[] im = new float[SAMPLES];
  private final int[] crossings = new int[1024];
  private float[] outRe;
  private float[] outIm;
  private float[] power;
  private float[] noise;

  @Setup
  public void make() {
    Random random = new Random(1);
    for (int i = 0; i < recorded.length; i++) {
      recorded[i] = (short) (1000 * random.nextGaussian());
    }
    double[] hr = random.doubles(taps, -1, 1).toArray();
    double[] hi = random.doubles(taps, -1, 1).toArray();
    compressor = new PulseCompressor(hr, hi);
    scalar = PulseCompressor.scalar(hr, hi);
    int most = SAMPLES + 2 * compressor.block();
    outRe = new float[most];
    outIm = new float[most];
    power = new float[most];
    noise = new float[most];
    Samples.split(recorded, 0, 1f / 32768, re, im, 0, SAMPLES);
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public int split() {
    return Samples.split(recorded, 0, 1f / 32768, re, im, 0, SAMPLES);
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public int compress() {
    return compressor.push(re, im, 0, SAMPLES, outRe, outIm, 0);
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public int compressScalar() {
    return scalar.push(re, im, 0, SAMPLES, outRe, outIm, 0);
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public int chain() {
    int n = compressor.push(re, im, 0, SAMPLES, outRe, outIm, 0);
    SplitComplex.power(outRe, outIm, 0, power, 0, n);
    average.estimate(power, 0, n, noise, 0);
    return Crossings.find(power, 0, noise, 0, 16f, n, crossings);
  }
}
