package io.farwatch.formats.asterix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one element of a definition, such as {@code 16u*1/2^8[NM]}. */
final class Elements {
  private static final Pattern FORM =
      Pattern.compile("(\\d+)([toiaus]?)(?:\\*(\\d+)(?:/(\\d+)(?:\\^(\\d+))?)?\\[(.*)])?");

  private Elements() {}

  static Layout.Element read(String token) {
    Matcher m = FORM.matcher(token);
    if (!m.matches()) {
      throw new IllegalArgumentException("not an element of a definition: " + token);
    }
    int bits = Integer.parseInt(m.group(1));
    String kind = m.group(2);
    Content content =
        switch (kind) {
          case "t" -> Content.Plain.TABLE;
          case "o" -> Content.Plain.OCTAL;
          case "i" -> Content.Plain.ICAO;
          case "a" -> Content.Plain.ASCII;
          case "u", "s" ->
              m.group(3) == null
                  ? new Content.Whole(kind.equals("s"))
                  : new Content.Quantity(
                      kind.equals("s"), number(m.group(3)), denominator(m), m.group(6));
          default -> Content.Plain.RAW;
        };
    boolean number = content instanceof Content.Whole || content instanceof Content.Quantity;
    if (bits < 1 || (number && bits > 62) || (content == Content.Plain.TABLE && bits > 31)) {
      throw new IllegalArgumentException("width out of range: " + token);
    }
    return new Layout.Element(bits, content);
  }

  private static double denominator(Matcher m) {
    if (m.group(4) == null) {
      return 1;
    }
    double base = number(m.group(4));
    return m.group(5) == null ? base : StrictMath.pow(base, Integer.parseInt(m.group(5)));
  }

  private static double number(String digits) {
    return Double.parseDouble(digits);
  }
}
