package io.farwatch.formats.sigmf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How samples are stored: SigMF 1.2, "SigMF Dataset Format". Integers stand for -1 to 1: signed
 * ones over 2^(bits - 1), unsigned ones after 2^(bits - 1) was taken off.
 *
 * @param complex whether each sample has an in-phase and a quadrature part
 * @param kind of number
 * @param bits of one part
 * @param bigEndian order of its bytes
 */
public record Datatype(boolean complex, Kind kind, int bits, boolean bigEndian) {
  /** How a number is held. */
  public enum Kind {
    FLOAT,
    SIGNED,
    UNSIGNED
  }

  private static final Pattern FORM =
      Pattern.compile("([cr])(?:(f32|f64|i32|i16|u32|u16)_(le|be)|(i8|u8))");

  /** The datatype of a name such as {@code cf32_le}; null when there is none. */
  public static @Nullable Datatype of(String name) {
    Matcher m = FORM.matcher(name);
    if (!m.matches()) {
      return null;
    }
    String number = m.group(2) == null ? m.group(4) : m.group(2);
    Kind kind =
        switch (number.charAt(0)) {
          case 'f' -> Kind.FLOAT;
          case 'i' -> Kind.SIGNED;
          default -> Kind.UNSIGNED;
        };
    return new Datatype(
        m.group(1).equals("c"),
        kind,
        Integer.parseInt(number.substring(1)),
        "be".equals(m.group(3)));
  }

  /** Its name in metadata. */
  public String word() {
    char letter =
        switch (kind) {
          case FLOAT -> 'f';
          case SIGNED -> 'i';
          case UNSIGNED -> 'u';
        };
    String order = bits == 8 ? "" : bigEndian ? "_be" : "_le";
    return (complex ? "c" : "r") + letter + bits + order;
  }

  /** Bytes of one channel's sample. */
  public int sampleBytes() {
    return (complex ? 2 : 1) * bits / 8;
  }

  /**
   * The greatest value an integer can hold, as a part of full scale, in single precision: of 32
   * bits the upper 64 codes round to it.
   */
  float greatest() {
    double half = half();
    return kind == Kind.FLOAT ? Float.POSITIVE_INFINITY : (float) ((half - 1) / half);
  }

  /** 2^(bits - 1): what an integer is divided by. */
  double half() {
    return bits == 32 ? 0x1p31 : bits == 16 ? 0x1p15 : 0x1p7;
  }

  @Override
  public String toString() {
    return word();
  }
}
