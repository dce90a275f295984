package io.farwatch.formats.text;

import java.util.regex.Pattern;

/** A decimal number as people and programs write it: digits, a point, an exponent. */
public final class Decimal {
  private static final int LENGTH_MAX = 64;
  private static final Pattern FORM =
      Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d{1,4})?");

  private Decimal() {}

  /** The number, or NaN when the text is none or it is not finite. */
  public static double parse(String text) {
    if (text.length() > LENGTH_MAX || !FORM.matcher(text).matches()) {
      return Double.NaN;
    }
    double x = Double.parseDouble(text);
    return Double.isFinite(x) ? x : Double.NaN;
  }
}
