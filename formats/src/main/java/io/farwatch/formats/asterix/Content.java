package io.farwatch.formats.asterix;

/** What the bits of an element mean. */
sealed interface Content {
  /** What needs no more than its name. */
  enum Plain implements Content {
    /** Bits without a stated meaning: an integer up to 16 bits, hexadecimal beyond. */
    RAW,
    /** An entry of a table, given as its integer. */
    TABLE,
    /** Three bits a digit, given as a string of digits. */
    OCTAL,
    /** Six bits a character (ICAO Annex 10, volume IV, table 3-9). */
    ICAO,
    /** Eight bits a character. */
    ASCII
  }

  /** A count, two's complement when signed. */
  record Whole(boolean signed) implements Content {}

  /** A physical quantity: bits x numerator / denominator, in the unit. */
  record Quantity(boolean signed, double numerator, double denominator, String unit)
      implements Content {}
}
