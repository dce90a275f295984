package io.farwatch.formats.sigmf;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON text. */
final class JsonOf {
  private JsonOf() {}

  static String text(@Nullable Object value) {
    return JsonMapper.builder().build().writeValueAsString(value);
  }
}
