package io.farwatch.core.track;

import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.plot.RadarSite.ResidualRefraction;

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
  }

  /**
   * Standard corrections at an elevation, by linear interpolation: {troposphere elevation (rad),
   * troposphere range (m), ionosphere elevation (rad), ionosphere range (m)}; held at the ends.
   */
  void corrections(double elevationRad, double[] out) {
    ResidualRefraction r = site.refraction();
    int n = r.elevationRad().size();
    if (n == 0) {
      out[0] = out[1] = out[2] = out[3] = 0;
      return;
    }
    int k = 0;
    while (k < n - 2 && r.elevationRad().get(k + 1) < elevationRad) {
      k++;
    }
    int k1 = Math.min(k + 1, n - 1);
    double width = r.elevationRad().get(k1) - r.elevationRad().get(k);
    double f = width > 0 ? (elevationRad - r.elevationRad().get(k)) / width : 0;
    f = Math.max(0, Math.min(1, f));
    out[0] = mix(r.troposphereElevationRad().get(k), r.troposphereElevationRad().get(k1), f);
    out[1] = mix(r.troposphereRangeM().get(k), r.troposphereRangeM().get(k1), f);
    out[2] = mix(r.ionosphereElevationRad().get(k), r.ionosphereElevationRad().get(k1), f);
    out[3] = mix(r.ionosphereRangeM().get(k), r.ionosphereRangeM().get(k1), f);
  }

  private static double mix(double a, double b, double f) {
    return a + f * (b - a);
  }
}
