package io.farwatch.bench;

import io.farwatch.core.earth.EarthRotation;
import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.Epoch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hipparchus.exception.MathRuntimeException;
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
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Every object of a catalogue by SGP4 at one epoch, the file's or 2,000 made up: ours to ECEF,
 * Orekit's to TEME with the same rotation after it.
 */
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
  private List<TLEPropagator> orekit = List.of();
  private long taiNanos;

  @Setup
  public void read() throws IOException {
    List<MeanElements> elements = Sky.elements(MADE_UP);
    catalogue = Catalogue.of(elements);
    states = new double[6 * elements.size()];
    List<TLEPropagator> models = new ArrayList<>();
    for (MeanElements e : elements) {
      TLEPropagator model = OrekitSky.model(e);
      if (model != null) {
        models.add(model);
      }
    }
    orekit = models;
    taiNanos = elements.get(0).epoch().taiNanos();
    System.out.println(catalogue.size() + " objects, " + catalogue.refused() + " refused");
  }

  @Benchmark
  public double[] statesOfAll() {
    taiNanos += STEP_NANOS;
    catalogue.statesAt(new Epoch(taiNanos), states, 0, catalogue.size());
    return states;
  }

  @Benchmark
  public double[] statesOfAllByOrekit() {
    taiNanos += STEP_NANOS;
    Epoch epoch = new Epoch(taiNanos);
    AbsoluteDate date = OrekitSky.date(epoch);
    EarthRotation rotation = new EarthRotation(epoch, EarthOrientation.NONE);
    int at = 0;
    for (TLEPropagator model : orekit) {
      try {
        PVCoordinates pv = model.getPVCoordinates(date);
        states[at] = pv.getPosition().getX();
        states[at + 1] = pv.getPosition().getY();
        states[at + 2] = pv.getPosition().getZ();
        states[at + 3] = pv.getVelocity().getX();
        states[at + 4] = pv.getVelocity().getY();
        states[at + 5] = pv.getVelocity().getZ();
        rotation.temeToEcef(states, at);
      } catch (OrekitException | MathRuntimeException refused) {
        states[at] = Double.NaN;
      }
      at += 6;
    }
    return states;
  }
}
