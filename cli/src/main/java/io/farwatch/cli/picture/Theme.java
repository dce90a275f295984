package io.farwatch.cli.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;

/**
 * Colours and letters of all pictures. Lines take the colours of M. Okabe and K. Ito, "Color
 * Universal Design" (2008), which colour-blind people can tell apart; on dark paper their lighter
 * ones.
 *
 * @param paper behind all
 * @param field behind the figures
 * @param ink text and marks
 * @param soft text of second rank
 * @param grid thin lines
 * @param land on maps
 * @param coast on maps
 * @param alarm thresholds and limits
 * @param lines in the order of use
 * @param holes tints of the kinds of hole
 * @param family of the font
 */
public record Theme(
    Color paper,
    Color field,
    Color ink,
    Color soft,
    Color grid,
    Color land,
    Color coast,
    Color alarm,
    List<Color> lines,
    List<Color> holes,
    String family) {
  static {
    System.setProperty("java.awt.headless", "true");
  }

  public Theme {
    lines = List.copyOf(lines);
    holes = List.copyOf(holes);
  }

  /** For paper and bright rooms. */
  public static Theme light() {
    return new Theme(
        new Color(0xFFFFFF),
        new Color(0xFBFBF9),
        new Color(0x1D2329),
        new Color(0x5A646E),
        new Color(0xE1E4E1),
        new Color(0xECEBE4),
        new Color(0x8B949B),
        new Color(0xC43E1C),
        colours(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x8F6A00, 0x56B4E9, 0x1D2329),
        colours(0xD9C2A3, 0xE3A79B, 0xC9CDD1, 0xE8D8E6, 0xBFD3DF, 0xF3E3B3),
        Fonts.family());
  }

  /** For dark rooms. */
  public static Theme dark() {
    return new Theme(
        new Color(0x14181C),
        new Color(0x191E23),
        new Color(0xE4E7E9),
        new Color(0xA3ADB5),
        new Color(0x2C343B),
        new Color(0x242A30),
        new Color(0x66717A),
        new Color(0xFF8A66),
        colours(0x56B4E9, 0xF0975A, 0x3DC9A0, 0xE3A3C6, 0xE6C34A, 0x8FA8FF, 0xE4E7E9),
        colours(0x6B5A44, 0x7A443C, 0x4A525A, 0x5E4A60, 0x3C5666, 0x6A5F36),
        Fonts.family());
  }

  public static Theme of(boolean dark) {
    return dark ? dark() : light();
  }

  private static List<Color> colours(int... rgb) {
    return java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
  }

  Color line(int k) {
    return lines.get(k % lines.size());
  }

  /** The tint of the k-th kind of hole: pale, none like a value's colour. */
  Color hole(int k) {
    return holes.get(k % holes.size());
  }

  Font font(float size) {
    return new Font(family, Font.PLAIN, 12).deriveFont(size);
  }

  Font bold(float size) {
    return new Font(family, Font.BOLD, 12).deriveFont(size);
  }

  /** A line of a width; the k-th kind of dashes, 0 is solid. */
  static Stroke stroke(float width, int k) {
    float[] dashes =
        switch (k % 5) {
          case 1 -> new float[] {7, 4};
          case 2 -> new float[] {2, 3};
          case 3 -> new float[] {10, 3, 2, 3};
          case 4 -> new float[] {14, 4};
          default -> null;
        };
    return dashes == null
        ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }
}
