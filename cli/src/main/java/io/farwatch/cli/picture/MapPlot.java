package io.farwatch.cli.picture;

import io.farwatch.cli.picture.MapPicture.MapScale;
import io.farwatch.cli.picture.MapPicture.MapView;
import io.farwatch.cli.picture.MapPicture.Ring;
import io.farwatch.cli.picture.MapPicture.Site;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/** The map inside its chart. */
final class MapPlot extends Plot {
  private static final long serialVersionUID = 1L;

  private static final double FINE_BELOW_RAD = Math.toRadians(35);

  private final transient MapView view;
  private final transient MapScale scale;
  private final transient MapPicture picture;
  private final transient Theme theme;

  MapPlot(MapView view, MapScale scale, MapPicture picture, Theme theme) {
    this.view = view;
    this.scale = scale;
    this.picture = picture;
    this.theme = theme;
  }

  @Override
  public String getPlotType() {
    return "map";
  }

  @Override
  public LegendItemCollection getLegendItems() {
    LegendItemCollection all = new LegendItemCollection();
    for (int k = 0; k < scale.holes().size(); k++) {
      all.add(
          new LegendItem(
              scale.holes().get(k),
              "",
              "",
              "",
              new Rectangle2D.Double(-9, -5, 18, 10),
              theme.hole(k),
              new BasicStroke(0.6f),
              theme.coast()));
    }
    return all;
  }

  @Override
  public void draw(
      Graphics2D g,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState state,
      @Nullable PlotRenderingInfo info) {
    Rectangle2D box =
        new Rectangle2D.Double(
            Math.rint(area.getX() + 6),
            Math.rint(area.getY()),
            Math.rint(area.getWidth() - 6),
            Math.rint(area.getHeight() - 4));
    double perRad = 0.5 * Math.min(box.getWidth(), box.getHeight()) / view.radiusRad();
    MapProjection projection = new MapProjection(view.latitudeRad(), view.longitudeRad());
    MapPaths paths = new MapPaths(projection, perRad, box.getCenterX(), box.getCenterY());
    double corner = Math.hypot(box.getWidth(), box.getHeight()) / 2 / perRad;
    Shape clip = g.getClip();
    g.clip(box);
    g.setPaint(theme.field());
    g.fill(box);
    Geography earth = Geography.read(view.radiusRad() < FINE_BELOW_RAD);
    g.setPaint(theme.land());
    g.fill(paths.land(earth.land(), corner));
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    MapRaster raster = picture.raster(projection, perRad, box);
    g.drawImage(
        raster.image(scale.colours(), theme),
        (int) box.getX(),
        (int) box.getY(),
        raster.width() * raster.cellPx(),
        raster.height() * raster.cellPx(),
        null);
    lines(g, earth, paths, corner);
    if (scale.isolines()) {
      g.setPaint(new Color(255, 255, 255, 170));
      g.setStroke(Theme.stroke(0.8f, 0));
      g.draw(Isolines.atWholeNumbers(raster, box.getX(), box.getY()));
    }
    Graticule.draw(g, box, projection, perRad, theme);
    rings(g, box, perRad);
    sites(g, paths);
    g.setClip(clip);
    g.setPaint(theme.grid());
    g.setStroke(new BasicStroke(1));
    g.draw(box);
  }

  private void lines(Graphics2D g, Geography earth, MapPaths paths, double corner) {
    g.setPaint(theme.coast());
    g.setStroke(new BasicStroke(0.8f));
    List<double[]> coasts = earth.land().stream().flatMap(List::stream).toList();
    g.draw(paths.lines(coasts, corner, true));
    Color c = theme.coast();
    g.setPaint(new Color(c.getRed(), c.getGreen(), c.getBlue(), 110));
    g.setStroke(new BasicStroke(0.6f));
    g.draw(paths.lines(earth.borders(), corner, false));
  }

  private void rings(Graphics2D g, Rectangle2D box, double perRad) {
    g.setFont(theme.font(11));
    for (Ring ring : view.rings()) {
      double r = perRad * ring.arcRad();
      g.setPaint(theme.ink());
      g.setStroke(Theme.stroke(0.8f, 2));
      g.draw(new Ellipse2D.Double(box.getCenterX() - r, box.getCenterY() - r, 2 * r, 2 * r));
      double w = g.getFontMetrics().stringWidth(ring.name());
      double under = box.getCenterY() + r + 4;
      double y = under < box.getMaxY() - 28 ? under : box.getCenterY() - r + 4;
      Halo.text(g, ring.name(), box.getCenterX() - w / 2, y, theme);
    }
  }

  private void sites(Graphics2D g, MapPaths paths) {
    g.setFont(theme.bold(12));
    for (Site s : view.sites()) {
      double x = paths.x(s.latitudeRad(), s.longitudeRad());
      double y = paths.y(s.latitudeRad(), s.longitudeRad());
      Path2D triangle = new Path2D.Double();
      triangle.moveTo(x, y - 7);
      triangle.lineTo(x + 6, y + 4);
      triangle.lineTo(x - 6, y + 4);
      triangle.closePath();
      g.setPaint(theme.paper());
      g.setStroke(new BasicStroke(3));
      g.draw(triangle);
      g.setPaint(theme.ink());
      g.fill(triangle);
      Halo.text(g, s.name(), x + 10, y + 4, theme);
    }
  }
}
