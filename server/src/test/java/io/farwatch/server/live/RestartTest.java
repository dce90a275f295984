package io.farwatch.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.run.Fork;
import io.farwatch.server.Exercises;
import io.farwatch.server.Recording;
import io.farwatch.server.journal.Batch;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartTest {
  private static final Scenario SCENARIO = Exercises.falling(240, 60);
  private static final int END = 80;

  @TempDir Path folder;

  private Exercise exercise(Fork fork) {
    Alerts alerts = new Alerts((w, earlier, p) -> new byte[] {1}, new Outbox(folder));
    return new Exercise(SCENARIO, Exercises.SEED, List.of(), fork, 1, alerts);
  }

  private static void run(Exercise e, Journal j, int until) throws JournalException {
    while (e.steps() < until) {
      Exercise.Done d = e.step();
      j.append(d.batch(), d.snapshot());
    }
  }

  /** The files as they lie on the disk at this moment, without anybody closing them. */
  private Path crashImage(Path journal) throws Exception {
    Path image = Files.createDirectories(folder.resolve("image")).resolve(journal.getFileName());
    Files.copy(journal, image);
    Path wal = journal.resolveSibling(journal.getFileName() + "-wal");
    Files.copy(wal, image.resolveSibling(wal.getFileName()));
    return image;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40, 61})
  void killedAndGoneOnWith_givesTheBytesOfAnUninterruptedRun(int killedAfter) throws Exception {
    Path whole = folder.resolve("whole.db");
    Exercise uninterrupted = exercise(Fork.HERE);
    try (Journal j = Journal.create(whole, Recording.META)) {
      run(uninterrupted, j, END);
    }
    Path image;
    try (Journal j = Journal.create(folder.resolve("killed.db"), Recording.META)) {
      Exercise e = exercise(Fork.HERE);
      run(e, j, killedAfter);
      // Steps that were acted out and never stored are lost with the process.
      e.step();
      image = crashImage(j.path());
    }
    try (Journal j = Journal.open(image)) {
      assertThat(j.verify().sound()).isTrue();
      assertThat(j.batches()).isEqualTo(killedAfter);
      Exercise e = exercise(Fork.HERE);
      e.readBack(j);
      j.each(0, e::actOut);
      run(e, j, END);
      assertThat(e.frame(true, 1, 0)).isEqualTo(uninterrupted.frame(true, 1, 0));
      assertThat(e.hello(1)).isEqualTo(uninterrupted.hello(1));
      assertThat(e.pipeline().snapshot()).isEqualTo(uninterrupted.pipeline().snapshot());
    }
    assertThat(head(image)).isEqualTo(head(whole));
  }

  private static String head(Path journal) throws JournalException {
    try (Journal j = Journal.read(journal)) {
      return j.verify().head();
    }
  }

  @Test
  void restoresFromTheSnapshot_notFromTheStart() throws Exception {
    Path file = folder.resolve("a.db");
    try (Journal j = Journal.create(file, Recording.META)) {
      run(exercise(Fork.HERE), j, END);
    }
    try (Journal j = Journal.read(file)) {
      // Nothing was taken yet, so what it knows came out of the snapshot.
      Restored r = Restored.from(j, SCENARIO.provenance());
      assertThat(r.pipeline().lastSequence()).isGreaterThan(0);
      assertThat(j.lastSnapshot()).extracting(s -> s == null ? -1 : s.batch()).isEqualTo(59L);
    }
  }

  @Test
  void eventsThatThisProgramWouldNotGive_areNotGoneOnWith() throws Exception {
    Path file = folder.resolve("b.db");
    try (Journal j = Journal.create(file, Recording.META)) {
      Exercise e = exercise(Fork.HERE);
      for (int k = 0; k < 10; k++) {
        Batch b = e.step().batch();
        j.append(new Batch(b.number(), b.until(), b.inputs(), k == 7 ? List.of() : b.events()));
      }
    }
    try (Journal j = Journal.read(file)) {
      assertThatThrownBy(() -> exercise(Fork.HERE).readBack(j))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("other events than the journal holds");
    }
  }

  @Test
  void otherRadars_areNotGoneOnWith() throws Exception {
    Path file = folder.resolve("c.db");
    try (Journal j = Journal.create(file, Recording.META)) {
      run(exercise(Fork.HERE), j, 10);
    }
    try (Journal j = Journal.read(file)) {
      Alerts none = new Alerts((w, earlier, p) -> new byte[0], new Outbox(folder));
      Exercise other = new Exercise(SCENARIO, 999, List.of(), Fork.HERE, 1, none);
      other.readBack(j);
      assertThatThrownBy(() -> j.each(0, other::actOut))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("act otherwise");
    }
  }

  @Test
  void lettersWrittenBeforeTheKill_areNotWrittenAgain_andMissingOnesAre() throws Exception {
    Path file = folder.resolve("d.db");
    List<Letter> first = new ArrayList<>();
    try (Journal j = Journal.create(file, Recording.META)) {
      Exercise e = exercise(Fork.HERE);
      while (first.size() < 1 && !e.isDone()) {
        Exercise.Done d = e.step();
        j.append(d.batch(), d.snapshot());
        first.addAll(d.letters());
      }
    }
    assertThat(first).hasSize(1);
    try (Journal j = Journal.read(file)) {
      assertThat(exercise(Fork.HERE).readBack(j))
          .extracting(Letter::name)
          .containsExactly(first.get(0).name());
      new Outbox(folder).write(first.get(0));
      assertThat(exercise(Fork.HERE).readBack(j)).isEmpty();
    }
  }

  @Test
  void alertThatCannotBeMade_isTold_andStopsNothing() {
    Alerts broken =
        new Alerts(
            (w, earlier, p) -> {
              throw new IllegalStateException("no words");
            },
            new Outbox(folder));
    Exercise e = new Exercise(SCENARIO, Exercises.SEED, List.of(), Fork.HERE, 1, broken);
    while (!e.isDone()) {
      assertThat(e.step().letters()).isEmpty();
    }
    assertThat(e.news().newest()).anyMatch(l -> l.text().contains("could not be made: no words"));
  }
}
