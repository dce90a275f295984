package io.farwatch.formats.tle;

/** The name line of a three-line entry. */
final class Title {
  private static final int LENGTH_MAX = 80;

  private Title() {}

  /** The name without its leading "0 ", control characters as blanks, cut at 80 characters. */
  static String of(String line) {
    String name = (line.startsWith("0 ") ? line.substring(2) : line).replaceAll("\\p{Cc}", " ");
    return name.strip().substring(0, Math.min(LENGTH_MAX, name.strip().length()));
  }
}
