package io.farwatch.formats.asterix;

/** What the bits of an element mean. */
sealed interface Content {
  /** Bits without a stated meaning: an integer up to 16 bits, hexadecimal beyond. */
  record Raw() implements Content {}

  /** An entry of a table, given as its integer. */
  record Table() implements Content {}

  /** Three bits a digit, given as a string of digits. */
  record Octal() implements Content {}

  /** Six bits a character (ICAO Annex 10, volume IV, table 3-9). */
  record Icao() implements Content {}

  /** Eight bits a character. */
  record Ascii() implements Content {}

  /** A count, two's complement when signed. */
  record Whole(boolean signed) implements Content {}

  /** A physical quantity: bits x numerator / denominator, in the unit. */
  record Quantity(boolean signed, double numerator, double denominator, String unit)
      implements Content {}
}
