package io.farwatch.formats.geojson;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a closed ring is a simple polygon, in the plane of longitude and latitude. */
final class Shape {
  private Shape() {}

  /** What is wrong with it, or null. */
  static @Nullable String fault(Ring closed) {
    List<Double> x = closed.longitudesDeg();
    List<Double> y = closed.latitudesDeg();
    int n = x.size() - 1;
    if (n < 3) {
      return "fewer than three different corners";
    }
    if (Math.abs(x.get(n) - x.get(0)) > 180) {
      return "goes round a pole, which a polygon here cannot";
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 2; j < n; j++) {
        // The last edge meets the first at the closing corner.
        if ((i > 0 || j < n - 1) && meet(x, y, i, j)) {
          return "edges " + i + " and " + j + " meet: the polygon crosses or touches itself";
        }
      }
    }
    return Math.abs(area(x, y)) > 0 ? null : "has no area";
  }

  private static double area(List<Double> x, List<Double> y) {
    double twice = 0;
    for (int i = 0; i + 1 < x.size(); i++) {
      twice += (x.get(i) - x.get(0)) * (y.get(i + 1) - y.get(0));
      twice -= (x.get(i + 1) - x.get(0)) * (y.get(i) - y.get(0));
    }
    return twice / 2;
  }

  private static boolean meet(List<Double> x, List<Double> y, int i, int j) {
    double ax = x.get(i);
    double ay = y.get(i);
    double bx = x.get(i + 1);
    double by = y.get(i + 1);
    double cx = x.get(j);
    double cy = y.get(j);
    double dx = x.get(j + 1);
    double dy = y.get(j + 1);
    if (Math.max(ax, bx) < Math.min(cx, dx)
        || Math.max(cx, dx) < Math.min(ax, bx)
        || Math.max(ay, by) < Math.min(cy, dy)
        || Math.max(cy, dy) < Math.min(ay, by)) {
      return false;
    }
    double c = turn(ax, ay, bx, by, cx, cy);
    double d = turn(ax, ay, bx, by, dx, dy);
    double a = turn(cx, cy, dx, dy, ax, ay);
    double b = turn(cx, cy, dx, dy, bx, by);
    return c * d <= 0 && a * b <= 0;
  }

  /** Sign of the turn from p over q to r. */
  private static double turn(double px, double py, double qx, double qy, double rx, double ry) {
    return Math.signum((qx - px) * (ry - py) - (qy - py) * (rx - px));
  }
}
