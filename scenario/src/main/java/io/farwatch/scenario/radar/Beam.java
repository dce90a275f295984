package io.farwatch.scenario.radar;

import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.array.FaceFrame;

/** One face of the array, its sines and cosines at hand: it is asked for every object in view. */
public final class Beam {
  private final FaceFrame frame;
  private final double sa;
  private final double ca;
  private final double se;
  private final double ce;

  /** A face whose normal points there. */
  public Beam(double azimuthRad, double elevationRad) {
    this.frame = new FaceFrame(azimuthRad, elevationRad);
    this.sa = StrictMath.sin(azimuthRad);
    this.ca = StrictMath.cos(azimuthRad);
    this.se = StrictMath.sin(elevationRad);
    this.ce = StrictMath.cos(elevationRad);
  }

  double azimuthRad() {
    return frame.azimuthRad();
  }

  double elevationRad() {
    return frame.tiltRad();
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

  /** The face's axes, with the ways back. */
  FaceFrame frame() {
    return frame;
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
