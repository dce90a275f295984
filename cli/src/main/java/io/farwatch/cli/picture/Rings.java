package io.farwatch.cli.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Detections as rings with their labels beside them. */
final class Rings {
  /** More labels than this would lie on one another. */
  private static final int LABELS_MAX = 12;

  private Rings() {}

  static void onPower(XYPlot plot, List<Mark> marks, Theme t) {
    draw(plot, marks, m -> Envelope.dB(m.snr()), t.ink(), t);
  }

  /** On a map of colours, dark and bright alike. */
  static void onMap(XYPlot plot, List<Mark> marks, Theme t) {
    draw(plot, marks, m -> m.rangeRateMps() / 1e3, Color.WHITE, t);
  }

  private static void draw(
      XYPlot plot, List<Mark> marks, ToDoubleFunction<Mark> height, Color colour, Theme t) {
    if (marks.isEmpty()) {
      return;
    }
    double[][] xy = new double[2][marks.size()];
    for (int i = 0; i < marks.size(); i++) {
      Mark m = marks.get(i);
      xy[0][i] = m.rangeM() / 1e3;
      xy[1][i] = height.applyAsDouble(m);
      if (!m.label().isEmpty() && marks.size() <= LABELS_MAX) {
        label(plot, m.label(), xy[0][i], xy[1][i], colour, t);
      }
    }
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("detection", xy);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-6, -6, 12, 12));
    renderer.setSeriesShapesFilled(0, false);
    renderer.setSeriesPaint(0, colour);
    Stroke stroke = new BasicStroke(1.8f);
    renderer.setSeriesStroke(0, stroke);
    renderer.setDefaultLegendShape(new Ellipse2D.Double(-5, -5, 10, 10));
    renderer.setSeriesVisibleInLegend(0, !colour.equals(Color.WHITE));
    int k = plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
    plot.setDataset(k, data);
    plot.setRenderer(k, renderer);
  }

  private static void label(XYPlot plot, String words, double x, double y, Color c, Theme t) {
    boolean right = x > plot.getDomainAxis().getRange().getCentralValue();
    XYTextAnnotation a = new XYTextAnnotation(right ? words + "    " : "    " + words, x, y);
    a.setFont(t.bold(12));
    a.setPaint(c);
    a.setTextAnchor(right ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    plot.addAnnotation(a);
  }
}
