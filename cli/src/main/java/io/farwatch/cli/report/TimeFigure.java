package io.farwatch.cli.report;

import io.farwatch.core.time.Epoch;
import io.farwatch.formats.time.UtcText;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A value of each object over time. */
final class TimeFigure {
  private TimeFigure() {}

  /** Lines, one an object; seconds count from the first point of all. */
  static String lines(
      List<History.Line> lines, String name, ToDoubleFunction<History.Point> value) {
    return draw(lines, name, value, true);
  }

  /** Dots, one an update. */
  static String dots(List<History.Line> lines, String name, ToDoubleFunction<History.Point> value) {
    return draw(lines, name, value, false);
  }

  private static String draw(
      List<History.Line> lines,
      String name,
      ToDoubleFunction<History.Point> value,
      boolean joined) {
    Epoch first = null;
    double last = 0;
    double low = 0;
    double high = 0;
    for (History.Line l : lines) {
      for (History.Point p : l.points) {
        first = first == null || p.epoch().isBefore(first) ? p.epoch() : first;
      }
    }
    if (first == null) {
      return "";
    }
    for (History.Line l : lines) {
      for (History.Point p : l.points) {
        double v = value.applyAsDouble(p);
        last = Math.max(last, p.epoch().secondsSince(first));
        low = Double.isFinite(v) ? Math.min(low, v) : low;
        high = Double.isFinite(v) ? Math.max(high, v) : high;
      }
    }
    Axes axes = new Axes(260, 0, last, low, 1.05 * high);
    StringBuilder s =
        new StringBuilder(
            axes.open(name, "s after " + UtcText.format(first), Page.text(name), false));
    for (int k = 0; k < lines.size(); k++) {
      StringBuilder d = new StringBuilder();
      for (History.Point p : lines.get(k).points) {
        double v = value.applyAsDouble(p);
        if (Double.isFinite(v)) {
          String to = d.isEmpty() || !joined ? "M" : "L";
          d.append(
              String.format(
                  Locale.ROOT,
                  "%s%.1f %.1f%s",
                  to,
                  axes.x(p.epoch().secondsSince(first)),
                  axes.y(v),
                  joined ? "" : "h0"));
        }
      }
      if (!d.isEmpty()) {
        s.append("<path d=\"").append(d).append("\" fill=\"none\" stroke-linecap=\"round\" ");
        s.append("stroke=\"").append(Page.colour(k));
        s.append("\" stroke-width=\"").append(joined ? 2 : 3.5).append("\"/>");
      }
    }
    return s.append("</svg>").toString();
  }
}
