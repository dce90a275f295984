package io.farwatch.formats.asterix;

/** Characters and digits in the bits of an element. */
final class Text {
  private Text() {}

  /** Three bits a digit. */
  static String octal(byte[] octets, long bit, int bits) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i + 3 <= bits; i += 3) {
      s.append((char) ('0' + Bits.unsigned(octets, bit + i, 3)));
    }
    return s.toString();
  }

  /**
   * Six bits a character: letters 1 to 26, space 32, digits 48 to 57 (ICAO Annex 10, volume IV,
   * table 3-9); 0 is no character, given as a space; any other code is a question mark. Without the
   * spaces around it.
   */
  static String icao(byte[] octets, long bit, int bits) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i + 6 <= bits; i += 6) {
      int c = (int) Bits.unsigned(octets, bit + i, 6);
      boolean letter = c >= 1 && c <= 26;
      boolean blank = c == 0 || c == 32;
      boolean digit = c >= 48 && c <= 57;
      s.append(letter ? (char) ('A' + c - 1) : blank ? ' ' : digit ? (char) c : '?');
    }
    return s.toString().strip();
  }

  /** Eight bits a character; what cannot be printed is a question mark. */
  static String ascii(byte[] octets, long bit, int bits) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i + 8 <= bits; i += 8) {
      int c = (int) Bits.unsigned(octets, bit + i, 8);
      s.append(c >= 32 && c < 127 ? (char) c : '?');
    }
    return s.toString().strip();
  }
}
