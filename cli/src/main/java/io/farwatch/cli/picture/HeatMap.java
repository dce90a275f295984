package io.farwatch.cli.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Values over a plane as colours: the picture behind a plot, and the bar that says what they mean.
 */
final class HeatMap {
  private HeatMap() {}

  /**
   * The plane as an image.
   *
   * @param value by fractions of the width from the left and of the height from below; NaN leaves a
   *     place empty
   */
  static BufferedImage image(int width, int height, ColourMap colours, DoubleBinaryOperator value) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double v = value.applyAsDouble((x + 0.5) / width, 1 - (y + 0.5) / height);
        image.setRGB(x, y, Double.isNaN(v) ? 0 : 0xFF000000 | colours.rgb(v));
      }
    }
    return image;
  }

  /** Lays it behind a plot, whose axes must end where the plane does. */
  static void behind(XYPlot plot, BufferedImage image, Theme t) {
    plot.setBackgroundImage(image);
    plot.setDomainGridlinePaint(new Color(255, 255, 255, 40));
    plot.setRangeGridlinePaint(new Color(255, 255, 255, 40));
    plot.setBackgroundPaint(t.field());
  }

  /** The bar of colours, to the right of the chart. */
  static void bar(JFreeChart chart, ColourMap colours, String label, Theme t) {
    bar(chart, colours, label, false, t);
  }

  /** The same; logarithmic when values are powers of ten, which the bar then names as numbers. */
  static void bar(JFreeChart chart, ColourMap colours, String label, boolean logarithmic, Theme t) {
    double low = Math.min(colours.low(), colours.high());
    double high = Math.max(colours.low(), colours.high());
    NumberAxis axis = Charts.axis(t, label, low, high);
    if (logarithmic) {
      axis.setTickUnit(new PowerUnit());
    }
    axis.setTickLabelInsets(new RectangleInsets(12, 5, 12, 5));
    PaintScaleLegend bar = new PaintScaleLegend(new Scale(colours, low, high), axis);
    bar.setPosition(RectangleEdge.RIGHT);
    bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    bar.setSubdivisionCount(128);
    bar.setStripWidth(12);
    bar.setStripOutlineVisible(false);
    bar.setBackgroundPaint(t.paper());
    bar.setMargin(new RectangleInsets(8, 14, 60, 0));
    chart.addSubtitle(bar);
  }

  /** A step of one power of ten, written out. */
  private static final class PowerUnit extends NumberTickUnit {
    private static final long serialVersionUID = 1L;

    PowerUnit() {
      super(1);
    }

    @Override
    public String valueToString(double value) {
      return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
          .format(Math.pow(10, value));
    }
  }

  private record Scale(ColourMap colours, double low, double high) implements PaintScale {
    @Override
    public double getLowerBound() {
      return low;
    }

    @Override
    public double getUpperBound() {
      return high;
    }

    @Override
    public java.awt.Paint getPaint(double value) {
      return colours.colour(value);
    }
  }
}
