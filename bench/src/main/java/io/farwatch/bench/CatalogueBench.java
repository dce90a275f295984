package io.farwatch.bench;

import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.time.Epoch;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Every object of a catalogue by SGP4, in ECEF, at one epoch: the file's, or 2,000 made up. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CatalogueBench {
  private static final int MADE_UP = 2000;
  private static final long STEP_NANOS = 30_000_000_000L;

  private Catalogue catalogue = Catalogue.of(List.of());
  private double[] states = new double[0];
  private long taiNanos;

  @Setup
  public void read() throws IOException {
    List<MeanElements> elements = Sky.elements(MADE_UP);
    catalogue = Catalogue.of(elements);
    states = new double[6 * catalogue.size()];
    taiNanos = elements.get(0).epoch().taiNanos();
    System.out.println(catalogue.size() + " objects, " + catalogue.refused() + " refused");
  }

  @Benchmark
  public double[] statesOfAll() {
    taiNanos += STEP_NANOS;
    catalogue.statesAt(new Epoch(taiNanos), states, 0, catalogue.size());
    return states;
  }
}
