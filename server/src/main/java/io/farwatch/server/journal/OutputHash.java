package io.farwatch.server.journal;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.wire.Wire;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The hash of an ordered event log: SHA-256 over the wire bytes of each event in order, each
 * preceded by its length as i32, big-endian; in lower-case hexadecimal. The empty log has SHA-256
 * of nothing.
 */
public final class OutputHash {
  private final MessageDigest sha = Chain.sha256();
  private long count;

  public void take(Event event) {
    take(Wire.encode(Event.class, event));
  }

  /** Takes the wire bytes of an event. */
  public void take(byte[] wire) {
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(wire.length).flip());
    sha.update(wire);
    count++;
  }

  /** How many events were taken. */
  public long count() {
    return count;
  }

  /** The hash, once; the next event begins a new log. */
  public String hex() {
    count = 0;
    return HexFormat.of().formatHex(sha.digest());
  }
}
