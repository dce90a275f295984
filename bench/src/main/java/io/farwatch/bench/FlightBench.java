package io.farwatch.bench;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.flight.Ballistics;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.flight.GroundCrossing;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A long ballistic arc under J2: 30 minutes of it, and where it comes down. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FlightBench {
  /** s */
  private static final double SPAN_S = 1800;

  /** 300 km over the equator, rising at 30 deg with 6.7 km/s: it comes down after half an hour. */
  private static final double[] START = {6_678_137, 0, 0, 3350, 5000, 2900};

  private final EcefState launch = EcefState.of(START);
  private final double[] s = new double[6];
  private final double[] phi = new double[36];
  private final double[] work = new double[FreeFlight.WORK];

  @Benchmark
  public double[] propagate30Min() {
    System.arraycopy(START, 0, s, 0, 6);
    FreeFlight.propagateIn(s, SPAN_S, work);
    return s;
  }

  @Benchmark
  public double[] propagate30MinWithTransition() {
    System.arraycopy(START, 0, s, 0, 6);
    FreeFlight.propagateIn(s, phi, SPAN_S, work);
    return phi;
  }

  @Benchmark
  public @Nullable GroundCrossing impact() {
    return Ballistics.impact(launch);
  }
}
