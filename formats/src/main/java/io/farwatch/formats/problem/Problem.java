package io.farwatch.formats.problem;

/**
 * One thing that is wrong with an input.
 *
 * @param where its place: {@code line 12, column 3}, {@code radars[2].latitudeDeg}, an XPath
 * @param what the value and the reason, as the rest of a sentence
 */
public record Problem(String where, String what) {
  private static final int QUOTED_MAX = 40;

  /** A problem at a line and a column, both counted from one. */
  public static Problem at(long line, int column, String what) {
    return new Problem("line " + line + ", column " + column, what);
  }

  /** A problem of a whole line, counted from one. */
  public static Problem at(long line, String what) {
    return new Problem("line " + line, what);
  }

  /** A foreign text made fit to be shown: in quotes, cut short, control characters as \\uXXXX. */
  public static String quoted(String foreign) {
    return "'" + plain(foreign) + "'";
  }

  /** The same without quotes. */
  public static String plain(String foreign) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < foreign.length(); i++) {
      if (s.length() >= QUOTED_MAX) {
        return s.append("...").toString();
      }
      char c = foreign.charAt(i);
      // Controls, line separators, marks that turn the writing direction, and lone surrogates.
      switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            s.append(String.format("\\u%04x", (int) c));
        default -> s.append(c);
      }
    }
    return s.toString();
  }

  @Override
  public String toString() {
    return where + ": " + what;
  }
}
