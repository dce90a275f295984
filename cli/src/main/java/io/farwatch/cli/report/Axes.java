package io.farwatch.cli.report;

import java.util.Locale;

/** A frame of two axes with round marks, and the way from values to the picture. */
final class Axes {
  static final int WIDTH = 960;
  private static final int LEFT = 62;
  private static final int RIGHT = 14;
  private static final int TOP = 10;
  private static final int BOTTOM = 34;

  private final int height;
  private final double x0;
  private final double x1;
  private final double y0;
  private final double y1;

  Axes(int height, double x0, double x1, double y0, double y1) {
    this.height = height;
    this.x0 = x0;
    this.x1 = x1 > x0 ? x1 : x0 + 1;
    this.y0 = y0;
    this.y1 = y1 > y0 ? y1 : y0 + 1;
  }

  double x(double value) {
    return LEFT + (value - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
  }

  double y(double value) {
    return height - BOTTOM - (value - y0) / (y1 - y0) * (height - TOP - BOTTOM);
  }

  /**
   * Opens the picture and draws the grid.
   *
   * @param turns whether x is a longitude, to be named within half a turn of Greenwich
   */
  String open(String label, String xName, String yName, boolean turns) {
    StringBuilder s = new StringBuilder();
    s.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
    s.append("\" role=\"img\" aria-label=\"").append(Page.text(label)).append("\">");
    double dx = round((x1 - x0) / 8);
    for (double v = Math.ceil(x0 / dx) * dx; v <= x1 + 1e-9 * dx; v += dx) {
      line(s, x(v), TOP, x(v), height - BOTTOM);
      label(
          s,
          x(v),
          height - BOTTOM + 14,
          "middle",
          plain(turns ? Math.IEEEremainder(v, 360) : v, dx));
    }
    double dy = round((y1 - y0) / 6);
    for (double v = Math.ceil(y0 / dy) * dy; v <= y1 + 1e-9 * dy; v += dy) {
      line(s, LEFT, y(v), WIDTH - RIGHT, y(v));
      label(s, LEFT - 6, y(v) + 4, "end", plain(v, dy));
    }
    label(s, WIDTH - RIGHT, height - 4, "end", xName);
    s.append("<text x=\"12\" y=\"").append(TOP + 2).append("\" text-anchor=\"end\" ");
    s.append("transform=\"rotate(-90 12 ").append(TOP + 2).append(")\">").append(yName);
    return s.append("</text>").toString();
  }

  static void label(StringBuilder s, double x, double y, String anchor, String text) {
    s.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
            x,
            y,
            anchor,
            Page.text(text)));
  }

  private static void line(StringBuilder s, double xa, double ya, double xb, double yb) {
    s.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"var(--line)\"/>",
            xa,
            ya,
            xb,
            yb));
  }

  /** The nearest of 1, 2, 5 times a power of ten that is not smaller. */
  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double part = step / power;
    return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
  }

  private static String plain(double value, double step) {
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    return String.format(Locale.ROOT, "%." + decimals + "f", value == 0 ? 0.0 : value);
  }
}
