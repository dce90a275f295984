package io.farwatch.cli.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/**
 * Lines over an axis.
 *
 * @param title what it is
 * @param assumptions with which it was computed; one line or two
 * @param x across
 * @param y upward
 * @param lines in the order of the legend
 * @param levels thin lines across at heights worth a name
 */
public record LinePicture(
    String title, String assumptions, Scale x, Scale y, List<Line> lines, List<Level> levels)
    implements Picture {
  public LinePicture {
    lines = List.copyOf(lines);
    levels = List.copyOf(levels);
  }

  /** An axis: its name with the unit, and its ends. */
  public record Scale(String label, double low, double high) {}

  /**
   * One line.
   *
   * @param name in the legend; empty: not there
   * @param x places
   * @param y heights, NaN where it is broken
   * @param colour which of the theme's
   * @param dash which kind, 0 is solid
   */
  public record Line(String name, double[] x, double[] y, int colour, int dash) {}

  /** A height, and the words at its right end. */
  public record Level(double y, String words) {}

  @Override
  public int height() {
    return 600;
  }

  @Override
  public void draw(Graphics2D g, Theme t) {
    XYPlot plot = plot(t);
    Charts.chart(t, title, assumptions, plot, isNamed())
        .draw(g, new Rectangle2D.Double(0, 0, width(), height()));
  }

  /** Whether it needs a legend. */
  boolean isNamed() {
    return lines.stream().anyMatch(l -> !l.name().isEmpty());
  }

  XYPlot plot(Theme t) {
    XYPlot plot =
        Charts.plot(
            t,
            Charts.axis(t, x.label(), x.low(), x.high()),
            Charts.axis(t, y.label(), y.low(), y.high()));
    for (Level level : levels) {
      level(plot, level, t);
    }
    for (Line l : lines) {
      double[][] xy = {l.x(), l.y()};
      Color colour = t.line(l.colour());
      if (l.name().isEmpty()) {
        Charts.quiet(plot, xy, colour, Theme.stroke(1.4f, l.dash()));
      } else {
        Charts.line(plot, l.name(), xy, colour, Theme.stroke(1.7f, l.dash()));
      }
    }
    return plot;
  }

  private void level(XYPlot plot, Level level, Theme t) {
    plot.addRangeMarker(new ValueMarker(level.y(), t.soft(), Theme.stroke(0.9f, 2)));
    XYTextAnnotation words = new XYTextAnnotation(level.words() + " ", x.high(), level.y());
    words.setFont(t.font(12));
    words.setPaint(t.soft());
    words.setTextAnchor(TextAnchor.BOTTOM_RIGHT);
    plot.addAnnotation(words);
  }
}
