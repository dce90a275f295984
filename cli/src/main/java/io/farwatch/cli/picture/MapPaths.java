package io.farwatch.cli.picture;

import java.awt.geom.Path2D;
import java.util.List;

/** Lines on the globe as paths of the picture, leaving out what is too small to be seen. */
final class MapPaths {
  /** px: nearer points are left out. */
  private static final double FINEST = 0.35;

  /** rad: edges longer than this on the plane are cut in two. */
  private static final double EDGE_MAX = 0.15;

  private static final int CUTS_MAX = 12;

  /** rad: edges of the data along the date line and the pole are no coast. */
  private static final double SEAM = 1e-3;

  private final MapProjection projection;
  private final double pixelsPerRad;
  private final double x0;
  private final double y0;
  private final double[] xy = new double[2];
  private double lastX;
  private double lastY;

  MapPaths(MapProjection projection, double pixelsPerRad, double x0, double y0) {
    this.projection = projection;
    this.pixelsPerRad = pixelsPerRad;
    this.x0 = x0;
    this.y0 = y0;
  }

  double x(double lat, double lon) {
    projection.forward(lat, lon, xy);
    return x0 + pixelsPerRad * xy[0];
  }

  double y(double lat, double lon) {
    projection.forward(lat, lon, xy);
    return y0 - pixelsPerRad * xy[1];
  }

  /** Land as an area to be filled; what holds the place opposite to the centre is turned out. */
  Path2D land(List<List<double[]>> polygons, double radiusRad) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    double[] far = projection.opposite();
    for (List<double[]> rings : polygons) {
      boolean turned = false;
      for (double[] ring : rings) {
        if (isFar(ring, radiusRad)) {
          continue;
        }
        trace(path, ring, true, false);
        turned ^= holds(ring, far[1], far[0]);
      }
      if (turned) {
        double r = pixelsPerRad * Math.PI * 1.01;
        path.append(new java.awt.geom.Ellipse2D.Double(x0 - r, y0 - r, 2 * r, 2 * r), false);
      }
    }
    return path;
  }

  /** Coasts or borders as lines. */
  Path2D lines(List<double[]> lines, double radiusRad, boolean closed) {
    Path2D path = new Path2D.Double();
    for (double[] line : lines) {
      if (!isFar(line, radiusRad)) {
        trace(path, line, closed, true);
      }
    }
    return path;
  }

  private boolean isFar(double[] line, double radiusRad) {
    double[] far = projection.opposite();
    if (holds(line, far[1], far[0])) {
      return false;
    }
    for (int i = 0; i < line.length; i += 2) {
      projection.forward(line[i + 1], line[i], xy);
      if (Math.hypot(xy[0], xy[1]) < radiusRad) {
        return false;
      }
    }
    return true;
  }

  private void trace(Path2D path, double[] p, boolean closed, boolean stroked) {
    int n = p.length / 2;
    boolean open = false;
    for (int i = 0; i < (closed ? n + 1 : n); i++) {
      int k = 2 * (i % n);
      int before = 2 * ((i + n - 1) % n);
      if (i == 0 || (stroked && seam(p, before, k))) {
        move(path, p[k + 1], p[k]);
        open = true;
      } else {
        to(path, p[before + 1], p[before], p[k + 1], p[k], i == n || i == n - 1, 0);
      }
    }
    if (open && closed && !stroked) {
      path.closePath();
    }
  }

  private static boolean seam(double[] p, int a, int b) {
    boolean date =
        Math.abs(Math.abs(p[a]) - Math.PI) < SEAM && Math.abs(Math.abs(p[b]) - Math.PI) < SEAM;
    double pole = -Math.PI / 2 + SEAM;
    return date || (p[a + 1] < pole && p[b + 1] < pole);
  }

  private void move(Path2D path, double lat, double lon) {
    lastX = x(lat, lon);
    lastY = y(lat, lon);
    path.moveTo(lastX, lastY);
  }

  private void to(
      Path2D path, double lat0, double lon0, double lat1, double lon1, boolean last, int cuts) {
    projection.forward(lat0, lon0, xy);
    double ax = xy[0];
    double ay = xy[1];
    projection.forward(lat1, lon1, xy);
    if (cuts < CUTS_MAX && Math.hypot(xy[0] - ax, xy[1] - ay) > EDGE_MAX) {
      double lat = 0.5 * (lat0 + lat1);
      double lon = 0.5 * (lon0 + lon1);
      to(path, lat0, lon0, lat, lon, false, cuts + 1);
      to(path, lat, lon, lat1, lon1, last, cuts + 1);
      return;
    }
    double x = x0 + pixelsPerRad * xy[0];
    double y = y0 - pixelsPerRad * xy[1];
    if (last || Math.hypot(x - lastX, y - lastY) >= FINEST) {
      path.lineTo(x, y);
      lastX = x;
      lastY = y;
    }
  }

  /** Whether a ring of {longitude, latitude} holds a point, as the crow counts crossings. */
  private static boolean holds(double[] p, double lon, double lat) {
    boolean inside = false;
    int n = p.length / 2;
    for (int i = 0, j = n - 1; i < n; j = i++) {
      double yi = p[2 * i + 1];
      double yj = p[2 * j + 1];
      if (yi > lat != yj > lat && lon < (p[2 * j] - p[2 * i]) * (lat - yi) / (yj - yi) + p[2 * i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
