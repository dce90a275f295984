package io.farwatch.cli.picture;

import io.farwatch.cli.picture.LinePicture.Scale;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * A surface as colours, and to the right of it cuts through it, one under another.
 *
 * @param title what it is
 * @param assumptions with which it was computed
 * @param x across, its ends those of the surface
 * @param y upward, likewise
 * @param columns of the surface
 * @param values rows of so many columns from below, in the unit of the colours; NaN where there is
 *     nothing
 * @param colours of the values
 * @param label of the bar of colours
 * @param cuts drawn without their titles
 */
public record SurfacePicture(
    String title,
    String assumptions,
    Scale x,
    Scale y,
    int columns,
    float[] values,
    ColourMap colours,
    String label,
    List<LinePicture> cuts)
    implements Picture {
  /** px: the chart of the surface is so much wider than high, which makes its plane a square. */
  private static final int WIDER = 107;

  public SurfacePicture {
    if (columns < 1 || values.length == 0 || values.length % columns != 0) {
      throw new IllegalArgumentException(values.length + " values in rows of " + columns);
    }
    cuts = List.copyOf(cuts);
  }

  @Override
  public int width() {
    return 1320;
  }

  @Override
  public int height() {
    return 700;
  }

  @Override
  public void draw(Graphics2D g, Theme t) {
    g.setPaint(t.paper());
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
    double top = Heading.draw(g, t, title, assumptions, width());
    double left = height() - top + WIDER;
    int rows = values.length / columns;
    XYPlot map =
        Charts.plot(
            t,
            Charts.axis(t, x.label(), x.low(), x.high()),
            Charts.axis(t, y.label(), y.low(), y.high()));
    HeatMap.behind(
        map,
        HeatMap.image(
            columns,
            rows,
            colours,
            (u, v) -> values[((int) (v * rows)) * columns + ((int) (u * columns))]),
        t);
    JFreeChart chart = Charts.chart(t, "", "", map, false);
    HeatMap.bar(chart, colours, label, t);
    chart.draw(g, new Rectangle2D.Double(0, top, left, height() - top));
    double each = (height() - top) / Math.max(1, cuts.size());
    for (int k = 0; k < cuts.size(); k++) {
      LinePicture cut = cuts.get(k);
      Charts.chart(t, "", "", cut.plot(t), cut.isNamed())
          .draw(g, new Rectangle2D.Double(left, top + k * each, width() - left, each));
    }
  }
}
