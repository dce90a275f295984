package io.farwatch.core.radar.coverage;

import java.util.Arrays;

/**
 * The search fence as a surface over the ground: a ray at the fence's elevation stands the higher,
 * the farther it is from the radar. Heights and distances belong to the sphere of the rays.
 */
public final class FenceSurface {
  private static final int STEPS = 400;
  private final double[] groundM = new double[STEPS + 1];
  private final double[] heightM = new double[STEPS + 1];

  public FenceSurface(ElevationCut cut) {
    double elevation = cut.model().fenceElevationRad();
    for (int i = 0; i <= STEPS; i++) {
      ElevationCut.Point p = cut.point(elevation, cut.model().rangeMaxM() * i / STEPS);
      groundM[i] = p.groundM();
      heightM[i] = p.heightM();
    }
  }

  /** Height (m) of the fence at a distance along the ground; NaN beyond the listening time. */
  public double heightM(double atGroundM) {
    return between(groundM, heightM, atGroundM);
  }

  /**
   * Distance along the ground (m) at which the fence stands at a height; NaN where it never does.
   */
  public double groundM(double atHeightM) {
    return between(heightM, groundM, atHeightM);
  }

  private static double between(double[] from, double[] to, double x) {
    int at = Arrays.binarySearch(from, x);
    if (at >= 0) {
      return to[at];
    }
    int k = -at - 2;
    if (k < 0 || k >= from.length - 1) {
      return Double.NaN;
    }
    double f = (x - from[k]) / (from[k + 1] - from[k]);
    return to[k] + f * (to[k + 1] - to[k]);
  }
}
