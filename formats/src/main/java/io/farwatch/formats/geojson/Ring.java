package io.farwatch.formats.geojson;

import io.farwatch.formats.problem.Problem;
import io.farwatch.formats.text.Decimal;
import io.farwatch.formats.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outer ring of a polygon: corners in degrees, not closed, none twice in a row. Longitudes run
 * on across the antimeridian (170, 190), so that neighbours are near to each other.
 */
record Ring(List<Double> longitudesDeg, List<Double> latitudesDeg) {
  /** Common data sets stand beyond 180 by a rounding. */
  private static final double ROUNDING_DEG = 1e-9;

  private static final int CORNERS_MAX = 10_000;

  /** The ring, or null with all its problems. */
  static @Nullable Ring read(Tree tree, String path, List<Problem> problems) {
    int before = problems.size();
    List<double[]> positions = positions(tree, path, problems);
    if (problems.size() > before) {
      return null;
    }
    int n = positions.size();
    if (n < 4 || n > CORNERS_MAX + 1) {
      String limits =
          " positions; a ring has 4 to " + (CORNERS_MAX + 1) + ", the last as the first";
      problems.add(new Problem(path, n + limits));
      return null;
    }
    double[] first = positions.get(0);
    double[] last = positions.get(n - 1);
    if (Double.compare(first[0], last[0]) != 0 || Double.compare(first[1], last[1]) != 0) {
      problems.add(
          new Problem(
              path + "[" + (n - 1) + "]", "the last position is not the first: not closed"));
      return null;
    }
    Ring ring = unrolled(positions);
    String fault = Shape.fault(ring);
    if (fault != null) {
      problems.add(new Problem(path, fault));
      return null;
    }
    return ring;
  }

  private static Ring unrolled(List<double[]> positions) {
    List<Double> lon = new ArrayList<>();
    List<Double> lat = new ArrayList<>();
    double before = positions.get(0)[0];
    for (double[] p : positions) {
      before += Math.IEEEremainder(p[0] - before, 360);
      int k = lon.size() - 1;
      if (k < 0 || Math.abs(lon.get(k) - before) > 0 || Math.abs(lat.get(k) - p[1]) > 0) {
        lon.add(before);
        lat.add(p[1]);
      }
    }
    // The closing position stays until the shape has been looked at: it tells a ring round a pole.
    return new Ring(lon, lat);
  }

  private static List<double[]> positions(Tree tree, String path, List<Problem> problems) {
    List<double[]> all = new ArrayList<>();
    if (!(tree instanceof Tree.Sequence s)) {
      problems.add(new Problem(path, "must be a list of positions"));
      return all;
    }
    for (int i = 0; i < s.items().size(); i++) {
      String at = path + "[" + i + "]";
      double[] p = position(s.items().get(i));
      if (p == null) {
        problems.add(new Problem(at, "must be [longitude, latitude] in degrees"));
      } else if (Math.abs(p[1]) > 90) {
        boolean swapped = Math.abs(p[1]) <= 180 && Math.abs(p[0]) <= 90;
        String hint = swapped ? "; latitude and longitude look swapped" : "";
        problems.add(new Problem(at + "[1]", "latitude " + p[1] + " is outside -90..90" + hint));
      } else if (Math.abs(p[0]) > 180 + ROUNDING_DEG) {
        problems.add(new Problem(at + "[0]", "longitude " + p[0] + " is outside -180..180"));
      } else {
        all.add(p);
      }
    }
    return all;
  }

  /** Longitude and latitude; a height may follow and is not used. */
  private static double @Nullable [] position(Tree tree) {
    if (!(tree instanceof Tree.Sequence s) || s.items().size() < 2 || s.items().size() > 3) {
      return null;
    }
    double[] p = new double[2];
    for (int i = 0; i < 2; i++) {
      if (!(s.items().get(i) instanceof Tree.Scalar c) || c.quoted()) {
        return null;
      }
      p[i] = Decimal.parse(c.text());
      if (Double.isNaN(p[i])) {
        return null;
      }
    }
    return p;
  }
}
