package io.farwatch.cli.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** A map with values as colours, holes as tints, coasts, borders and sites. */
public final class MapPicture implements Picture {
  private final String title;
  private final String assumptions;
  private final MapView view;
  private final MapScale scale;
  private final MapField field;
  private final int cellPx;
  private @Nullable MapRaster known;

  /**
   * Where the map looks.
   *
   * @param latitudeRad of its centre
   * @param longitudeRad of its centre
   * @param radiusRad arc from the centre to the nearer edges
   * @param sites marked, the first ones' names win
   * @param rings about the centre
   */
  public record MapView(
      double latitudeRad,
      double longitudeRad,
      double radiusRad,
      List<Site> sites,
      List<Ring> rings) {
    public MapView {
      sites = List.copyOf(sites);
      rings = List.copyOf(rings);
    }
  }

  /** A circle about the map's centre: an arc at the Earth's centre, and what it stands for. */
  public record Ring(String name, double arcRad) {}

  /** A place with a name. */
  public record Site(String name, double latitudeRad, double longitudeRad) {}

  /**
   * What colours mean.
   *
   * @param label of the bar
   * @param colours of the values
   * @param logarithmic whether the values are powers of ten, the bar then names the numbers
   * @param isolines whether whole values are drawn as lines
   * @param holes names of the kinds of hole
   */
  public record MapScale(
      String label, ColourMap colours, boolean logarithmic, boolean isolines, List<String> holes) {
    public MapScale {
      holes = List.copyOf(holes);
    }
  }

  /**
   * @param cellPx side of the cells (px) for which the field is asked
   */
  public MapPicture(
      String title, String assumptions, MapView view, MapScale scale, MapField field, int cellPx) {
    this.cellPx = cellPx;
    this.title = title;
    this.assumptions = assumptions;
    this.view = view;
    this.scale = scale;
    this.field = field;
  }

  @Override
  public int height() {
    return 860;
  }

  @Override
  public void draw(Graphics2D g, Theme t) {
    MapPlot plot = new MapPlot(view, scale, this, t);
    JFreeChart chart = Charts.chart(t, title, assumptions, plot, true);
    HeatMap.bar(chart, scale.colours(), scale.label(), scale.logarithmic(), t);
    chart.draw(g, new Rectangle2D.Double(0, 0, width(), height()));
  }

  /** The field over a box of the picture, computed once for both kinds of file. */
  MapRaster raster(MapProjection projection, double perRad, Rectangle2D box) {
    int width = (int) Math.ceil(box.getWidth() / cellPx);
    int height = (int) Math.ceil(box.getHeight() / cellPx);
    MapRaster r = known;
    if (r == null || r.width() != width || r.height() != height) {
      r = MapRaster.of(field, projection, perRad, width, height, cellPx);
      known = r;
    }
    return r;
  }
}
