package io.farwatch.bench;

import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.core.radar.detection.SquareLaw;
import io.farwatch.core.radar.detection.Swerling;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The arithmetic of detection that tables and studies call many times. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DetectionBench {
  private final SquareLaw law = new SquareLaw(10);
  private final Cfar ordered = new Cfar(Cfar.Type.OS, 32, 24);
  private final Cfar greatest = new Cfar(Cfar.Type.GO, 32, 0);
  private double pfa = 1e-6;
  private double threshold = 35;
  private double snr = 4;

  @Benchmark
  public double cfarMultiplierOrdered() {
    return ordered.multiplier(pfa);
  }

  @Benchmark
  public double cfarMultiplierGreatest() {
    return greatest.multiplier(pfa);
  }

  @Benchmark
  public double squareLawPdSteady() {
    return law.pd(threshold, snr, Swerling.CASE_0);
  }

  @Benchmark
  public double squareLawThreshold() {
    return law.threshold(pfa);
  }
}
