package io.farwatch.formats.asterix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block, a datagram or a packet that could not be used.
 *
 * @param error in one sentence
 * @param offset of the octet in the input that gives offence
 * @param category of the block; null when it was not got so far
 * @param item number of the item; null when it is none in particular
 */
public record AsterixFault(
    String error, long offset, @Nullable Integer category, @Nullable String item)
    implements AsterixEntry {
  @Override
  public Map<String, Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("error", error);
    json.put("offset", offset);
    json.put("category", category);
    json.put("item", item);
    return nullsAllowed(json);
  }

  @SuppressWarnings({
    "NullAway",
    "unchecked"
  }) // JSON has null as a value; our maps of values do not
  private static Map<String, Object> nullsAllowed(Map<String, @Nullable Object> json) {
    return Collections.unmodifiableMap(json);
  }
}
