package io.farwatch.scenario.radar;

import io.farwatch.core.radar.RadarModel;

/** One face of the array: from directions in ENU to direction cosines along its axes. */
public final class Beam {
  private final double azimuthRad;
  private final double elevationRad;
  private final double sa;
  private final double ca;
  private final double se;
  private final double ce;

  /** A face whose normal points there. */
  public Beam(double azimuthRad, double elevationRad) {
    this.azimuthRad = azimuthRad;
    this.elevationRad = elevationRad;
    this.sa = StrictMath.sin(azimuthRad);
    this.ca = StrictMath.cos(azimuthRad);
    this.se = StrictMath.sin(elevationRad);
    this.ce = StrictMath.cos(elevationRad);
  }

  double azimuthRad() {
    return azimuthRad;
  }

  double elevationRad() {
    return elevationRad;
  }

  /** Fills {u, v, w}: to the right, up along the face, outward. */
  public void cosines(double azimuth, double elevation, double[] out) {
    double c = StrictMath.cos(elevation);
    double e = c * StrictMath.sin(azimuth);
    double n = c * StrictMath.cos(azimuth);
    fromEnu(e, n, StrictMath.sin(elevation), out);
  }

  /** Fills {u, v, w} of a unit vector in ENU. */
  void fromEnu(double e, double n, double u, double[] out) {
    out[0] = ca * e - sa * n;
    out[1] = -sa * se * e - ca * se * n + ce * u;
    out[2] = sa * ce * e + ca * ce * n + se * u;
  }

  /**
   * Fills the covariance of (azimuth, elevation), 2 x 2, of errors of equal sigma in u and v.
   *
   * @return false where the mapping is singular (the zenith, or the face's own plane)
   */
  boolean angleCovariance(double azimuth, double elevation, double sigma, double[] out) {
    double sAz = StrictMath.sin(azimuth);
    double cAz = StrictMath.cos(azimuth);
    double sEl = StrictMath.sin(elevation);
    double cEl = StrictMath.cos(elevation);
    // d(e, n, u)/d(azimuth) and d/d(elevation)
    double ea = cEl * cAz;
    double na = -cEl * sAz;
    double ee = -sEl * sAz;
    double ne = -sEl * cAz;
    double ua = ca * ea - sa * na;
    double ue = ca * ee - sa * ne;
    double va = -sa * se * ea - ca * se * na;
    double ve = -sa * se * ee - ca * se * ne + ce * cEl;
    double det = ua * ve - ue * va;
    if (Math.abs(det) < 1e-3) {
      return false;
    }
    double s2 = sigma * sigma / (det * det);
    out[0] = s2 * (ve * ve + ue * ue);
    out[1] = -s2 * (ve * va + ue * ua);
    out[2] = out[1];
    out[3] = s2 * (va * va + ua * ua);
    return true;
  }

  /** Azimuths of a face's search beams, from the left edge of its sector. */
  static double[] fence(RadarModel m, double faceAzimuthRad) {
    double[] a = new double[m.fenceBeams()];
    for (int i = 0; i < a.length; i++) {
      double f = (i + 0.5) / a.length - 0.5;
      double x = (faceAzimuthRad + f * m.sectorWidthRad()) % (2 * Math.PI);
      a[i] = x < 0 ? x + 2 * Math.PI : x;
    }
    return a;
  }
}
