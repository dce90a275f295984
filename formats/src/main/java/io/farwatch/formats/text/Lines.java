package io.farwatch.formats.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of UTF-8 (bytes that are none become U+FFFD), ended by LF or CR LF, in
 * constant memory: a line that is too long is skipped to its end and marked. A byte order mark at
 * the start is left out.
 */
public final class Lines {
  /** Longest line that is read (bytes). */
  public static final int LENGTH_MAX = 64 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private final byte[] line = new byte[LENGTH_MAX];
  private int at;
  private int filled;
  private long number;

  public Lines(InputStream in) {
    this.in = in;
  }

  /** The next line, or null at the end. */
  public @Nullable Line next() throws IOException {
    int length = 0;
    boolean any = false;
    boolean tooLong = false;
    for (int b = read(); b >= 0; b = read()) {
      any = true;
      if (b == '\n') {
        return line(length, tooLong);
      }
      if (length < LENGTH_MAX) {
        line[length++] = (byte) b;
      } else {
        tooLong = true;
      }
    }
    return any ? line(length, tooLong) : null;
  }

  private Line line(int length, boolean tooLong) {
    number++;
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    String text = tooLong ? "" : new String(line, 0, end, StandardCharsets.UTF_8);
    return new Line(
        number,
        number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
        tooLong);
  }

  private int read() throws IOException {
    if (at == filled) {
      filled = in.read(buffer);
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[at++] & 0xff;
  }
}
