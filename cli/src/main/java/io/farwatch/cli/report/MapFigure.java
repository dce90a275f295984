package io.farwatch.cli.report;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.assess.Assessment.GroundPoint;
import io.farwatch.core.flight.GroundEllipse;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.RadarSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ground tracks, radars, impacts: degrees of longitude and latitude, true at the middle. */
final class MapFigure {
  private static final double DEG_PER_M = Math.toDegrees(1 / 6_371_008.8);

  private final double centreDeg;
  private final List<double[]> all = new ArrayList<>();

  private MapFigure(double centreDeg) {
    this.centreDeg = centreDeg;
  }

  static String of(List<RadarSite> radars, List<Picture.Shown> objects, List<History.Line> lines) {
    double centre = radars.isEmpty() ? 0 : Math.toDegrees(radars.get(0).place().longitudeRad());
    return new MapFigure(centre).draw(radars, objects, lines);
  }

  /** Longitude and latitude in degrees, the longitude within half a turn of the centre's. */
  private double[] at(double latitudeRad, double longitudeRad) {
    double lon = centreDeg + Math.IEEEremainder(Math.toDegrees(longitudeRad) - centreDeg, 360);
    double[] p = {lon, Math.toDegrees(latitudeRad)};
    all.add(p);
    return p;
  }

  private String draw(
      List<RadarSite> radars, List<Picture.Shown> objects, List<History.Line> lines) {
    List<List<double[]>> paths = new ArrayList<>();
    for (History.Line l : lines) {
      List<double[]> path = new ArrayList<>();
      l.points.forEach(p -> path.add(at(p.place().latitudeRad(), p.place().longitudeRad())));
      paths.add(path);
    }
    List<double[]> sites = new ArrayList<>();
    radars.forEach(r -> sites.add(at(r.place().latitudeRad(), r.place().longitudeRad())));
    List<@Nullable List<double[]>> ellipses = new ArrayList<>();
    objects.forEach(o -> ellipses.add(ellipse(o)));
    Axes axes = axes();
    StringBuilder s = new StringBuilder(axes.open("Map", "longitude, deg", "latitude, deg", true));
    for (int k = 0; k < paths.size(); k++) {
      path(s, axes, paths.get(k), k, false);
      List<double[]> e = ellipses.get(k);
      if (e != null) {
        path(s, axes, e, k, true);
      }
    }
    for (int k = 0; k < sites.size(); k++) {
      double x = axes.x(sites.get(k)[0]);
      double y = axes.y(sites.get(k)[1]);
      s.append(
          String.format(
              Locale.ROOT, "<path d=\"M%.1f %.1fl5 9h-10z\" fill=\"var(--ink)\"/>", x, y - 6));
      Axes.label(s, x + 8, y + 4, "start", radars.get(k).name());
    }
    return s.append("</svg>").toString();
  }

  private Axes axes() {
    double x0 = all.stream().mapToDouble(p -> p[0]).min().orElse(-1);
    double x1 = all.stream().mapToDouble(p -> p[0]).max().orElse(1);
    double y0 = all.stream().mapToDouble(p -> p[1]).min().orElse(-1);
    double y1 = all.stream().mapToDouble(p -> p[1]).max().orElse(1);
    double shrink = Math.max(0.1, Math.cos(Math.toRadians(0.5 * (y0 + y1))));
    // One scale in km both ways: the wider need sets it.
    double halfY = Math.max(0.55 * (y1 - y0), 0.55 * (x1 - x0) * shrink * 0.5);
    halfY = Math.max(halfY, 0.05);
    double halfX = 2 * halfY / shrink;
    double x = 0.5 * (x0 + x1);
    double y = 0.5 * (y0 + y1);
    return new Axes(Axes.WIDTH / 2, x - halfX, x + halfX, y - halfY, y + halfY);
  }

  private @Nullable List<double[]> ellipse(Picture.Shown o) {
    Assessment a = o.assessment();
    GroundPoint p = a == null ? null : a.impact();
    if (p == null) {
      return null;
    }
    GroundEllipse e = p.ellipse95();
    double sin = Math.sin(e.majorAzimuthRad());
    double cos = Math.cos(e.majorAzimuthRad());
    List<double[]> ring = new ArrayList<>();
    for (int k = 0; k <= 48; k++) {
      double along = e.semiMajorM() * Math.cos(k * Math.PI / 24);
      double across = e.semiMinorM() * Math.sin(k * Math.PI / 24);
      double north = along * cos - across * sin;
      double east = along * sin + across * cos;
      double lat = Math.toDegrees(p.latitudeRad()) + DEG_PER_M * north;
      double lon =
          Math.toDegrees(p.longitudeRad())
              + DEG_PER_M * east / Math.max(0.01, Math.cos(p.latitudeRad()));
      ring.add(at(Math.toRadians(lat), Math.toRadians(lon)));
    }
    return ring;
  }

  private static void path(StringBuilder s, Axes axes, List<double[]> path, int k, boolean dashed) {
    for (int i = 0; i < path.size(); i++) {
      boolean jumps = i > 0 && Math.abs(path.get(i)[0] - path.get(i - 1)[0]) > 180;
      s.append(i == 0 ? "<path d=\"M" : jumps ? "M" : "L");
      s.append(
          String.format(Locale.ROOT, "%.1f %.1f", axes.x(path.get(i)[0]), axes.y(path.get(i)[1])));
    }
    if (!path.isEmpty()) {
      s.append("\" fill=\"none\" stroke-linecap=\"round\" stroke=\"").append(Page.colour(k));
      s.append(dashed ? "\" stroke-dasharray=\"4 3\"/>" : "\" stroke-width=\"2\"/>");
    }
  }
}
