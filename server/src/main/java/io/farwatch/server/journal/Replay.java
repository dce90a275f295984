package io.farwatch.server.journal;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.pipeline.OutputHash;
import io.farwatch.core.pipeline.Pipeline;
import io.farwatch.core.wire.Wire;
import io.farwatch.server.journal.ReplayReport.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the recorded inputs through a new pipeline and compares what comes out, byte for byte. */
public final class Replay {
  private final OutputHash recordedHash = new OutputHash();
  private final OutputHash replayedHash = new OutputHash();
  private final Pipeline pipeline;
  private long inputs;
  private long recorded;
  private long replayed;
  private @Nullable Difference first;

  private Replay(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Replays a whole journal.
   *
   * @param progress hears the number of each batch when it is done
   */
  public static ReplayReport of(Journal journal, LongConsumer progress) throws JournalException {
    Replay r = new Replay(new Pipeline(journal.meta().provenance()));
    journal.each(
        0,
        b -> {
          r.take(b);
          progress.accept(b.number());
        });
    return new ReplayReport(
        r.inputs,
        r.recorded,
        r.replayed,
        r.first == null,
        r.first,
        r.recordedHash.hex(),
        r.replayedHash.hex());
  }

  private void take(Recorded batch) throws JournalException {
    List<Event> replayed = new ArrayList<>();
    for (Input i : batch.decodedInputs()) {
      replayed.addAll(pipeline.step(i));
      inputs++;
    }
    batch.events().forEach(recordedHash::takeBytes);
    recorded += batch.events().size();
    replayed.forEach(replayedHash::take);
    this.replayed += replayed.size();
    if (first == null) {
      first = difference(batch, replayed);
    }
  }

  /** The first event of a batch that is not the same bytes, or null. */
  public static @Nullable Difference difference(Recorded batch, List<Event> replayed)
      throws JournalException {
    int n = Math.max(batch.events().size(), replayed.size());
    for (int k = 0; k < n; k++) {
      if (k >= replayed.size()) {
        Event e = batch.decodedEvents().get(k);
        return new Difference(
            e.sequence(), e.index(), e.epoch(), "recorded, and does not come again");
      }
      Event e = replayed.get(k);
      if (k >= batch.events().size()) {
        return new Difference(e.sequence(), e.index(), e.epoch(), "comes, and was not recorded");
      }
      byte[] was = batch.events().get(k);
      byte[] is = Wire.encode(Event.class, e);
      if (!Arrays.equals(was, is)) {
        return new Difference(
            e.sequence(),
            e.index(),
            e.epoch(),
            "differs from byte " + Arrays.mismatch(was, is) + " of " + was.length + " on");
      }
    }
    return null;
  }
}
