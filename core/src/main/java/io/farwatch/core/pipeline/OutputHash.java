package io.farwatch.core.pipeline;

import io.farwatch.core.wire.Wire;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of an ordered event log: of each event its wire bytes, preceded by their number as a
 * big-endian i32. Equal logs, and only equal logs, have equal hashes.
 */
public final class OutputHash {
  private final MessageDigest digest;

  public OutputHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes the next event. */
  public void take(Event event) {
    takeBytes(Wire.encode(Event.class, event));
  }

  /** Takes the wire bytes of the next event. */
  public void takeBytes(byte[] event) {
    digest.update(ByteBuffer.allocate(4).putInt(event.length).array());
    digest.update(event);
  }

  /** The hash, 64 hexadecimal digits; nothing may be taken after it. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
