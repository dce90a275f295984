package io.farwatch.server;

import io.farwatch.core.pipeline.Pipeline;
import io.farwatch.core.plot.Provenance;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.run.Fork;
import io.farwatch.scenario.run.Runner;
import io.farwatch.server.journal.Batch;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.journal.JournalMeta;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real batches of a short run, made once, and journals of them. */
public final class Recording {
  public static final JournalMeta META =
      new JournalMeta("0", Provenance.EXERCISE, "falling", "name: falling", Exercises.SEED, "abc");

  private static final List<Batch> BATCHES = make();
  private static final byte[] SNAPSHOT = new Pipeline(Provenance.EXERCISE).snapshot();

  private Recording() {}

  private static List<Batch> make() {
    Scenario s = Exercises.falling(40, 20);
    Runner runner = new Runner(s, Exercises.SEED, List.of(), Fork.HERE, 1);
    List<Batch> list = new ArrayList<>();
    while (!runner.isDone()) {
      Runner.Step step = runner.next();
      list.add(new Batch(step.index(), step.until(), step.inputs(), step.events()));
    }
    return list;
  }

  public static List<Batch> batches() {
    return BATCHES;
  }

  /** A closed journal of the first batches. */
  public static Path journal(Path folder, int count) throws JournalException {
    Path file = folder.resolve("recording-" + count + ".db");
    try (Journal j = Journal.create(file, META)) {
      for (Batch b : BATCHES.subList(0, count)) {
        j.append(b, b.number() == 10 ? SNAPSHOT : null);
      }
    }
    return file;
  }
}
