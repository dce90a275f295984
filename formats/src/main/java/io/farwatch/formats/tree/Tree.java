package io.farwatch.formats.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of a YAML or JSON file. Scalars keep their text; what it means is the reader's affair. */
public sealed interface Tree {
  /** Keys and values in the order of the file. */
  record Mapping(Map<String, Tree> entries) implements Tree {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** Items in the order of the file. */
  record Sequence(List<Tree> items) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * @param text as written, without quotes
   * @param quoted whether it was in quotes and so is text whatever it looks like
   */
  record Scalar(String text, boolean quoted) implements Tree {}

  /** Nothing: null, or no value at all. */
  record Nothing() implements Tree {}
}
