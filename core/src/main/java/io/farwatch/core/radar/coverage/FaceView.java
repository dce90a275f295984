package io.farwatch.core.radar.coverage;

import io.farwatch.core.radar.RadarModel;

/** One face: direction cosines in its plane, and where its search beams stand in them. */
final class FaceView {
  private final double azimuthRad;
  private final double halfSectorRad;
  private final double sa;
  private final double ca;
  private final double se;
  private final double ce;

  /** Cosines u, v, w of the search beams, three a beam, from the left edge of the sector. */
  private final double[] beams;

  FaceView(RadarModel m, double azimuthRad) {
    this.azimuthRad = azimuthRad;
    this.halfSectorRad = m.sectorWidthRad() / 2;
    this.sa = StrictMath.sin(azimuthRad);
    this.ca = StrictMath.cos(azimuthRad);
    this.se = StrictMath.sin(m.tiltRad());
    this.ce = StrictMath.cos(m.tiltRad());
    this.beams = new double[3 * m.fenceBeams()];
    double[] one = new double[3];
    for (int i = 0; i < m.fenceBeams(); i++) {
      double off = ((i + 0.5) / m.fenceBeams() - 0.5) * m.sectorWidthRad();
      cosines(azimuthRad + off, m.fenceElevationRad(), one);
      System.arraycopy(one, 0, beams, 3 * i, 3);
    }
  }

  /** Whether an azimuth lies in its sector. */
  boolean covers(double azimuth) {
    return Math.abs(off(azimuth)) <= halfSectorRad + 1e-9;
  }

  private double off(double azimuth) {
    return Math.IEEEremainder(azimuth - azimuthRad, 2 * Math.PI);
  }

  /** Fills {u, v, w}: to the right, up along the face, outward. */
  void cosines(double azimuth, double elevation, double[] out) {
    double c = StrictMath.cos(elevation);
    double e = c * StrictMath.sin(azimuth);
    double n = c * StrictMath.cos(azimuth);
    double u = StrictMath.sin(elevation);
    out[0] = ca * e - sa * n;
    out[1] = -sa * se * e - ca * se * n + ce * u;
    out[2] = sa * ce * e + ca * ce * n + se * u;
  }

  /**
   * Fills {offset, w} of the search beam that stands nearest to a direction: offset in direction
   * cosines, w its cosine off the boresight.
   */
  void nearestBeam(double azimuth, double elevation, double[] out) {
    double[] at = new double[3];
    cosines(azimuth, elevation, at);
    int n = beams.length / 3;
    int middle = (int) Math.floor((off(azimuth) / (2 * halfSectorRad) + 0.5) * n);
    double best = Double.POSITIVE_INFINITY;
    for (int i = Math.max(0, middle - 1); i <= Math.min(n - 1, middle + 1); i++) {
      double du = beams[3 * i] - at[0];
      double dv = beams[3 * i + 1] - at[1];
      double d2 = du * du + dv * dv;
      if (d2 < best && at[2] > 0) {
        best = d2;
        out[1] = beams[3 * i + 2];
      }
    }
    out[0] = Math.sqrt(best);
  }
}
