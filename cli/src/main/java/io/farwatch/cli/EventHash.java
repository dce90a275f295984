package io.farwatch.cli;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.wire.Wire;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash of an ordered event log: SHA-256 over the wire bytes of each event in order, each
 * preceded by its length (i32, big-endian), in lower-case hexadecimal.
 */
final class EventHash {
  private final MessageDigest sha;

  EventHash() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void take(Event event) {
    byte[] wire = Wire.encode(Event.class, event);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(wire.length).flip());
    sha.update(wire);
  }

  /** The hash of all that was taken. */
  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
