package io.farwatch.formats.sigmf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a tar archive lie in it, so that they can be read in place. Source: POSIX.1
 * (IEEE Std 1003.1-2001), "pax Interchange Format": blocks of 512 octets; of a header
 *
 * <pre>
 *   0 name 100 | 124 size, octal 12 | 156 type 1 | 257 "ustar" | 345 prefix 155
 * </pre>
 *
 * Type x is followed by records "length key=value\n" for the next file, of which path and size
 * count; type L (GNU) by its long name.
 */
final class TarIndex {
  /** A file of an archive: its name, and the place of its bytes. */
  record Entry(String name, long offset, long length) {}

  private static final int BLOCK = 512;
  private static final int ENTRIES_MAX = 100_000;
  private static final int TEXT_MAX = 1 << 20;

  private TarIndex() {}

  /**
   * The regular files.
   *
   * @throws IOException when it is no tar archive, or is cut short
   */
  static List<Entry> of(FileChannel file) throws IOException {
    List<Entry> all = new ArrayList<>();
    long end = file.size();
    long at = 0;
    String longName = null;
    long longSize = -1;
    while (at + BLOCK <= end && all.size() < ENTRIES_MAX) {
      byte[] h = bytes(file, at, BLOCK);
      if (h[0] == 0) {
        return all;
      }
      if (!text(h, 257, 5).equals("ustar")) {
        throw new IOException("octet " + at + " is not the header of a file of a tar archive");
      }
      char type = (char) h[156];
      long size = longSize >= 0 && type != 'x' && type != 'L' ? longSize : size(h);
      long data = at + BLOCK;
      if (size < 0 || size > end - data) {
        throw new IOException("the archive ends within the file at octet " + at);
      }
      switch (type) {
        case 'x' -> {
          String records = new String(bytes(file, data, limited(size)), StandardCharsets.UTF_8);
          longName = pax(records, "path", longName);
          String s = pax(records, "size", null);
          longSize = s != null && s.matches("\\d{1,18}") ? Long.parseLong(s) : -1;
        }
        case 'L' -> longName = text(bytes(file, data, limited(size)), 0, limited(size));
        default -> {
          if (type == '0' || type == 0) {
            String prefix = text(h, 345, 155);
            String name = (prefix.isEmpty() ? "" : prefix + "/") + text(h, 0, 100);
            all.add(new Entry(longName == null ? name : longName, data, size));
          }
          longName = null;
          longSize = -1;
        }
      }
      at = data + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    return all;
  }

  private static int limited(long size) throws IOException {
    if (size > TEXT_MAX) {
      throw new IOException("a name in the archive has " + size + " octets");
    }
    return (int) size;
  }

  private static byte[] bytes(FileChannel file, long at, int n) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(n);
    while (b.hasRemaining()) {
      if (file.read(b, at + b.position()) < 0) {
        throw new IOException("the archive is cut short at octet " + (at + b.position()));
      }
    }
    return b.array();
  }

  private static String text(byte[] b, int from, int length) {
    int n = 0;
    while (n < length && b[from + n] != 0) {
      n++;
    }
    return new String(b, from, n, StandardCharsets.UTF_8);
  }

  /** Octal digits, or with the top bit set base 256 (GNU); negative when it is neither. */
  private static long size(byte[] h) {
    if ((h[124] & 0x80) != 0) {
      long x = 0;
      for (int i = 128; i < 136; i++) {
        x = x << 8 | (h[i] & 0xff);
      }
      return x;
    }
    String digits = text(h, 124, 12).strip();
    return digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : -1;
  }

  private static @Nullable String pax(String records, String key, @Nullable String absent) {
    for (String line : records.split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0 && line.startsWith(key + "=", space + 1)) {
        return line.substring(space + key.length() + 2);
      }
    }
    return absent;
  }
}
