package io.farwatch.server.journal;

import io.farwatch.core.pipeline.OutputHash;
import io.farwatch.core.time.Epoch;
import org.jspecify.annotations.Nullable;

/**
 * What a replay gave.
 *
 * @param inputs that were recorded and replayed
 * @param outputs events that were recorded
 * @param outputsReplayed events that came of the replay
 * @param same whether they are the same bytes
 * @param first difference, or null
 * @param outputSha256Recorded {@link OutputHash} of the recorded events
 * @param outputSha256Replayed and of the replayed ones
 */
public record ReplayReport(
    long inputs,
    long outputs,
    long outputsReplayed,
    boolean same,
    @Nullable Difference first,
    String outputSha256Recorded,
    String outputSha256Replayed) {

  /** The first event that differs: of which input, which of its events, when, and how. */
  public record Difference(long sequence, int index, Epoch epoch, String what) {}
}
