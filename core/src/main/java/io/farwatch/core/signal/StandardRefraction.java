package io.farwatch.core.signal;

import io.farwatch.core.plot.RadarSite;
import java.util.List;

/**
 * The standard correction that a site's tables give: apparent minus true elevation and range,
 * bilinear over apparent elevation and height, held at the tables' edges.
 */
final class StandardRefraction {
  /** m: mean radius of the Earth. */
  private static final double SPHERE_M = 6_371_000;

  private StandardRefraction() {}

  /** Height (m) over the site's sphere of what is seen at a range and elevation. */
  static double heightM(double rangeM, double elevationRad) {
    double rise = 2 * SPHERE_M * StrictMath.sin(elevationRad) + rangeM;
    return rangeM * rise / (Math.sqrt(SPHERE_M * SPHERE_M + rangeM * rise) + SPHERE_M);
  }

  /** Elevation (rad) and range (m) errors, {0, 0} without tables. */
  static double[] at(RadarSite.ResidualRefraction t, double elevationRad, double heightM) {
    if (t.elevationRad().isEmpty()) {
      return new double[2];
    }
    int i = cell(t.elevationRad(), elevationRad);
    int j = cell(t.heightM(), heightM);
    double f = fraction(t.elevationRad(), i, elevationRad);
    double g = fraction(t.heightM(), j, heightM);
    return new double[] {
      between(t.troposphereElevationRad(), t, i, j, f, g)
          + between(t.ionosphereElevationRad(), t, i, j, f, g),
      between(t.troposphereRangeM(), t, i, j, f, g) + between(t.ionosphereRangeM(), t, i, j, f, g)
    };
  }

  private static double between(
      List<Double> table, RadarSite.ResidualRefraction t, int i, int j, double f, double g) {
    int n = t.heightM().size();
    int down = Math.min(i + 1, t.elevationRad().size() - 1);
    int right = Math.min(j + 1, n - 1);
    double low = table.get(i * n + j) * (1 - g) + table.get(i * n + right) * g;
    double high = table.get(down * n + j) * (1 - g) + table.get(down * n + right) * g;
    return low * (1 - f) + high * f;
  }

  private static int cell(List<Double> grid, double x) {
    int k = 0;
    while (k < grid.size() - 2 && grid.get(k + 1) < x) {
      k++;
    }
    return k;
  }

  private static double fraction(List<Double> grid, int k, double x) {
    if (k + 1 >= grid.size()) {
      return 0;
    }
    return Math.max(0, Math.min(1, (x - grid.get(k)) / (grid.get(k + 1) - grid.get(k))));
  }
}
