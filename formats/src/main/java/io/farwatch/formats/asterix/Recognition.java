package io.farwatch.formats.asterix;

/** Whether an input is raw ASTERIX, by its first octets. */
final class Recognition {
  private static final int HEADER = 3;

  /**
   * Octets: a first block of a category that we cannot check is believed only below this. Printable
   * text, read as a block, states more.
   */
  private static final int UNCHECKED_MAX = 0x2000;

  private Recognition() {}

  static boolean isRaw(byte[] head, Editions editions) {
    if (head.length <= HEADER || head[0] == 0) {
      return false;
    }
    int length = AsterixDecoder.length(head, 0);
    Category category = editions.of(head[0] & 0xff);
    if (length <= HEADER) {
      return false;
    }
    if (category == null) {
      return length < UNCHECKED_MAX && length <= head.length && isFollowed(head, length);
    }
    if (length > head.length) {
      return new Ruler(head).record(category, HEADER, head.length) != Ruler.BAD;
    }
    return new BlockCheck(head, head.length, 0, editions).fault(0) == null;
  }

  /** Whether the first block ends the input or another may follow. */
  private static boolean isFollowed(byte[] head, int at) {
    boolean header = head.length - at >= HEADER;
    return header ? head[at] != 0 && AsterixDecoder.length(head, at) > HEADER : at == head.length;
  }
}
