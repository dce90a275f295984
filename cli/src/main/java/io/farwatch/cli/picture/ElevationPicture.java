package io.farwatch.cli.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;

/**
 * What a radar reaches in the upright plane of a face: areas over the ground, and the rays in them.
 * The ground is drawn straight, so the Earth's curvature and the bending of rays show as curves.
 *
 * @param title what it is
 * @param assumptions with which it was computed; one line or two
 * @param groundMaxM where the axis along the ground ends
 * @param heightMaxM where the axis of height ends
 * @param areas the largest first
 * @param rays in the order of elevation
 */
public record ElevationPicture(
    String title,
    String assumptions,
    double groundMaxM,
    double heightMaxM,
    List<Track> areas,
    List<Track> rays)
    implements Picture {
  /** Part of the line's colour in an area's. */
  private static final double TINT = 0.3;

  public ElevationPicture {
    areas = List.copyOf(areas);
    rays = List.copyOf(rays);
  }

  /** A closed edge or a ray: its name, places along the ground and heights over it (m). */
  public record Track(String name, double[] groundM, double[] heightM) {}

  @Override
  public int height() {
    return 700;
  }

  @Override
  public void draw(Graphics2D g, Theme t) {
    XYPlot plot =
        new XYPlot() {
          @Override
          public LegendItemCollection getLegendItems() {
            return legend(t);
          }
        };
    Charts.style(
        plot,
        t,
        Charts.axis(t, "distance along the ground, km", 0, groundMaxM / 1e3),
        Charts.axis(t, "height, km", 0, heightMaxM / 1e3));
    for (Track ray : rays) {
      Charts.quiet(plot, km(ray), t.soft(), Theme.stroke(0.8f, 2));
      name(plot, ray, t);
    }
    // Under the rays, and each over the larger one before it.
    for (int k = 0; k < areas.size(); k++) {
      plot.getRenderer(0)
          .addAnnotation(
              new XYShapeAnnotation(
                  outline(areas.get(k)), Theme.stroke(1.6f, 0), t.line(k), tint(t, k)),
              Layer.BACKGROUND);
    }
    Charts.chart(t, title, assumptions, plot, true)
        .draw(g, new Rectangle2D.Double(0, 0, width(), height()));
  }

  private LegendItemCollection legend(Theme t) {
    LegendItemCollection all = new LegendItemCollection();
    for (int k = 0; k < areas.size(); k++) {
      Color c = t.line(k);
      LegendItem item =
          new LegendItem(
              areas.get(k).name(),
              "",
              "",
              "",
              new Rectangle2D.Double(-9, -5, 18, 10),
              tint(t, k),
              Theme.stroke(1.4f, 0),
              c);
      all.add(item);
    }
    return all;
  }

  private static Color tint(Theme t, int k) {
    Color c = t.line(k);
    Color f = t.field();
    return new Color(
        mixed(c.getRed(), f.getRed()),
        mixed(c.getGreen(), f.getGreen()),
        mixed(c.getBlue(), f.getBlue()));
  }

  private static int mixed(int colour, int ground) {
    return (int) Math.round(TINT * colour + (1 - TINT) * ground);
  }

  private static Path2D outline(Track area) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < area.groundM().length; i++) {
      double x = area.groundM()[i] / 1e3;
      double y = area.heightM()[i] / 1e3;
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }

  private static double[][] km(Track ray) {
    double[][] xy = new double[2][ray.groundM().length];
    for (int i = 0; i < xy[0].length; i++) {
      xy[0][i] = ray.groundM()[i] / 1e3;
      xy[1][i] = ray.heightM()[i] / 1e3;
    }
    return xy;
  }

  /** Beside the last point of the ray that lies inside the axes. */
  private void name(XYPlot plot, Track ray, Theme t) {
    int last = 0;
    for (int i = 0; i < ray.groundM().length; i++) {
      if (ray.groundM()[i] <= 0.985 * groundMaxM && ray.heightM()[i] <= 0.965 * heightMaxM) {
        last = i;
      }
    }
    boolean high = ray.heightM()[last] > 0.9 * heightMaxM;
    XYTextAnnotation words =
        new XYTextAnnotation(
            " " + ray.name() + " ", ray.groundM()[last] / 1e3, ray.heightM()[last] / 1e3);
    words.setFont(t.font(12));
    words.setPaint(t.ink());
    words.setBackgroundPaint(t.field());
    words.setTextAnchor(high ? TextAnchor.CENTER : TextAnchor.CENTER_RIGHT);
    plot.addAnnotation(words);
  }
}
