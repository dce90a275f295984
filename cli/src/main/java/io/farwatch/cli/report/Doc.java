package io.farwatch.cli.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction: fields in the order of writing, no number that JSON lacks. */
public final class Doc {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  public Doc put(String name, @Nullable Object value) {
    boolean unspeakable = value instanceof Double d && !Double.isFinite(d);
    fields.put(name, unspeakable ? null : value);
    return this;
  }

  /** An angle that is held in rad, in degrees. */
  public Doc degrees(String name, double rad) {
    return put(name, Math.toDegrees(rad));
  }

  public Map<String, @Nullable Object> map() {
    return fields;
  }
}
