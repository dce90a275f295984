package io.farwatch.formats.tle;

import io.farwatch.formats.problem.Problem;

/**
 * Catalogue numbers up to 339,999 in five columns: in Alpha-5 a first letter stands for two digits,
 * A for 10 to Z for 33, without I and O. Source: Space-Track, "Alpha-5 catalog numbers".
 */
final class CatalogueNumber {
  private static final String LEAD = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private CatalogueNumber() {}

  /** The number in columns 3 to 7; 0 with a problem when it is none. */
  static int read(Card card) {
    String text = card.columns(3, 7);
    String digits = text.strip();
    int lead = digits.isEmpty() ? -1 : LEAD.indexOf(digits.charAt(0));
    // Only blanks in front may stand for zeros, and a letter only in the first column.
    boolean aligned = text.endsWith(digits) && (digits.length() == 5 || lead < 10);
    if (lead < 0 || !aligned || !digits.substring(1).chars().allMatch(c -> c >= '0' && c <= '9')) {
      card.problem(3, "catalogue number " + Problem.quoted(text) + " is none");
      return 0;
    }
    return digits.length() == 5
        ? lead * 10_000 + Integer.parseInt(digits.substring(1))
        : Integer.parseInt(digits);
  }
}
