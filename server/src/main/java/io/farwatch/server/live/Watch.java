package io.farwatch.server.live;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.journal.JournalMeta;
import io.farwatch.server.web.EventLine;
import io.farwatch.server.web.EventLine.Severity;
import io.farwatch.server.web.Frames;
import io.farwatch.server.web.Hub;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives a scenario against the monotonic clock on one thread: a step when it is due, a frame twice
 * a second, and what a crash left unfinished before anything else. When the run is over the picture
 * stays up. It never waits for a console.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long FRAME_NANOS = 500_000_000L;

  private final Plan plan;
  private final Runs runs;
  private final Hub hub;
  private final Threads threads;
  private final Latency latency = new Latency();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread driver;
  private Exercise exercise;
  private Scribe scribe;
  private @Nullable Journal toActOut;
  private long nextFrameNanos;
  private volatile boolean closing;
  private volatile boolean running = true;
  private volatile @Nullable String failure;
  private volatile Map<String, String> health = Map.of("state", "STARTING");

  /**
   * What to run.
   *
   * @param scenario to be acted out
   * @param seed of all draws
   * @param elements of the catalogue the scenario names, or none
   * @param speed seconds of the run a second
   * @param threads for the work of a step
   * @param cap how confirmed exercise warnings are written
   */
  public record Plan(
      Scenario scenario,
      long seed,
      List<MeanElements> elements,
      double speed,
      int threads,
      CapOutlet cap) {
    public Plan {
      elements = List.copyOf(elements);
      if (!(speed > 0) || threads < 1) {
        throw new IllegalArgumentException("speed " + speed + ", threads " + threads);
      }
    }
  }

  private Watch(Plan plan, Runs runs, Runs.Opened opened, Hub hub) throws JournalException {
    this.plan = plan;
    this.runs = runs;
    this.hub = hub;
    this.threads = new Threads(plan.threads());
    Outbox outbox = new Outbox(Runs.letters(opened.journal().path()));
    this.exercise = exercise(outbox);
    this.scribe = new Scribe(opened.journal(), outbox);
    this.driver = Thread.ofPlatform().name("farwatch-watch").unstarted(this::drive);
    if (opened.resumes()) {
      try {
        scribe.late(exercise.readBack(opened.journal()));
      } catch (JournalException otherwise) {
        threads.close();
        throw otherwise;
      }
      toActOut = opened.journal();
    }
    if (!opened.remark().isEmpty()) {
      tell(Severity.CAUTION, opened.remark());
    }
  }

  /**
   * Prepares a run, or what a journal in the folder holds of it: the picture is as it was then.
   *
   * @throws JournalException when the journal is held by another process or cannot be written
   */
  public static Watch prepare(Plan plan, JournalMeta meta, Path folder, Hub hub)
      throws IOException {
    Runs runs = new Runs(folder, meta, Exercise.stepsOf(plan.scenario()));
    Runs.Opened opened = runs.open();
    try {
      return new Watch(plan, runs, opened, hub);
    } catch (JournalException e) {
      opened.journal().close();
      return new Watch(plan, runs, runs.next(e.sentence()), hub);
    }
  }

  private Exercise exercise(Outbox outbox) {
    return new Exercise(
        plan.scenario(),
        plan.seed(),
        plan.elements(),
        threads,
        plan.threads(),
        new Alerts(plan.cap(), outbox));
  }

  public void start() {
    hub.onArrival(() -> LockSupport.unpark(driver));
    driver.start();
  }

  /** Waits until it is closed or fails. What failed, in one sentence, or null. */
  public @Nullable String await() throws InterruptedException {
    over.await();
    return failure;
  }

  /** How it stands, as name and value. */
  public Map<String, String> health() {
    return health;
  }

  private void drive() {
    try {
      pulse();
      finishReadingBack();
      tell(Severity.INFO, exercise.steps() == 0 ? "the run begins" : "the run goes on");
      keepPace();
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    } catch (Throwable broken) {
      // A broken program stops rather than warn from nonsense.
      LOG.error("the watch failed", broken);
      failure = "the watch has stopped: " + broken;
      running = false;
      tell(Severity.CAUTION, "the watch has stopped; what is shown is not kept up to date");
      pulse();
    } finally {
      scribe.close();
      over.countDown();
    }
  }

  /** Brings the radars to where the journal ends; when they act otherwise, a new run is begun. */
  private void finishReadingBack() throws IOException {
    Journal journal = toActOut;
    if (journal != null) {
      long begun = System.nanoTime();
      try {
        journal.each(
            0,
            b -> {
              if (!closing) {
                exercise.actOut(b);
                pulse();
              }
            });
        LOG.info(
            "{} goes on at step {}; the radars took {} ms to come back",
            journal.path().getFileName(),
            exercise.steps(),
            (System.nanoTime() - begun) / 1_000_000);
      } catch (JournalException otherwise) {
        journal.close();
        Runs.Opened fresh = runs.next(otherwise.sentence());
        Outbox outbox = new Outbox(Runs.letters(fresh.journal().path()));
        exercise = exercise(outbox);
        scribe = new Scribe(fresh.journal(), outbox);
        tell(Severity.CAUTION, fresh.remark());
        hub.greetAgain();
      }
      toActOut = null;
    }
    scribe.start();
  }

  private void keepPace() throws InterruptedException {
    double stepS = plan.scenario().stepS();
    Pace pace = new Pace(System.nanoTime(), exercise.steps(), stepS, plan.speed());
    while (!closing) {
      long now = System.nanoTime();
      long due = exercise.isDone() ? Long.MAX_VALUE : pace.dueNanos(exercise.steps());
      if (!exercise.isDone() && now - due >= 0) {
        step(pace, due);
      }
      boolean ended = running && exercise.isDone();
      if (ended) {
        running = false;
        tell(Severity.INFO, "the run is over; the picture stays as it is");
      }
      pulse();
      long next = exercise.isDone() ? nextFrameNanos : pace.dueNanos(exercise.steps());
      long wait = Math.min(next - System.nanoTime(), nextFrameNanos - System.nanoTime());
      if (wait > 0) {
        LockSupport.parkNanos(this, wait);
      }
    }
  }

  private void step(Pace pace, long due) throws InterruptedException {
    Exercise.Done done = exercise.step();
    long lateNanos = System.nanoTime() - due;
    latency.take(lateNanos * 1e-6);
    scribe.take(done);
    String lateS = String.format(Locale.ROOT, "%.1f", lateNanos * 1e-9);
    switch (pace.judge(lateNanos * 1e-9)) {
      case LATE ->
          tell(
              Severity.CAUTION,
              "this machine does not keep up with speed "
                  + plan.speed()
                  + ": "
                  + lateS
                  + " s late");
      case IN_TIME_AGAIN -> tell(Severity.INFO, "the watch is in time again");
      case NOTHING -> {}
    }
  }

  private void tell(Severity severity, String text) {
    exercise.news().system(exercise.now(), severity, text);
  }

  /** Sends news at once, and a frame when it is time or when a console has come. */
  private void pulse() {
    for (String s : scribe.complaints()) {
      boolean good = s.startsWith("public alert") || s.startsWith("there is room");
      tell(good ? Severity.INFO : Severity.CAUTION, s);
    }
    List<EventLine> fresh = exercise.freshNews();
    for (EventLine l : fresh) {
      if (l.severity() != Severity.INFO) {
        LOG.info("{} {} {}", l.kind(), l.severity(), l.text());
      }
    }
    if (!fresh.isEmpty()) {
      hub.news(Frames.events(fresh));
    }
    boolean arrived = hub.awaited();
    if (arrived) {
      hub.greet(() -> exercise.hello(plan.speed()));
    }
    long now = System.nanoTime();
    if (arrived || now - nextFrameNanos >= 0 || nextFrameNanos == 0) {
      hub.frame(exercise.frame(running && failure == null, plan.speed(), latency.lastMs()));
      health = standing();
      nextFrameNanos = now + FRAME_NANOS;
    }
  }

  private Map<String, String> standing() {
    Map<String, String> m = new TreeMap<>();
    m.put("state", failure != null ? "FAILED" : running ? "RUNNING" : "OVER");
    m.put("journal", scribe.state().name());
    m.put("journalStepsBehind", Integer.toString(scribe.behind()));
    m.put("step", Long.toString(exercise.steps()));
    m.put("consoles", Integer.toString(hub.consoles()));
    m.put("latencyMsLast", Double.toString(latency.lastMs()));
    m.put("latencyMsP50", Double.toString(latency.quantileMs(0.5)));
    m.put("latencyMsP99", Double.toString(latency.quantileMs(0.99)));
    return Map.copyOf(m);
  }

  /** Stops after the step in hand, with everything in the journal. */
  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(driver);
    try {
      driver.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.close();
  }
}
