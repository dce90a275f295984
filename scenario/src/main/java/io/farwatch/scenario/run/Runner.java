package io.farwatch.scenario.run;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.pipeline.Pipeline;
import io.farwatch.core.plot.Cue;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Notice;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.core.warn.Rules;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.radar.RadarFrame;
import io.farwatch.scenario.radar.SimulatedRadar;
import io.farwatch.scenario.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scenario step by step: while the radars act out one step, the pipeline works on the one
 * before. What the pipeline asks for after step k reaches the radars in step k+2, whatever the
 * number of threads.
 */
public final class Runner {
  /** Pieces a part of foreseen work is cut into: its tasks take very unequal times. */
  private static final int PIECES = 32;

  private final Scenario scenario;
  private final World world;
  private final List<SimulatedRadar> radars = new ArrayList<>();
  private final Fork fork;
  private final int parts;
  private Pipeline pipeline;
  private long sequence;
  private long step;
  private List<Input> pending = new ArrayList<>();
  private List<DwellRequest> requests = List.of();
  private boolean opened;

  /**
   * One step.
   *
   * @param index from zero; the opening inputs are step -1's
   * @param until end of the step that was acted out
   * @param radars what each radar did in it
   * @param inputs that the pipeline worked on meanwhile: the step before
   * @param events that came of them
   */
  public record Step(
      long index, Epoch until, List<RadarFrame> radars, List<Input> inputs, List<Event> events) {}

  /**
   * @param parts into how many tasks work that can be cut is cut: of no use above the number of
   *     threads, and of no effect on what comes out
   */
  public Runner(Scenario scenario, long seed, List<MeanElements> elements, Fork fork, int parts) {
    this.scenario = scenario;
    this.world = new World(scenario, seed, elements);
    this.fork = fork;
    this.parts = parts;
    this.pipeline = new Pipeline(scenario.provenance());
    for (Scenario.Radar r : scenario.radars()) {
      List<SimulatedRadar.Silence> silences = new ArrayList<>();
      for (Scenario.Outage o : r.outages()) {
        silences.add(
            new SimulatedRadar.Silence(
                scenario.start().plusSeconds(o.fromS()), scenario.start().plusSeconds(o.untilS())));
      }
      List<SimulatedRadar.Derating> deratings = new ArrayList<>();
      for (Scenario.Shortage o : r.shortages()) {
        deratings.add(
            new SimulatedRadar.Derating(
                scenario.start().plusSeconds(o.fromS()),
                scenario.start().plusSeconds(o.untilS()),
                o.share()));
      }
      radars.add(
          new SimulatedRadar(
              RadarLibrary.named(r.model()).orElseThrow(),
              r.name(),
              r.place(),
              r.azimuthRad(),
              scenario.provenance(),
              seed,
              scenario.start(),
              silences,
              deratings));
    }
  }

  public World world() {
    return world;
  }

  public Scenario scenario() {
    return scenario;
  }

  public Pipeline pipeline() {
    return pipeline;
  }

  public List<SimulatedRadar> radars() {
    return List.copyOf(radars);
  }

  /** Whether every step has been acted out and worked on. */
  public boolean isDone() {
    return step * scenario.stepS() >= scenario.durationS() && pending.isEmpty();
  }

  /** Seconds of the scenario acted out so far. */
  public double simulatedS() {
    return step * scenario.stepS();
  }

  /** Acts out one step and works on the one before. */
  public Step next() {
    return step(null, () -> {});
  }

  /**
   * As {@link #next()}, with something that may be done at the same time: it must not touch this
   * run.
   */
  public Step next(Runnable meanwhile) {
    return step(null, meanwhile);
  }

  /**
   * Acts out one step as {@link #next} does, with the events that a journal says came of the step
   * before: so the radars come to where they were without the pipeline.
   *
   * @param recorded events of the step of the same index when it was first run
   */
  public Step again(List<Event> recorded) {
    return step(recorded, () -> {});
  }

