package io.farwatch.formats.tree;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which known key a mistyped one may have meant, by edit distance (V. I. Levenshtein, 1966). */
final class Nearest {
  private static final int DISTANCE_MAX = 2;
  private static final int LENGTH_MAX = 40;

  private Nearest() {}

  static @Nullable String of(String key, Collection<String> known) {
    String best = null;
    int least = DISTANCE_MAX + 1;
    for (String k : known) {
      int d = key.length() > LENGTH_MAX ? least : distance(lower(key), lower(k));
      // A key of two letters is near to every other.
      if (d < least && d < k.length() / 2) {
        best = k;
        least = d;
      }
    }
    return best;
  }

  private static String lower(String s) {
    return s.toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
