package io.farwatch.formats.asterix;

import java.util.Map;

/** What comes out of ASTERIX bytes, in the order of the bytes: a record, or why there is none. */
public sealed interface AsterixEntry permits AsterixRecord, AsterixFault {
  /** As the command {@code decode} prints it: maps, lists, strings, numbers, ready for JSON. */
  Map<String, Object> toJson();
}
