package io.farwatch.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.OutputHash;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.wire.Wire;
import io.farwatch.server.Recording;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  @TempDir Path folder;

  @Test
  void recordedInputs_giveTheRecordedBytes() throws Exception {
    int count = Recording.batches().size();
    try (Journal j = Journal.read(Recording.journal(folder, count))) {
      List<Long> progress = new ArrayList<>();
      ReplayReport r = Replay.of(j, progress::add);
      assertThat(r.same()).isTrue();
      assertThat(r.first()).isNull();
      assertThat(r.outputs()).isEqualTo(r.outputsReplayed()).isGreaterThan(100);
      assertThat(r.outputSha256Replayed()).isEqualTo(r.outputSha256Recorded());
      assertThat(progress).hasSize(count);
    }
  }

  @Test
  void outputHash_isWhatItsDefinitionSays() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    OutputHash hash = new OutputHash();
    for (Batch b : Recording.batches()) {
      for (Event e : b.events()) {
        byte[] wire = Wire.encode(Event.class, e);
        out.writeInt(wire.length);
        out.write(wire);
        hash.take(e);
      }
    }
    byte[] d = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    assertThat(hash.hex()).isEqualTo(HexFormat.of().formatHex(d));
  }

  @Test
  void otherEvents_areNamedByTheFirst() throws Exception {
    Path file = folder.resolve("other.db");
    Event[] changed = new Event[1];
    try (Journal j = Journal.create(file, Recording.META)) {
      for (Batch b : Recording.batches()) {
        List<Event> events = new ArrayList<>(b.events());
        if (changed[0] == null && b.number() > 20 && events.size() > 1) {
          Event e = events.get(1);
          changed[0] = e;
          Event.Body lie = new Event.Body.InputDropped(DropReason.DUPLICATE, "a lie");
          events.set(1, new Event(e.sequence(), e.index(), e.epoch(), lie));
        }
        j.append(new Batch(b.number(), b.until(), b.inputs(), events));
      }
    }
    try (Journal j = Journal.read(file)) {
      ReplayReport r = Replay.of(j, n -> {});
      assertThat(r.same()).isFalse();
      ReplayReport.Difference first = java.util.Objects.requireNonNull(r.first());
      assertThat(first.sequence()).isEqualTo(changed[0].sequence());
      assertThat(first.index()).isEqualTo(changed[0].index());
      assertThat(r.outputSha256Replayed()).isNotEqualTo(r.outputSha256Recorded());
    }
  }
}
