package io.farwatch.formats.asterix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which edition of each category is read. {@code editions.txt} names the definition files; of a
 * category that has several, the last named is the standard one.
 */
public final class Editions {
  private static final List<Category> ALL = all();
  private static final Editions STANDARD = newest();

  private final Map<Integer, Category> chosen;

  private Editions(Map<Integer, Category> chosen) {
    this.chosen = chosen;
  }

  /** The newest edition known of each category. */
  public static Editions standard() {
    return STANDARD;
  }

  /** These editions, with another one of a category; empty when that one is not known. */
  public Optional<Editions> with(int category, String edition) {
    for (Category c : ALL) {
      if (c.number() == category && c.edition().equals(edition)) {
        return Optional.of(with(c));
      }
    }
    return Optional.empty();
  }

  /** Every category and edition known, in words such as {@code 048=1.32}. */
  public static List<String> known() {
    return ALL.stream()
        .map(c -> String.format(java.util.Locale.ROOT, "%03d=%s", c.number(), c.edition()))
        .toList();
  }

  Editions with(Category category) {
    Map<Integer, Category> other = new TreeMap<>(chosen);
    other.put(category.number(), category);
    return new Editions(other);
  }

  @Nullable Category of(int category) {
    return chosen.get(category);
  }

  private static Editions newest() {
    Map<Integer, Category> chosen = new TreeMap<>();
    ALL.forEach(c -> chosen.put(c.number(), c));
    return new Editions(chosen);
  }

  private static List<Category> all() {
    List<Category> all = new ArrayList<>();
    for (String name : resource("editions.txt").split("\n")) {
      if (!name.isBlank()) {
        all.add(Definitions.read(resource(name.strip())));
      }
    }
    return all;
  }

  private static String resource(String name) {
    try (InputStream in = Editions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
