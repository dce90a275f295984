package io.farwatch.formats.tree;

import io.farwatch.formats.problem.Checked;
import io.farwatch.formats.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** One JSON document as a tree; depth and size are bounded. */
public final class JsonTree {
  static final int BYTES_MAX = 4 * 1024 * 1024;
  static final int DEPTH_MAX = 32;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxNumberLength(100)
                  .maxNameLength(1000)
                  .build())
          .build();

  private JsonTree() {}

  /** The document; {@link Tree.Nothing} with the problems when there is none. */
  public static Checked<Tree> read(InputStream in) throws IOException {
    List<Problem> problems = new ArrayList<>();
    String text = Bounded.read(in, BYTES_MAX, problems);
    Tree tree = text == null ? new Tree.Nothing() : parse(text, problems);
    return new Checked<>(tree, problems);
  }

  private static Tree parse(String text, List<Problem> problems) {
    try (JsonParser p = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = p.nextToken();
      if (first == null) {
        problems.add(new Problem("file", "is empty"));
        return new Tree.Nothing();
      }
      Tree tree = tree(p, first, "", problems);
      if (p.nextToken() != null) {
        problems.add(at(p.currentTokenLocation(), "something follows the end of the document"));
      }
      return tree;
    } catch (JacksonException e) {
      String reason = e.getOriginalMessage();
      problems.add(at(e.getLocation(), "is not JSON: " + Problem.plain(reason)));
      return new Tree.Nothing();
    }
  }

  private static Problem at(@Nullable TokenStreamLocation place, String what) {
    return place == null
        ? new Problem("file", what)
        : Problem.at(place.getLineNr(), place.getColumnNr(), what);
  }

  private static Tree tree(JsonParser p, JsonToken token, String path, List<Problem> problems) {
    return switch (token) {
      case START_OBJECT -> mapping(p, path, problems);
      case START_ARRAY -> {
        List<Tree> items = new ArrayList<>();
        for (JsonToken t = p.nextToken(); t != JsonToken.END_ARRAY; t = p.nextToken()) {
          items.add(tree(p, t, path + "[" + items.size() + "]", problems));
        }
        yield new Tree.Sequence(items);
      }
      case VALUE_NULL -> new Tree.Nothing();
      default -> new Tree.Scalar(p.getString(), token == JsonToken.VALUE_STRING);
    };
  }

  private static Tree mapping(JsonParser p, String path, List<Problem> problems) {
    Map<String, Tree> entries = new LinkedHashMap<>();
    while (p.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = p.currentName();
      String at = Fields.join(path, key);
      Tree value = tree(p, p.nextToken(), at, problems);
      if (entries.putIfAbsent(key, value) != null) {
        problems.add(new Problem(at, "is there twice"));
      }
    }
    return new Tree.Mapping(entries);
  }
}
