package io.farwatch.bench;

import io.farwatch.core.plot.Look;
import io.farwatch.core.track.Tracker;
import io.farwatch.core.track.TrackerState;
import java.util.List;
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

/**
 * One look taken into one settled track: gate, update of both modes with the radars' biases (12 and
 * 15 states for one radar, 18 and 21 for two), events, the next request. Measured over 200 looks
 * from the same state on; restoring that state is measured alone beside it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TrackerBench {
  private static final int SETTLED_AFTER = 120;
  private static final int LOOKS = 200;

  @Param({"1", "2"})
  private int radars;

  private TrackerState settled = new Tracker().state();
  private List<Look> looks = List.of();

  @Setup
  public void settle() {
    Arcs arcs = new Arcs(radars);
    Tracker tracker = new Tracker();
    arcs.sites.forEach(tracker::declare);
    arcs.looks(0, SETTLED_AFTER).forEach(tracker::look);
    settled = tracker.state();
    looks = arcs.looks(SETTLED_AFTER, SETTLED_AFTER + LOOKS);
    if (settled.tracks().size() != 1 || !settled.tracks().get(0).recursive()) {
      throw new IllegalStateException("no settled track to measure: " + settled.tracks().size());
    }
  }

  @Benchmark
  @OperationsPerInvocation(LOOKS)
  public Tracker look() {
    Tracker tracker = Tracker.restore(settled);
    for (Look l : looks) {
      if (tracker.look(l).isEmpty()) {
        throw new IllegalStateException("a look without an event");
      }
    }
    return tracker;
  }

  @Benchmark
  public Tracker restore() {
    return Tracker.restore(settled);
  }
}
