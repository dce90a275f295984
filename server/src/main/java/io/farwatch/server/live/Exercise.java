package io.farwatch.server.live;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.pipeline.Pipeline;
import io.farwatch.core.time.Epoch;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.radar.SimulatedRadar;
import io.farwatch.scenario.run.Fork;
import io.farwatch.scenario.run.Runner;
import io.farwatch.server.journal.Batch;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.journal.Recorded;
import io.farwatch.server.web.EventLine;
import io.farwatch.server.web.Frames;
import io.farwatch.server.web.Moment;
import io.farwatch.server.web.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario being run, with all that is shown of it. No clock and no thread: each {@link #step} is
 * the next one. What it holds is a fold over the journal's batches, so it can be made again.
 */
final class Exercise {
  /** s of the run between snapshots of the pipeline. */
  private static final double SNAPSHOT_EVERY_S = 30;

  private final Scenario scenario;
  private final Runner runner;
  private final Alerts alerts;
  private final Picture picture = new Picture();
  private final Trails trails = new Trails();
  private final Tentative tentative = new Tentative();
  private final News news = new News();
  private final long snapshotEverySteps;
  private long steps;
  private long inputs;

  /** What a step gave: the batch for the journal, at times a snapshot, and letters to write. */
  record Done(Batch batch, byte @Nullable [] snapshot, List<Letter> letters) {}

  Exercise(
      Scenario scenario,
      long seed,
      List<MeanElements> elements,
      Fork fork,
      int parts,
      Alerts alerts) {
    this.scenario = scenario;
    this.runner = new Runner(scenario, seed, elements, fork, parts);
    this.alerts = alerts;
    this.snapshotEverySteps = Math.max(1, Math.round(SNAPSHOT_EVERY_S / scenario.stepS()));
  }

  /** Does the next step. */
  Done step() {
    Runner.Step s = runner.next();
    Batch batch = new Batch(steps, now(), s.inputs(), s.events());
    List<Letter> letters = fold(s.events());
    inputs += s.inputs().size();
    steps++;
    boolean keep = steps % snapshotEverySteps == 0;
    return new Done(batch, keep ? runner.pipeline().snapshot() : null, letters);
  }

  private List<Letter> fold(List<Event> events) {
    List<Letter> letters = new ArrayList<>();
    for (Event e : events) {
      picture.take(e);
      trails.take(e);
      tentative.take(e);
      news.take(e);
      Letter letter = letter(e);
      if (letter != null) {
        letters.add(letter);
      }
    }
    return letters;
  }

  /** An alert that cannot be made is told; it stops nothing. */
  private @Nullable Letter letter(Event e) {
    try {
      return alerts.of(e, picture);
    } catch (RuntimeException broken) {
      news.system(
          e.epoch(),
          EventLine.Severity.CAUTION,
          "a public alert (exercise) could not be made: " + broken.getMessage());
      return null;
    }
  }

  /**
   * Makes the picture again from a journal, and the pipeline from its last snapshot and the inputs
   * after it, whose events must be the recorded bytes. {@link #actOut} must follow before the next
   * step.
   *
   * @return letters that were due and are not in their folder
   */
  List<Letter> readBack(Journal journal) throws JournalException {
    Restored restored = Restored.from(journal, scenario.provenance());
    List<Letter> letters = new ArrayList<>();
    journal.each(
        0,
        b -> {
          List<Event> events = b.decodedEvents();
          restored.take(b);
          letters.addAll(fold(events));
          inputs += b.inputs().size();
          steps++;
        });
    news.fresh();
    runner.resume(restored.pipeline());
    return letters;
  }

  /** Acts out one recorded step; the inputs that come again must be the recorded bytes. */
  void actOut(Recorded batch) throws JournalException {
    List<Input> again = runner.again(batch.decodedEvents()).inputs();
    Restored.mustEqual(batch, again);
  }

  /** The run's time: all that happened up to it has been worked on. */
  Epoch now() {
    double s = Math.min(steps * scenario.stepS(), scenario.durationS());
    return scenario.start().plusSeconds(s);
  }

  boolean isDone() {
    return steps >= stepsOf(scenario);
  }

  /** How many steps a scenario takes: each is acted out, and worked on in the one after. */
  static long stepsOf(Scenario s) {
    return (long) Math.ceil(s.durationS() / s.stepS()) + 1;
  }

  long steps() {
    return steps;
  }

  Pipeline pipeline() {
    return runner.pipeline();
  }

  Picture picture() {
    return picture;
  }

  News news() {
    return news;
  }

  Run run(double speed) {
    return new Run(
        scenario.provenance(),
        scenario.name(),
        scenario.title(),
        scenario.start(),
        scenario.start().plusSeconds(scenario.durationS()),
        speed,
        runner.radars().stream().map(SimulatedRadar::site).toList(),
        scenario.areas());
  }

  String hello(double speed) {
    return Frames.hello(run(speed), trails.of(picture), news.newest());
  }

  String frame(boolean running, double speed, double latencyMs) {
    Moment m = new Moment(now(), running, speed, latencyMs, inputs, tentative.count());
    return Frames.frame(m, picture);
  }

  List<EventLine> freshNews() {
    return news.fresh();
  }
}
