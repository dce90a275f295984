package io.farwatch.server.live;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.pipeline.Pipeline;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.wire.Wire;
import io.farwatch.server.journal.Journal;
import io.farwatch.server.journal.JournalException;
import io.farwatch.server.journal.Recorded;
import io.farwatch.server.journal.Replay;
import io.farwatch.server.journal.ReplayReport.Difference;
import io.farwatch.server.journal.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pipeline brought to where a journal ends: from the last snapshot and the inputs after it. */
final class Restored {
  private final Pipeline pipeline;
  private final long snapshotBatch;

  private Restored(Pipeline pipeline, long snapshotBatch) {
    this.pipeline = pipeline;
    this.snapshotBatch = snapshotBatch;
  }

  static Restored from(Journal journal, Provenance provenance) throws JournalException {
    Snapshot s = journal.lastSnapshot();
    Pipeline p = s == null ? null : restored(s);
    return s == null || p == null
        ? new Restored(new Pipeline(provenance), -1)
        : new Restored(p, s.batch());
  }

  private static @Nullable Pipeline restored(Snapshot s) {
    try {
      return Pipeline.restore(s.bytes());
    } catch (IllegalArgumentException otherVersion) {
      // The inputs from the start give the same pipeline, only later.
      return null;
    }
  }

  /** Works on a batch's inputs when the snapshot has not seen them. */
  void take(Recorded batch) throws JournalException {
    if (batch.number() <= snapshotBatch) {
      return;
    }
    List<Event> events = new ArrayList<>();
    for (Input i : batch.decodedInputs()) {
      events.addAll(pipeline.step(i));
    }
    Difference d = Replay.difference(batch, events);
    if (d != null) {
      throw JournalException.damaged(
          "this version gives other events than the journal holds, from input "
              + d.sequence()
              + " on: begin a new run, or go on with the version that wrote it");
    }
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /** The inputs that radars gave when acted out again must be the recorded ones. */
  static void mustEqual(Recorded batch, List<Input> again) throws JournalException {
    boolean same = again.size() == batch.inputs().size();
    for (int k = 0; same && k < again.size(); k++) {
      same = Arrays.equals(batch.inputs().get(k), Wire.encode(Input.class, again.get(k)));
    }
    if (!same) {
      throw JournalException.damaged(
          "the radars of this version act otherwise than batch "
              + batch.number()
              + " of the journal holds: begin a new run, or go on with the version that wrote it");
    }
  }
}
