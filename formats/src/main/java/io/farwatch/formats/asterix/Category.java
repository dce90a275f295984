package io.farwatch.formats.asterix;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The definition of one category in one edition.
 *
 * @param number 0 to 255
 * @param edition such as 1.32
 * @param title in words
 * @param items by their number, such as 010 or RE
 * @param uap the user application profile: which item each presence bit of a record stands for
 */
record Category(
    int number,
    String edition,
    String title,
    Map<String, Layout> items,
    List<Optional<Layout.Part>> uap) {
  Category {
    items = Map.copyOf(items);
    uap = List.copyOf(uap);
  }
}
