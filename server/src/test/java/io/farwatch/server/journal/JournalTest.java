package io.farwatch.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.farwatch.server.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final int COUNT = 40;

  @TempDir Path folder;
  private Path file = Path.of("unset");

  @BeforeEach
  void record() throws Exception {
    file = Recording.journal(folder, COUNT);
  }

  @Test
  void whatWasWritten_comesBackInOrder() throws Exception {
    try (Journal j = Journal.read(file)) {
      List<Batch> back = new ArrayList<>();
      j.each(
          0, r -> back.add(new Batch(r.number(), r.until(), r.decodedInputs(), r.decodedEvents())));
      assertThat(back).isEqualTo(Recording.batches().subList(0, COUNT));
      assertThat(j.meta()).isEqualTo(Recording.META);
      assertThat(j.batches()).isEqualTo(COUNT);
    }
  }

  @Test
  void untouched_isSound_andCountsEverything() throws Exception {
    JournalReport r = verify();
    long entries =
        Recording.batches().subList(0, COUNT).stream()
            .mapToLong(b -> b.inputs().size() + b.events().size())
            .sum();
    assertThat(r.sound()).isTrue();
    assertThat(r.batches()).isEqualTo(COUNT);
    assertThat(r.entries()).isEqualTo(entries);
    assertThat(r.soundBatches()).isEqualTo(COUNT);
  }

  @Test
  void sameBatches_giveTheSameHead_cutAnywhereIntoSessions() throws Exception {
    Path other = folder.resolve("other.db");
    Journal.create(other, Recording.META).close();
    for (Batch b : Recording.batches().subList(0, COUNT)) {
      try (Journal j = Journal.open(other)) {
        j.append(b);
      }
    }
    try (Journal j = Journal.read(other)) {
      assertThat(j.verify().head()).isEqualTo(verify().head());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyFlippedBit_isNamed_andTheOthersStillCount(long seed) throws Exception {
    JournalReport before = verify();
    Random random = new Random(seed);
    long entry = random.nextLong(before.entries());
    Damage.flip(file, entry, random.nextInt(1_000_000));
    JournalReport r = verify();
    assertThat(r.damages()).hasSize(1);
    assertThat(r.damages().get(0).entry()).isEqualTo(entry);
    assertThat(r.damages().get(0).what()).contains("is not as it was written");
    assertThat(r.entries()).isEqualTo(before.entries() - 1);
    assertThat(r.soundBatches()).isEqualTo(r.damages().get(0).batch());
  }

  @Test
  void removedEntry_isNamed() throws Exception {
    Damage.sql(file, "DELETE FROM entry WHERE number=77");
    JournalReport r = verify();
    assertThat(r.damages().get(0).entry()).isEqualTo(77);
    assertThat(r.damages().get(0).what()).contains("entry 77").contains("missing");
  }

  @Test
  void swappedEntries_areNamedFromTheFirst() throws Exception {
    Damage.sql(
        file,
        "UPDATE entry SET number=-1 WHERE number=50",
        "UPDATE entry SET number=50 WHERE number=51",
        "UPDATE entry SET number=51 WHERE number=-1");
    assertThat(verify().damages().get(0).entry()).isEqualTo(50);
  }

  @Test
  void insertedEntry_isFound() throws Exception {
    Damage.sql(
        file,
        "INSERT INTO entry SELECT 1000000, batch, kind, sequence, idx, bytes, sha256 FROM entry"
            + " WHERE number=5");
    assertThat(verify().damages().get(0).what()).contains("belong to no batch");
  }

  @Test
  void removedBatch_isNamed() throws Exception {
    Damage.sql(file, "DELETE FROM batch WHERE number=7");
    JournalReport r = verify();
    assertThat(r.damages().get(0).what()).isEqualTo("batch 7 is missing");
    assertThat(r.soundBatches()).isEqualTo(7);
  }

  @Test
  void alteredMetadata_breaksTheFirstLink() throws Exception {
    Damage.sql(file, "UPDATE meta SET value='12' WHERE key='seed'");
    assertThat(verify().damages().get(0).entry()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.2, 0.5, 0.8, 0.97, 0.999})
  void tornFile_isReportedOrRefused_andWhatIsGoodIsRead(double kept) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Path torn = folder.resolve("torn.db");
    Files.write(torn, java.util.Arrays.copyOf(bytes, (int) (bytes.length * kept)));
    try (Journal j = Journal.read(torn)) {
      JournalReport r = j.verify();
      assertThat(r.sound()).isFalse();
      List<Long> read = new ArrayList<>();
      j.each(0, r.soundBatches(), b -> read.add(b.number()));
      assertThat(read).hasSize((int) r.soundBatches());
    } catch (JournalException refused) {
      assertThat(refused.sentence()).contains("torn.db").doesNotContain("\n");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void overwrittenPages_neverPassAsSound_andNeverThrowOtherwise(long seed) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(seed);
    int page = 1 + random.nextInt(bytes.length / 4096 - 1);
    byte[] noise = new byte[4096];
    random.nextBytes(noise);
    System.arraycopy(noise, 0, bytes, page * 4096, 4096);
    Files.write(file, bytes);
    try (Journal j = Journal.read(file)) {
      boolean noticed = !j.verify().sound() || j.lastSnapshot() == null;
      assertThat(noticed).as("page %d", page).isTrue();
    } catch (JournalException refused) {
      assertThat(refused.sentence()).isNotEmpty();
    }
  }

  @Test
  void otherWireVersion_isRefusedInOneSentence() throws Exception {
    Damage.sql(file, "UPDATE meta SET value='0000000000000000' WHERE key='wire.event'");
    JournalException e =
        catchThrowableOfType(JournalException.class, () -> Journal.read(file).close());
    assertThat(e.kind()).isEqualTo(JournalException.Kind.OTHER_VERSION);
    assertThat(e.sentence()).contains("replay it with that version").doesNotContain("\n");
  }

  @Test
  void secondWriter_isRefused_andReadersAreNot() throws Exception {
    try (Journal first = Journal.open(file)) {
      JournalException e =
          catchThrowableOfType(JournalException.class, () -> Journal.open(file).close());
      assertThat(e.kind()).isEqualTo(JournalException.Kind.HELD);
      assertThat(verify().sound()).isTrue();
      assertThat(first.batches()).isEqualTo(COUNT);
    }
  }

  @Test
  void whatIsNoJournal_isRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("x.db"), "hello, I am a text ".repeat(200));
    for (Path p : List.of(text, folder.resolve("absent.db"))) {
      JournalException e =
          catchThrowableOfType(JournalException.class, () -> Journal.read(p).close());
      assertThat(e.kind()).isEqualTo(JournalException.Kind.ABSENT);
    }
  }

  @Test
  void rows_cannotBeChangedByAccident() throws Exception {
    try (var c = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
        var s = c.createStatement()) {
      assertThatThrownBy(() -> s.execute("UPDATE entry SET idx=1 WHERE number=3"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> s.execute("DELETE FROM batch")).hasMessageContaining("append-only");
    }
  }

  @Test
  void fullDisk_storesNothingOfTheBatch_andGoesOnWhenThereIsRoom() throws Exception {
    try (Journal j = Journal.open(file)) {
      Damage.limit(j, 1);
      Batch next = Recording.batches().get(COUNT);
      Batch big = new Batch(COUNT, next.until(), next.inputs(), manyEvents());
      JournalException e = catchThrowableOfType(JournalException.class, () -> j.append(big));
      assertThat(e.kind()).isEqualTo(JournalException.Kind.FULL);
      assertThat(j.verify().batches()).isEqualTo(COUNT);
      Damage.limit(j, 1_000_000);
      j.append(next);
      assertThat(j.verify().sound()).isTrue();
      assertThat(j.verify().batches()).isEqualTo(COUNT + 1);
    }
  }

  private static List<io.farwatch.core.pipeline.Event> manyEvents() {
    List<io.farwatch.core.pipeline.Event> all = new ArrayList<>();
    Recording.batches().forEach(b -> all.addAll(b.events()));
    return all;
  }

  @Test
  void snapshot_isGivenBack_andADamagedOneIsNot() throws Exception {
    try (Journal j = Journal.read(file)) {
      Snapshot s = j.lastSnapshot();
      assertThat(s).isNotNull().extracting(x -> x == null ? -1 : x.batch()).isEqualTo(10L);
    }
    Damage.sql(file, "UPDATE snapshot SET bytes=x'00'");
    try (Journal j = Journal.read(file)) {
      assertThat(j.lastSnapshot()).isNull();
    }
  }

  private JournalReport verify() throws JournalException {
    try (Journal j = Journal.read(file)) {
      return j.verify();
    }
  }
}
