package io.farwatch.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.server.Recording;
import io.farwatch.server.journal.Batch;
import io.farwatch.server.journal.Damage;
import io.farwatch.server.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ScribeTest {
  @TempDir Path folder;

  private static Exercise.Done step(int k, Letter... letters) {
    Batch b = Recording.batches().get(k);
    return new Exercise.Done(b, null, List.of(letters));
  }

  @Test
  @Timeout(30)
  void fullDisk_isSaid_delaysNobody_andLeavesNoGap() throws Exception {
    Journal j = Journal.create(folder.resolve("a.db"), Recording.META);
    Damage.limit(j, 1);
    Scribe scribe = new Scribe(j, new Outbox(folder.resolve("letters")));
    scribe.start();
    int n = Recording.batches().size();
    long begun = System.nanoTime();
    for (int k = 0; k < n; k++) {
      scribe.take(step(k));
    }
    assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
    List<String> said = new ArrayList<>();
    while (said.isEmpty()) {
      said.addAll(scribe.complaints());
      Thread.sleep(5);
    }
    assertThat(said.get(0)).contains("the disk is full").contains("goes on from memory");
    assertThat(scribe.state()).isEqualTo(Scribe.State.DISK_FULL);
    Damage.limit(j, 1_000_000);
    while (scribe.behind() > 0) {
      Thread.sleep(5);
    }
    scribe.close();
    assertThat(scribe.complaints()).anyMatch(s -> s.contains("room on the disk again"));
    try (Journal back = Journal.read(folder.resolve("a.db"))) {
      assertThat(back.verify().sound()).isTrue();
      assertThat(back.batches()).isEqualTo(n);
    }
  }

  @Test
  @Timeout(30)
  void alertThatCannotBeWritten_isSaid_andStopsNothing() throws Exception {
    Path blocked = Files.writeString(folder.resolve("letters"), "a file where a folder must be");
    Journal j = Journal.create(folder.resolve("a.db"), Recording.META);
    Scribe scribe = new Scribe(j, new Outbox(blocked));
    scribe.start();
    scribe.take(step(0, new Letter("w-1.cap.xml", new byte[] {1})));
    scribe.take(step(1));
    scribe.close();
    assertThat(scribe.complaints()).singleElement().asString().contains("could not be written");
    try (Journal back = Journal.read(folder.resolve("a.db"))) {
      assertThat(back.batches()).isEqualTo(2);
    }
  }

  @Test
  void letter_isWrittenOnce_andWhole() throws Exception {
    Outbox box = new Outbox(folder.resolve("letters"));
    box.write(new Letter("w-1.cap.xml", new byte[] {1, 2, 3}));
    box.write(new Letter("w-1.cap.xml", new byte[] {9}));
    assertThat(Files.readAllBytes(folder.resolve("letters/w-1.cap.xml"))).containsExactly(1, 2, 3);
    try (var files = Files.list(folder.resolve("letters"))) {
      assertThat(files).hasSize(1);
    }
  }
}