  private Step step(@Nullable List<Event> recorded, Runnable meanwhile) {
    if (!opened) {
      opened = true;
      pending = opening();
    }
    Epoch from = scenario.start().plusSeconds(step * scenario.stepS());
    Epoch to = scenario.start().plusSeconds((step + 1) * scenario.stepS());
    boolean acts = step * scenario.stepS() < scenario.durationS();
    List<Input> inputs = pending;
    List<Event> events = new ArrayList<>();
    RadarFrame[] frames = new RadarFrame[radars.size()];
    if (acts) {
      prepare(from);
    }
    List<Runnable> acting = new ArrayList<>();
    List<DwellRequest> asked = requests;
    for (int r = 0; acts && r < frames.length; r++) {
      int k = r;
      acting.add(() -> frames[k] = radars.get(k).advance(from, to, world, asked));
    }
    acting.add(meanwhile);
    if (recorded == null) {
      List<Runnable> foreseen =
          parts > 1 ? pipeline.foresee(inputs, PIECES * parts) : List.<Runnable>of();
      fork.all(foreseen, () -> inputs.forEach(i -> events.addAll(pipeline.step(i))), acting);
    } else {
      events.addAll(recorded);
      fork.all(acting);
    }
    requests = asked(events);
    List<RadarFrame> acted = acts ? List.of(frames) : List.of();
    pending = acts ? stamp(acted, to) : new ArrayList<>();
    return new Step(step++, to, acted, inputs, events);
  }

  /**
   * Goes on with a pipeline restored from a journal, after {@link #again} for each recorded step.
   */
  public void resume(Pipeline restored) {
    pipeline = restored;
  }

  private void prepare(Epoch from) {
    if (!world.needs(from)) {
      return;
    }
    boolean farOnly = world.begin(from);
    List<Runnable> tasks = new ArrayList<>();
    for (int end = farOnly ? 1 : 0; end < 2; end++) {
      for (int p = 0; p < parts; p++) {
        int e = end;
        int q = p;
        tasks.add(() -> world.fill(e, q, parts));
      }
    }
    fork.all(tasks);
    List<Runnable> surveys = new ArrayList<>();
    for (Scenario.Radar r : scenario.radars()) {
      surveys.add(() -> world.survey(r.name()));
    }
    fork.all(surveys);
  }

  private List<Input> opening() {
    List<Input> list = new ArrayList<>();
    Epoch t = scenario.start();
    for (SimulatedRadar r : radars) {
      list.add(new Input.SiteDeclared(sequence++, scenario.provenance(), t, r.site()));
    }
    list.add(
        new Input.RulesSet(sequence++, scenario.provenance(), t, Rules.standard(scenario.areas())));
    list.add(
        new Input.CatalogueLoaded(
            sequence++, scenario.provenance(), t, world.catalogue(), List.of()));
    for (Notice n : scenario.notices()) {
      list.add(new Input.Noticed(sequence++, scenario.provenance(), t, n));
    }
    return list;
  }

  private static List<DwellRequest> asked(List<Event> events) {
    List<DwellRequest> list = new ArrayList<>();
    for (Event e : events) {
      if (e.body() instanceof Event.Body.OfTrack t && t.event() instanceof TrackEvent.Requested r) {
        list.add(r.request());
      }
    }
    return list;
  }

  /** The step's inputs in the order in which they enter: looks by epoch, states, cues, a tick. */
  private List<Input> stamp(List<RadarFrame> frames, Epoch to) {
    List<Look> looks = new ArrayList<>();
    List<SensorState> states = new ArrayList<>();
    for (RadarFrame f : frames) {
      looks.addAll(f.looks());
      states.addAll(f.states());
    }
    looks.sort(
        Comparator.comparing(Look::epoch).thenComparing(Look::radar).thenComparing(Look::request));
    List<Input> list = new ArrayList<>();
    for (Look l : looks) {
      list.add(new Input.Looked(sequence++, l));
    }
    for (SensorState s : states) {
      list.add(new Input.SensorReported(sequence++, scenario.provenance(), s));
    }
    Epoch from = to.plusSeconds(-scenario.stepS());
    for (Cue c : scenario.cues()) {
      if (!c.epoch().isBefore(from) && c.epoch().isBefore(to)) {
        list.add(new Input.Cued(sequence++, c));
      }
    }
    list.add(new Input.Ticked(sequence++, scenario.provenance(), to));
    return list;
  }
}
