package io.farwatch.formats.asterix;

import org.jspecify.annotations.Nullable;

/** Checks one block after the other of what came together, before anything of it is used. */
final class BlockCheck {
  private static final int HEADER = 3;

  private final byte[] octets;
  private final int to;
  private final long base;
  private final Editions editions;
  private final Ruler ruler;

  BlockCheck(byte[] octets, int to, long base, Editions editions) {
    this.octets = octets;
    this.to = to;
    this.base = base;
    this.editions = editions;
    this.ruler = new Ruler(octets);
  }

  /** Where the block after the one at this octet starts; the end when it cannot be found. */
  int next(int at) {
    int length = to - at < HEADER ? 0 : AsterixDecoder.length(octets, at);
    return length < HEADER || length > to - at ? to : at + length;
  }

  /** Why the block at this octet cannot be read; null when it can, or has no definition. */
  @Nullable AsterixFault fault(int at) {
    int left = to - at;
    int number = octets[at] & 0xff;
    if (left < HEADER) {
      return fault("a block's header is cut after " + left + " octets", at, number, null);
    }
    int length = AsterixDecoder.length(octets, at);
    if (length <= HEADER) {
      return fault(
          "the block's length of " + length + " octets leaves no room for a record",
          at + 1,
          number,
          null);
    }
    if (length > left) {
      return fault(
          "the block's length is " + length + " octets where " + left + " are left",
          at + 1,
          number,
          null);
    }
    Category category = editions.of(number);
    return category == null ? null : records(category, at + HEADER, at + length);
  }

  private @Nullable AsterixFault records(Category category, int start, int end) {
    int at = start;
    while (at < end) {
      at = ruler.record(category, at, end);
      if (at == Ruler.BAD) {
        String item = ruler.errorItem();
        String error = item == null ? ruler.error() : "item " + item + ": " + ruler.error();
        return fault(error, ruler.errorAt(), category.number(), item);
      }
    }
    return null;
  }

  private AsterixFault fault(String error, int at, int category, @Nullable String item) {
    return new AsterixFault(error, base + at, category, item);
  }
}
