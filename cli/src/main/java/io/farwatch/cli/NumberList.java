package io.farwatch.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;

/** Numbers with commas between them, as options give them. */
final class NumberList {
  /** More lines could not be told apart. */
  private static final int MOST = 8;

  private NumberList() {}

  /** One to eight numbers above zero, or a complaint about wrong usage. */
  static double[] positive(Leaf command, String option, String text) {
    String[] parts = text.split(",", -1);
    if (parts.length > MOST) {
      throw command.wrong(option + " takes at most " + MOST + " numbers, got " + parts.length);
    }
    double[] all = Arrays.stream(parts).mapToDouble(p -> command.number(option, p)).toArray();
    for (double x : all) {
      if (!(x > 0)) {
        throw command.wrong(option + ": " + plain(x) + " is not above zero");
      }
    }
    return all;
  }

  /** A number as short as people write it. */
  static String plain(double x) {
    if (x != 0 && Math.abs(x) < 1e-3) {
      return new DecimalFormat("0.####E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
          .format(x)
          .toLowerCase(Locale.ROOT);
    }
    return x == Math.rint(x) && Math.abs(x) < 1e9 ? String.valueOf((long) x) : String.valueOf(x);
  }
}
