package io.farwatch.core.pipeline;

import io.farwatch.core.plot.Provenance;
import java.util.List;

/** The one composition of the chain for one provenance. Not thread-safe; holds no clock. */
public final class Pipeline {
  private final Provenance provenance;

  public Pipeline(Provenance provenance) {
    this.provenance = provenance;
  }

  public Provenance provenance() {
    return provenance;
  }

  /** Takes one input and gives what happened, in order. */
  public List<Event> step(Input input) {
    return List.of();
  }

  /** The whole state as versioned bytes. */
  public byte[] snapshot() {
    return new byte[0];
  }

  /**
   * A pipeline that goes on where the snapshot was taken.
   *
   * @throws IllegalArgumentException when the bytes are of another version or damaged
   */
  public static Pipeline restore(byte[] snapshot) {
    if (snapshot.length > 0) {
      throw new IllegalArgumentException("snapshot of another version: " + snapshot.length);
    }
    return new Pipeline(Provenance.TEST);
  }
}
