package io.farwatch.formats.asterix;

/** Reads bits out of octets, the most significant first. Positions count bits from the start. */
final class Bits {
  private static final String HEX = "0123456789ABCDEF";

  private Bits() {}

  /** An unsigned number of up to 63 bits. */
  static long unsigned(byte[] bytes, long bit, int count) {
    long value = 0;
    long at = bit;
    int left = count;
    while (left > 0) {
      int inOctet = (int) (at & 7);
      int take = Math.min(8 - inOctet, left);
      int octet = bytes[(int) (at >> 3)] & 0xff;
      value = value << take | (octet >> (8 - inOctet - take) & (1 << take) - 1);
      at += take;
      left -= take;
    }
    return value;
  }

  /** A number in two's complement, of up to 63 bits. */
  static long signed(byte[] bytes, long bit, int count) {
    return unsigned(bytes, bit, count) << (64 - count) >> (64 - count);
  }

  /** Hexadecimal digits; a width that is no multiple of four has its short digit in front. */
  static String hex(byte[] bytes, long bit, int count) {
    StringBuilder s = new StringBuilder((count + 3) / 4);
    long at = bit;
    int left = count;
    while (left > 0) {
      int take = left % 4 == 0 ? 4 : left % 4;
      s.append(HEX.charAt((int) unsigned(bytes, at, take)));
      at += take;
      left -= take;
    }
    return s.toString();
  }
}
