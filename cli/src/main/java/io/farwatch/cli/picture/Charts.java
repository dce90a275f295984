package io.farwatch.cli.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Charts of one look: thin grid, no frame, the title to the left with the assumptions under it. */
final class Charts {
  private static final BasicStroke THIN = new BasicStroke(0.7f);

  static {
    // Turned words stay words in an SVG, not outlines.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private Charts() {}

  /** A number axis with its name and unit. */
  static NumberAxis axis(Theme t, String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    axis.setLabelFont(t.font(13));
    axis.setLabelPaint(t.ink());
    axis.setTickLabelFont(t.font(12));
    axis.setTickLabelPaint(t.soft());
    axis.setAxisLineVisible(false);
    axis.setTickMarkPaint(t.grid());
    axis.setStandardTickUnits(
        new NumberTickUnitSource(
            false,
            new DecimalFormat("#,##0.#####", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    // Room about a label: fewer of them are drawn.
    axis.setTickLabelInsets(new RectangleInsets(6, 9, 6, 6));
    axis.setLabelInsets(new RectangleInsets(5, 5, 5, 5));
    return axis;
  }

  /** The same with its ends set. */
  static NumberAxis axis(Theme t, String label, double low, double high) {
    NumberAxis axis = axis(t, label);
    axis.setRange(low, high);
    return axis;
  }

  static XYPlot plot(Theme t, NumberAxis x, NumberAxis y) {
    return style(new XYPlot(), t, x, y);
  }

  /** Gives a plot its axes and the common look. */
  static XYPlot style(XYPlot plot, Theme t, NumberAxis x, NumberAxis y) {
    plot.setDomainAxis(x);
    plot.setRangeAxis(y);
    plot.setBackgroundPaint(t.field());
    plot.setBackgroundImageAlpha(1);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(t.grid());
    plot.setRangeGridlinePaint(t.grid());
    plot.setDomainGridlineStroke(THIN);
    plot.setRangeGridlineStroke(THIN);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  /** Adds one line, drawn over those before it. */
  static void line(XYPlot plot, String name, double[][] xy, Color colour, Stroke stroke) {
    series(plot, name, xy, colour, stroke, true);
  }

  /** Adds one line that the legend leaves out. */
  static void quiet(XYPlot plot, double[][] xy, Color colour, Stroke stroke) {
    series(plot, "line " + plot.getDatasetCount(), xy, colour, stroke, false);
  }

  private static void series(
      XYPlot plot, String name, double[][] xy, Color colour, Stroke stroke, boolean named) {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries(name, xy);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, colour);
    renderer.setSeriesStroke(0, stroke);
    renderer.setSeriesVisibleInLegend(0, named);
    renderer.setLegendLine(new Line2D.Double(-13, 0, 13, 0));
    int k = plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
    plot.setDataset(k, data);
    plot.setRenderer(k, renderer);
    plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
  }

  /** The whole chart; assumptions may be empty. */
  static JFreeChart chart(Theme t, String title, String assumptions, Plot plot, boolean legend) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(t.paper());
    chart.setAntiAlias(true);
    chart.setTextAntiAlias(true);
    chart.setPadding(new RectangleInsets(16, 16, 12, 20));
    if (!title.isEmpty()) {
      chart.setTitle(text(title, t.bold(17), t.ink(), new RectangleInsets(0, 6, 2, 0)));
    }
    if (!assumptions.isEmpty()) {
      chart.addSubtitle(text(assumptions, t.font(12), t.soft(), new RectangleInsets(2, 6, 10, 0)));
    }
    if (legend) {
      LegendTitle l = new LegendTitle(plot);
      l.setPosition(RectangleEdge.BOTTOM);
      l.setHorizontalAlignment(HorizontalAlignment.LEFT);
      l.setItemFont(t.font(12));
      l.setItemPaint(t.ink());
      l.setBackgroundPaint(null);
      l.setFrame(BlockBorder.NONE);
      l.setMargin(new RectangleInsets(4, 6, 0, 0));
      l.setItemLabelPadding(new RectangleInsets(2, 6, 2, 14));
      chart.addSubtitle(l);
    }
    return chart;
  }

  private static TextTitle text(String words, Font font, Color colour, RectangleInsets margin) {
    TextTitle title = new TextTitle(words, font);
    title.setPaint(colour);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setMargin(margin);
    return title;
  }
}
