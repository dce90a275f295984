package io.farwatch.core.track;

import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.plot.RadarSite.ResidualRefraction;
import java.util.List;

/** A radar as the filters use it: its site with the frame and the bias scales worked out once. */
final class Sensor {
  /** Systematic errors a radar: range, azimuth, elevation, time, troposphere, ionosphere. */
  static final int BIASES = 6;

  final RadarSite site;
  final LocalFrame frame;

  /** ECEF to ENU, 3 x 3 by rows. */
  final double[] rotation;

  /** Prior sigma of each systematic error; the filters estimate it in units of this. */
  final double[] biasSigma;

  private final double[] elevations;
  private final double[] heights;
  private final double[][] tables;

  Sensor(RadarSite site) {
    this.site = site;
    this.frame = new LocalFrame(site.place());
    this.rotation = frame.ecefToEnu();
    RadarSite.BiasPrior b = site.bias();
    ResidualRefraction r = site.refraction();
    this.biasSigma =
        new double[] {
          b.rangeM(),
          b.azimuthRad(),
          b.elevationRad(),
          b.timeS(),
          r.elevationRad().isEmpty() ? 0 : r.troposphereFractionSigma(),
          r.elevationRad().isEmpty() ? 0 : r.ionosphereFractionSigma()
        };
    this.elevations = array(r.elevationRad());
    this.heights = array(r.heightM());
    this.tables =
        new double[][] {
          array(r.troposphereElevationRad()),
          array(r.troposphereRangeM()),
          array(r.ionosphereElevationRad()),
          array(r.ionosphereRangeM())
        };
  }

  /**
   * Standard corrections at an elevation and a height above the site, by bilinear interpolation:
   * {troposphere elevation (rad), troposphere range (m), ionosphere elevation (rad), ionosphere
   * range (m)}; held at the ends.
   */
  void corrections(double elevationRad, double heightM, double[] out) {
    if (elevations.length == 0) {
      out[0] = out[1] = out[2] = out[3] = 0;
      return;
    }
    int i = cell(elevations, elevationRad);
    int j = cell(heights, heightM);
    double f = fraction(elevations, i, elevationRad);
    double g = fraction(heights, j, heightM);
    int n = heights.length;
    int i1 = Math.min(i + 1, elevations.length - 1);
    int j1 = Math.min(j + 1, n - 1);
    for (int k = 0; k < 4; k++) {
      double[] t = tables[k];
      double low = t[i * n + j] + g * (t[i * n + j1] - t[i * n + j]);
      double high = t[i1 * n + j] + g * (t[i1 * n + j1] - t[i1 * n + j]);
      out[k] = low + f * (high - low);
    }
  }

  private static int cell(double[] grid, double x) {
    int low = 0;
    int high = Math.max(0, grid.length - 2);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (grid[middle + 1] < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double fraction(double[] grid, int k, double x) {
    double width = k + 1 < grid.length ? grid[k + 1] - grid[k] : 0;
    return width > 0 ? Math.max(0, Math.min(1, (x - grid[k]) / width)) : 0;
  }

  private static double[] array(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
