package io.farwatch.cli.iq;

import io.farwatch.formats.tree.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree read from JSON as JSON again: numbers and truth values stay what they were. */
public final class MetaJson {
  private MetaJson() {}

  public static Map<String, @Nullable Object> object(Tree.Mapping tree) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    tree.entries().forEach((k, v) -> map.put(k, value(v)));
    return map;
  }

  private static @Nullable Object value(Tree tree) {
    return switch (tree) {
      case Tree.Mapping m -> object(m);
      case Tree.Sequence s -> {
        List<@Nullable Object> list = new ArrayList<>();
        s.items().forEach(i -> list.add(value(i)));
        yield list;
      }
      case Tree.Scalar s -> s.quoted() ? s.text() : plain(s.text());
      case Tree.Nothing n -> null;
    };
  }

  private static Object plain(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException none) {
      return text;
    }
  }
}
