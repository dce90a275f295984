package io.farwatch.core.flight;

import io.farwatch.core.flight.GroundUncertainty.Method;
import io.farwatch.core.linear.Matrix;

/**
 * Carries a state's covariance to the ground under given forces, by the twelve cubature points of
 * {@link GroundSpread}; reusable, and takes no heap but for the sines of the map. When some of them
 * never come down, the points are drawn in to a hundredth of their distances and the result
 * stretched again: the linear map.
 */
final class AirSpread {
  /** Least variance (m2), as in {@link GroundSpread}. */
  private static final double FLOOR_M2 = 1e-12;

  private static final double DRAWN_IN = 0.01;

  private final AirSearch search;
  private final GroundPlane plane = new GroundPlane(0, 0);
  private final double[] x = new double[6];
  private final double[] trial = new double[6];
  private final double[] root = new double[36];
  private final double[] points = new double[36];
  private final double[] mean = new double[3];
  private final double[] spread = new double[9];
  private final double[] place = new double[2];
  private Method method = Method.SIGMA_POINTS;

  AirSpread(AirSearch search) {
    this.search = search;
  }

  /** As {@link GroundSpread#solve}. */
  boolean solve(double[] s6, double groundM, int way, double[] p36) {
    System.arraycopy(s6, 0, x, 0, 6);
    if (!search.find(x, groundM, way)) {
      return false;
    }
    double centreS = search.arc.timeS();
    plane.about(search.arc.latitudeRad(), search.arc.longitudeRad());
    semiRoot(p36);
    method = Method.SIGMA_POINTS;
    if (!carried(1, centreS, groundM, way)) {
      method = Method.LINEAR_FALLBACK;
      return carried(DRAWN_IN, centreS, groundM, way);
    }
    return true;
  }

  GroundUncertainty uncertainty(double probability) {
    Matrix ground = Matrix.of(2, 2, spread[0], spread[1], spread[3], spread[4]);
    double timeSigmaS = Math.sqrt(Math.max(0, spread[8]));
    plane.toGround(mean[0], mean[1], place);
    return new GroundUncertainty(
        place[0],
        place[1],
        ground,
        timeSigmaS,
        method,
        GroundUncertainty.ellipse(ground, timeSigmaS, probability));
  }

  /** Mean and covariance of the points at a part of their distances; false when one is lost. */
  private boolean carried(double part, double centreS, double groundM, int way) {
    java.util.Arrays.fill(mean, 0);
    for (int k = 0; k < 12; k++) {
      double reach = (k % 2 == 0 ? part : -part) * Math.sqrt(6);
      for (int i = 0; i < 6; i++) {
        trial[i] = x[i] + reach * root[6 * i + k / 2];
      }
      if (!search.find(trial, groundM, way)) {
        return false;
      }
      double[] n = search.arc.normal();
      plane.toPlane(n[0], n[1], n[2], place);
      points[3 * k] = place[0];
      points[3 * k + 1] = place[1];
      points[3 * k + 2] = search.arc.timeS() - centreS;
      for (int i = 0; i < 3; i++) {
        mean[i] += points[3 * k + i] / 12;
      }
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        for (int k = 0; k < 12; k++) {
          sum += (points[3 * k + i] - mean[i]) * (points[3 * k + j] - mean[j]) / 12;
        }
        spread[3 * i + j] = sum / (part * part) + (i == j && i < 2 ? FLOOR_M2 : 0);
      }
    }
    return true;
  }

  /** Lower L with L L' = a, columns of zeros where a has no spread. */
  private void semiRoot(double[] a) {
    java.util.Arrays.fill(root, 0);
    for (int j = 0; j < 6; j++) {
      double d = a[7 * j];
      for (int k = 0; k < j; k++) {
        d -= root[6 * j + k] * root[6 * j + k];
      }
      if (!(d > 1e-14 * a[7 * j])) {
        continue;
      }
      root[7 * j] = Math.sqrt(d);
      for (int i = j + 1; i < 6; i++) {
        double t = a[6 * i + j];
        for (int k = 0; k < j; k++) {
          t -= root[6 * i + k] * root[6 * j + k];
        }
        root[6 * i + j] = t / root[7 * j];
      }
    }
  }
}
