package io.farwatch.core.radar.coverage;

import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.array.FaceFrame;

/** One face, and where its search beams stand in them. */
final class FaceView {
  private final FaceFrame axes;
  private final double halfSectorRad;

  /** Cosines u, v, w of the search beams, three a beam, from the left edge of the sector. */
  private final double[] beams;

  FaceView(RadarModel m, double azimuthRad) {
    this.axes = new FaceFrame(azimuthRad, m.tiltRad());
    this.halfSectorRad = m.sectorWidthRad() / 2;
    this.beams = new double[3 * m.fenceBeams()];
    double[] one = new double[3];
    for (int i = 0; i < m.fenceBeams(); i++) {
      double off = ((i + 0.5) / m.fenceBeams() - 0.5) * m.sectorWidthRad();
      axes.cosines(azimuthRad + off, m.fenceElevationRad(), one);
      System.arraycopy(one, 0, beams, 3 * i, 3);
    }
  }

  /** The face's axes. */
  FaceFrame axes() {
    return axes;
  }

  /** Whether an azimuth lies in its sector. */
  boolean covers(double azimuth) {
    return Math.abs(off(azimuth)) <= halfSectorRad + 1e-9;
  }

  private double off(double azimuth) {
    return Math.IEEEremainder(azimuth - axes.azimuthRad(), 2 * Math.PI);
  }

  /**
   * Fills {offset, w} of the search beam that stands nearest to a direction: offset in direction
   * cosines, w its cosine off the boresight.
   */
  void nearestBeam(double azimuth, double elevation, double[] out) {
    double[] at = new double[3];
    axes.cosines(azimuth, elevation, at);
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
