package io.farwatch.formats.plots;

import io.farwatch.core.plot.DropReason;
import io.farwatch.formats.problem.Problem;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** One JSON object with scalar values to cells. NaN and Infinity are read, to be named as bad. */
final class JsonLine {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxNumberLength(100)
                  .maxNameLength(1000)
                  .build())
          .build();

  private JsonLine() {}

  static void read(String line, Cells cells, Consumer<String> ignored) {
    try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (p.nextToken() != JsonToken.START_OBJECT) {
        cells.say(DropReason.UNREADABLE, 1, "is not a JSON object");
        return;
      }
      while (p.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = p.currentName();
        JsonToken token = p.nextToken();
        int at = p.currentTokenLocation().getColumnNr();
        Column column = Column.of(key);
        if (column == null) {
          ignored.accept(key);
        } else if (!cells.put(column, cell(p, token, at))) {
          cells.say(DropReason.UNREADABLE, at, column.title + " is there twice");
        }
        p.skipChildren();
      }
      if (p.nextToken() != null) {
        int at = p.currentTokenLocation().getColumnNr();
        cells.say(DropReason.UNREADABLE, at, "something follows the object");
      }
    } catch (JacksonException e) {
      int at = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      cells.say(DropReason.UNREADABLE, at, "is not JSON: " + Problem.plain(e.getOriginalMessage()));
    }
  }

  private static Cells.Cell cell(JsonParser p, JsonToken token, int at) {
    return switch (token) {
      case VALUE_NULL -> new Cells.Cell(at, "", false);
      case START_OBJECT -> new Cells.Cell(at, "{", false);
      case START_ARRAY -> new Cells.Cell(at, "[", false);
      default -> new Cells.Cell(at, p.getString(), token.isNumeric());
    };
  }
}
