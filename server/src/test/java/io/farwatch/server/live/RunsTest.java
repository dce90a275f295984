package io.farwatch.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.farwatch.server.Recording;
import io.farwatch.server.journal.Damage;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.journal.JournalMeta;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
  private static final int STEPS = 20;

  @TempDir Path folder;

  private Runs runs() {
    return new Runs(folder, Recording.META, STEPS);
  }

  private Path written(int count) throws Exception {
    try (Journal j = runs().open().journal()) {
      for (int k = 0; k < count; k++) {
        j.append(Recording.batches().get(k));
      }
      return j.path();
    }
  }

  @Test
  void unfinishedRun_isGoneOnWith() throws Exception {
    Path first = written(STEPS - 1);
    Runs.Opened again = runs().open();
    try (Journal j = again.journal()) {
      assertThat(j.path()).isEqualTo(first);
      assertThat(again.resumes()).isTrue();
    }
  }

  @Test
  void finishedRun_isKept_andTheNextNumberBegun() throws Exception {
    Path first = written(STEPS);
    try (Journal j = runs().open().journal()) {
      assertThat(j.path().getFileName()).hasToString("falling-seed11-002.db");
      assertThat(j.batches()).isZero();
    }
    assertThat(first).exists();
  }

  @Test
  void changedScenario_beginsANewRun() throws Exception {
    written(5);
    JournalMeta m = Recording.META;
    JournalMeta changed =
        new JournalMeta("0", m.provenance(), m.scenario(), "other", m.seed(), "other hash");
    try (Journal j = new Runs(folder, changed, STEPS).open().journal()) {
      assertThat(j.batches()).isZero();
    }
  }

  @Test
  void damagedRun_isKept_andGoneOnWithFromBeforeTheDamage() throws Exception {
    Path first = written(12);
    Files.createDirectories(Runs.letters(first));
    Files.writeString(Runs.letters(first).resolve("x-1.cap.xml"), "x");
    Damage.sql(first, "DELETE FROM batch WHERE number=8");
    byte[] before = Files.readAllBytes(first);
    Runs.Opened again = runs().open();
    try (Journal j = again.journal()) {
      assertThat(again.remark()).contains("batch 8 is missing").contains("8 steps");
      assertThat(j.batches()).isEqualTo(8);
      assertThat(j.verify().sound()).isTrue();
      assertThat(Runs.letters(j.path()).resolve("x-1.cap.xml")).exists();
    }
    assertThat(Files.readAllBytes(first)).isEqualTo(before);
  }

  @Test
  void journalInUse_isRefused() throws Exception {
    try (Journal j = runs().open().journal()) {
      JournalException e =
          catchThrowableOfType(JournalException.class, () -> runs().open().journal().close());
      assertThat(e.kind()).isEqualTo(JournalException.Kind.HELD);
      assertThat(j.batches()).isZero();
    }
  }

  @Test
  void scenarioName_cannotLeaveTheFolder() throws Exception {
    JournalMeta m = Recording.META;
    JournalMeta hostile =
        new JournalMeta("0", m.provenance(), "../../etc/x\u0000y", "", m.seed(), "h");
    try (Journal j = new Runs(folder, hostile, STEPS).open().journal()) {
      assertThat(j.path().getParent()).isEqualTo(folder);
    }
  }
}
