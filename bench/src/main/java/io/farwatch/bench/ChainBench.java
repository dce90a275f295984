package io.farwatch.bench;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.Chain;
import io.farwatch.core.signal.ChainSettings;
import io.farwatch.core.signal.Detection;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.signal.IqBlock;
import io.farwatch.core.signal.IqSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From samples to detections, one thread: pulses of 2 MHz and 0.5 ms (time-bandwidth 1000) every 40
 * ms, heard from 75 to 5,900 km, noise and one echo a pulse, Pfa 1e-6. An operation is one sample
 * of time: scores are millions of samples a second, to stand at 20 and more.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ChainBench {
  private static final int PULSES = 8;
  private static final int SAMPLES = PULSES * 80_000;

  private final Tape one = new Tape(1);
  private final Tape three = new Tape(3);
  private final Chain single = new Chain(one.setup, ChainSettings.single(1e-6));
  private final Chain scalar = Chain.scalar(one.setup, ChainSettings.single(1e-6));
  private final Chain monopulse = new Chain(three.setup, ChainSettings.single(1e-6));
  private final Chain nonCoherent =
      new Chain(one.setup, ChainSettings.nonCoherent(1e-6, 0, -500, 500));

  /** Samples in memory, read like a recording. */
  private static final class Tape implements IqSource {
    final DwellSetup setup;
    private final IqBlock all;
    private int at;

    Tape(int channels) {
      List<Double> starts = new ArrayList<>();
      for (int i = 0; i < PULSES; i++) {
        starts.add(0.04 * i);
      }
      LinearFm chirp = new LinearFm(0.5e-3, 2e6, true);
      setup = new DwellSetup(435e6, 2e6, chirp, starts, 75e3, 5_900e3, channels);
      all = new IqBlock(channels, SAMPLES);
      all.count(SAMPLES);
      int echo = (int) (2 * 1_000e3 / RadarEquation.LIGHT_MPS * 2e6);
      long state = 7;
      for (int c = 0; c < channels; c++) {
        for (int k = 0; k < SAMPLES; k++) {
          // Sums of uniform numbers are normal enough for a clock.
          double re = 0;
          double im = 0;
          for (int i = 0; i < 4; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            re += (state >> 40) * 0x1.0p-24;
            im += (int) state * 0x1.0p-32;
          }
          int since = k % 80_000 - echo;
          if (since >= 0 && since < 1000) {
            re += 0.6 * Math.cos(chirp.phaseRad(since / 2e6));
            im += 0.6 * Math.sin(chirp.phaseRad(since / 2e6));
          }
          all.re(c)[k] = (float) re;
          all.im(c)[k] = (float) im;
        }
      }
    }

    @Override
    public DwellSetup setup() {
      return setup;
    }

    @Override
    public boolean read(IqBlock block) {
      int n = Math.min(block.capacity(), SAMPLES - at);
      for (int c = 0; c < block.channels(); c++) {
        System.arraycopy(all.re(c), at, block.re(c), 0, n);
        System.arraycopy(all.im(c), at, block.im(c), 0, n);
      }
      block.count(n);
      at += n;
      return n > 0;
    }
  }

  @Setup(Level.Invocation)
  public void rewind() {
    one.at = 0;
    three.at = 0;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public List<Detection> singlePulses() {
    return single.detect(one);
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public List<Detection> singlePulsesScalar() {
    return scalar.detect(one);
  }

  /** Three channels recorded: the sum is searched, the differences read where echoes are. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public List<Detection> singlePulsesMonopulse() {
    return monopulse.detect(three);
  }

  /** Eight pulses together, over +-500 m/s. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public List<Detection> nonCoherentBurst() {
    return nonCoherent.detect(one);
  }
}
