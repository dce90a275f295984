package io.farwatch.core.flight;

import java.util.Arrays;

/**
 * Carries a covariance to the ground by the twelve cubature points (I. Arasaratnam, S. Haykin,
 * "Cubature Kalman Filters", IEEE Trans. AC 54 (2009), eq. 21; they are the unscented points
 * without a centre). Reusable, allocates nothing.
 */
final class Cubature {
  /** Least variance (m^2), for a state that is known exactly: a micrometre. */
  static final double FLOOR_M2 = 1e-12;

  private final GroundSearch search;
  private final GroundPlane plane;
  private final double[] root = new double[36];
  private final double[] points = new double[36];
  private final double[] trial = new double[6];
  private final double[] m = new double[3];

  /**
   * @param plane map about the centre's crossing, set by the caller before each use
   */
  Cubature(GroundSearch search, GroundPlane plane) {
    this.search = search;
    this.plane = plane;
  }

  /**
   * Mean (east, north in m, time from the centre's in s) and covariance of the points drawn in to
   * {@code part} of their distances, blown up again; false, and nothing written, when one of them
   * has no crossing.
   */
  boolean carry(
      double[] x6,
      double[] p36,
      double part,
      double groundM,
      int way,
      double centreS,
      double[] mean3,
      double[] covariance9) {
    factor(p36);
    Arrays.fill(m, 0);
    for (int k = 0; k < 12; k++) {
      double reach = (k % 2 == 0 ? part : -part) * Math.sqrt(6);
      for (int i = 0; i < 6; i++) {
        trial[i] = x6[i] + reach * root[6 * i + k / 2];
      }
      if (!search.find(trial, groundM, way)) {
        return false;
      }
      double[] n = search.arc.normal;
      plane.toPlane(n[0], n[1], n[2], trial);
      trial[2] = search.arc.timeS() - centreS;
      for (int i = 0; i < 3; i++) {
        points[3 * k + i] = trial[i];
        m[i] += trial[i] / 12;
      }
    }
    for (int i = 0; i < 3; i++) {
      mean3[i] = m[i];
      for (int j = 0; j < 3; j++) {
        double sum = 0;
        for (int k = 0; k < 12; k++) {
          sum += (points[3 * k + i] - m[i]) * (points[3 * k + j] - m[j]) / 12;
        }
        covariance9[3 * i + j] = sum / (part * part) + (i == j && i < 2 ? FLOOR_M2 : 0);
      }
    }
    return true;
  }

  /** Lower L with L L' = a, columns of zeros where a has no spread. */
  private void factor(double[] a) {
    Arrays.fill(root, 0);
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
