package io.farwatch.formats.asterix;

import io.farwatch.core.time.Epoch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record.
 *
 * @param category 0 to 255
 * @param block number of its block in the input, from 0
 * @param recordIndex its place in the block, from 0
 * @param offset of its block in the input (octets)
 * @param received when its packet was captured; null when the input does not say
 * @param items by number, in the order of the record. An item without elements is its value, one
 *     with elements a map, a repetitive one a list, a compound one a map of its present subitems. A
 *     quantity is a Double in the item's unit, a table entry an Integer, a count a Long, raw bits
 *     an Integer up to 16 bits and hexadecimal beyond, text trimmed, an octal code its digits
 */
public record AsterixRecord(
    int category,
    long block,
    int recordIndex,
    long offset,
    @Nullable Epoch received,
    Map<String, Object> items)
    implements AsterixEntry {
  public AsterixRecord {
    items = Collections.unmodifiableMap(items);
  }

  @Override
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("category", category);
    json.put("block", block);
    json.put("recordIndex", recordIndex);
    json.put("offset", offset);
    json.put("items", items);
    return json;
  }
}
