package io.farwatch.bench;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.flight.Ballistics;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.flight.GroundCrossing;
import io.farwatch.core.flight.GroundSolver;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A long ballistic arc under J2: 30 minutes of it, by us and by Orekit in one run, and where it
 * comes down and how sure.
 */
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

  /** m: both must be this near to where the arc truly leads. */
  private static final double ERROR_M = 1;

  private final EcefState launch = EcefState.of(START);
  private final OrekitArc orekit = new OrekitArc(START);
  private final GroundSolver solver = new GroundSolver();
  private final double[] s = new double[6];
  private final double[] phi = new double[36];
  private final double[] work = new double[FreeFlight.WORK];
  private final double[] ellipse = new double[5];
  private final double[] sure = covariance(100, 1);
  private final double[] unsure = covariance(2000, 300);

  /** Orekit's tolerance (m): the widest that keeps the error below {@link #ERROR_M}. */
  private double toleranceM = 1000;

  @Setup
  public void findTolerance() {
    double[] truth = orekit.fly(SPAN_S, 1e-6);
    while (distance(orekit.fly(SPAN_S, toleranceM), truth) > ERROR_M) {
      toleranceM /= 2;
    }
    double ours = distance(propagate30MinWithinMetre(), truth);
    System.out.printf(
        "orekit: tolerance %.3g m, error %.2g m; ours: error %.2g m%n",
        toleranceM, distance(orekit.fly(SPAN_S, toleranceM), truth), ours);
    if (ours > ERROR_M) {
      throw new IllegalStateException("error " + ours + " m");
    }
  }

  @Benchmark
  public double[] propagate30Min() {
    System.arraycopy(START, 0, s, 0, 6);
    FreeFlight.propagateIn(s, SPAN_S, work);
    return s;
  }

  @Benchmark
  public double[] propagate30MinWithinMetre() {
    System.arraycopy(START, 0, s, 0, 6);
    FreeFlight.propagateWithinMetre(s, SPAN_S, work);
    return s;
  }

  @Benchmark
  public double[] propagate30MinByOrekit() {
    return orekit.fly(SPAN_S, toleranceM);
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

  /** A covariance that the linear map carries. */
  @Benchmark
  public double[] impactEllipse() {
    solver.impact(START, sure, 0);
    solver.ellipse(0.95, ellipse);
    return ellipse;
  }

  /** A covariance that needs the sigma points. */
  @Benchmark
  public double[] impactEllipseBySigmaPoints() {
    solver.impact(START, unsure, 0);
    solver.ellipse(0.95, ellipse);
    return ellipse;
  }

  private static double[] covariance(double placeM, double speedMps) {
    double[] p = new double[36];
    for (int i = 0; i < 6; i++) {
      p[7 * i] = i < 3 ? placeM * placeM : speedMps * speedMps;
    }
    return p;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        (a[0] - b[0]) * (a[0] - b[0])
            + (a[1] - b[1]) * (a[1] - b[1])
            + (a[2] - b[2]) * (a[2] - b[2]));
  }
}
