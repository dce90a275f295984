package io.farwatch.core.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids made from content, never from a counter: the same content has the same id everywhere. */
public final class ContentId {
  /** Crockford's base 32: no letter that reads like a digit. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 12;

  private ContentId() {}

  /** Twelve letters and digits (60 bits of SHA-256) that the bytes determine. */
  public static String of(byte[] content) {
    try {
      byte[] d = MessageDigest.getInstance("SHA-256").digest(content);
      StringBuilder s = new StringBuilder(LENGTH);
      long bits = 0;
      for (int i = 0; i < 8; i++) {
        bits = (bits << 8) | (d[i] & 0xff);
      }
      for (int i = 0; i < LENGTH; i++) {
        s.append(DIGITS.charAt((int) ((bits >>> (59 - 5 * i)) & 31)));
      }
      return s.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
