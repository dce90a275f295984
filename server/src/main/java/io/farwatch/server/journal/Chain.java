package io.farwatch.server.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;

/**
 * The chain of SHA-256 through a journal. Each link covers the link before it.
 *
 * <pre>
 * first   "FARWATCH-JOURNAL", then each key and value of the metadata, each with its i32 length
 * entry   link, 'E', i64 number, i64 batch, u8 kind, i64 sequence, i32 index, bytes
 * batch   link, 'B', i64 number, i64 until, i64 first entry, i32 inputs, i32 events
 * </pre>
 */
final class Chain {
  private final MessageDigest sha = sha256();
  private byte[] link;

  Chain(byte[] link) {
    this.link = link;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static Chain begin(SortedMap<String, String> meta) {
    MessageDigest d = sha256();
    d.update("FARWATCH-JOURNAL".getBytes(StandardCharsets.US_ASCII));
    meta.forEach(
        (k, v) -> {
          text(d, k);
          text(d, v);
        });
    return new Chain(d.digest());
  }

  private static void text(MessageDigest d, String s) {
    byte[] b = s.getBytes(StandardCharsets.UTF_8);
    d.update(ByteBuffer.allocate(4).putInt(b.length).flip());
    d.update(b);
  }

  byte[] link() {
    return link;
  }

  byte[] entry(EntryRow e) {
    ByteBuffer head = ByteBuffer.allocate(30).put((byte) 'E').putLong(e.number());
    head.putLong(e.batch()).put((byte) e.kind()).putLong(e.sequence()).putInt(e.index());
    sha.update(link);
    sha.update(head.flip());
    link = sha.digest(e.bytes());
    return link;
  }

  byte[] batch(BatchRow b) {
    ByteBuffer head = ByteBuffer.allocate(33).put((byte) 'B').putLong(b.number());
    head.putLong(b.untilTaiNanos()).putLong(b.entry()).putInt(b.inputs()).putInt(b.events());
    sha.update(link);
    link = sha.digest(head.array());
    return link;
  }

  /** The seal of a snapshot taken after the batch whose link this is. */
  static byte[] snapshot(byte[] batchLink, byte[] bytes) {
    MessageDigest d = sha256();
    d.update(batchLink);
    return d.digest(bytes);
  }
}
