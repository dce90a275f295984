package io.farwatch.core.flight;

import io.farwatch.core.flight.GroundUncertainty.Method;
import io.farwatch.core.linear.Matrix;

/**
 * Carries a state's covariance to the ground; reusable, allocates nothing. First the linear map:
 * with Phi the transition to the crossing, n the vertical and v the velocity there, dr = (I - v
 * n'/(n'v)) Phi dx and dt = -n' Phi dx/(n'v). It is checked on the pair of points at sqrt(3) sigma
 * along the direction that moves the crossing most; when their mean lies more than {@link #BEND}
 * sigma (Mahalanobis, linear covariance) from the centre, or their half difference differs from the
 * linear one by more, the twelve cubature points are carried instead (I. Arasaratnam, S. Haykin,
 * "Cubature Kalman Filters", IEEE Trans. AC 54 (2009), eq. 21; they are the unscented points
 * without a centre).
 */
final class GroundSpread {
  /** How far (sigma) the check pair may stray: 0.1 shifts the mean by 0.03 sigma. */
  static final double BEND = 0.1;

  /** m: spreads beyond this are carried with coarser steps, whose decimetres do not count. */
  private static final double COARSE_FROM_M = 30;

  private final VacuumArc arc = new VacuumArc();
  private final GroundSearch search = new GroundSearch(arc, GroundSearch.Limits.VACUUM);
  private final GroundPlane plane = new GroundPlane(0, 0);
  private final double[] work = new double[FreeFlight.WORK];
  private final double[] x = new double[6];
  private final double[] end = new double[6];
  private final double[] phi = new double[36];
  private final double[] h = new double[18];
  private final double[] hp = new double[18];
  private final double[] s = new double[9];
  private final double[] mean = new double[3];
  private final double[] dx = new double[6];
  private final double[] trial = new double[6];
  private final Cubature cubature = new Cubature(search, plane);
  private final double[] plus = new double[3];
  private final double[] minus = new double[3];
  private double groundM;
  private int direction;
  private double centreS;
  private Method method = Method.LINEAR;

  /**
   * Carries a covariance (6 x 6, by rows) of a state to the ground, forward (+1) or backward (-1);
   * false when there is no crossing. Allocates nothing.
   */
  boolean solve(double[] s6, double groundHeightM, int way, double[] p36) {
    groundM = groundHeightM;
    direction = way;
    System.arraycopy(s6, 0, x, 0, 6);
    arc.eta = FreeFlight.FINE_STEP;
    if (!search.find(x, groundM, direction)) {
      return false;
    }
    centreS = arc.timeS();
    rows();
    times(h, p36, hp);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        s[3 * i + j] = dot(hp, 6 * i, h, 6 * j);
      }
    }
    s[0] += Cubature.FLOOR_M2;
    s[4] += Cubature.FLOOR_M2;
    mean[0] = 0;
    mean[1] = 0;
    method = Method.LINEAR;
    if (bends()) {
      boolean carried = cubature.carry(x, p36, 1, groundM, direction, centreS, mean, s);
      method = carried ? Method.SIGMA_POINTS : Method.LINEAR_FALLBACK;
    }
    return true;
  }

  Method method() {
    return method;
  }

  /** Seconds from the state to the crossing. */
  double timeS() {
    return centreS;
  }

  /** 1 sigma of the crossing's time (s). */
  double timeSigmaS() {
    return Math.sqrt(Math.max(0, s[8]));
  }

  /** The covariance about the mean: east-east, east-north and north-north (m2). */
  void covariance(double[] out3) {
    out3[0] = s[0];
    out3[1] = 0.5 * (s[1] + s[3]);
    out3[2] = s[4];
  }

  /** Latitude and longitude (rad) of the mean. */
  void place(double[] out2) {
    plane.toGround(mean[0], mean[1], out2);
  }

  GroundUncertainty uncertainty(double probability) {
    Matrix ground = Matrix.of(2, 2, s[0], s[1], s[3], s[4]);
    double[] at = new double[2];
    place(at);
    return new GroundUncertainty(
        at[0],
        at[1],
        ground,
        timeSigmaS(),
        method,
        GroundUncertainty.ellipse(ground, timeSigmaS(), probability));
  }

  /** The linear map by rows: d(east, north, time)/d(state), 3 x 6. */
  private void rows() {
    double[] n = arc.normal;
    plane.about(n[0], n[1], n[2]);
    System.arraycopy(x, 0, end, 0, 6);
    FreeFlight.propagateIn(end, phi, centreS, FreeFlight.COARSE_STEP, work);
    double sink = n[0] * end[3] + n[1] * end[4] + n[2] * end[5];
    sink = Math.abs(sink) < 1e-3 ? Math.copySign(1e-3, sink) : sink; // m/s: a grazing arc, finite
    for (int j = 0; j < 6; j++) {
      double vertical = n[0] * phi[j] + n[1] * phi[6 + j] + n[2] * phi[12 + j];
      h[j] = 0;
      h[6 + j] = 0;
      for (int i = 0; i < 3; i++) {
        double slide = phi[6 * i + j] - end[3 + i] * vertical / sink;
        h[j] += plane.east(i) * slide;
        h[6 + j] += plane.north(i) * slide;
      }
      h[12 + j] = -vertical / sink;
    }
  }

  private boolean bends() {
    // East and north of the major axis: half the angle of (s0 - s4, 2 s1).
    double cosTwice = s[0] - s[4];
    double length = Math.sqrt(cosTwice * cosTwice + 4 * s[1] * s[1]);
    cosTwice = length > 0 ? cosTwice / length : 1;
    double e = Math.sqrt(Math.max(0, 0.5 * (1 + cosTwice)));
    double n = Math.copySign(Math.sqrt(Math.max(0, 0.5 * (1 - cosTwice))), s[1]);
    double sigma = Math.sqrt(e * e * s[0] + 2 * e * n * s[1] + n * n * s[4]);
    arc.eta = sigma > COARSE_FROM_M ? FreeFlight.COARSE_STEP : FreeFlight.FINE_STEP;
    for (int j = 0; j < 6; j++) {
      dx[j] = Math.sqrt(3) * (e * hp[j] + n * hp[6 + j]) / sigma;
    }
    if (!moved(1, plus) || !moved(-1, minus)) {
      return true;
    }
    double east = 0.5 * (plus[0] - minus[0]) - Math.sqrt(3) * sigma * e;
    double north = 0.5 * (plus[1] - minus[1]) - Math.sqrt(3) * sigma * n;
    return strays(0.5 * (plus[0] + minus[0]), 0.5 * (plus[1] + minus[1])) || strays(east, north);
  }

  private boolean strays(double east, double north) {
    double det = Math.max(s[0] * s[4] - s[1] * s[3], Cubature.FLOOR_M2 * Cubature.FLOOR_M2);
    double d2 = (s[4] * east * east - 2 * s[1] * east * north + s[0] * north * north) / det;
    return !(d2 < BEND * BEND);
  }

  /** East, north (m) and time (s) of the crossing of a neighbouring state, from the centre's. */
  private boolean moved(double factor, double[] out3) {
    for (int i = 0; i < 6; i++) {
      trial[i] = x[i] + factor * dx[i];
    }
    if (!search.find(trial, groundM, direction)) {
      return false;
    }
    double[] n = arc.normal;
    plane.toPlane(n[0], n[1], n[2], out3);
    out3[2] = arc.timeS() - centreS;
    return true;
  }

  /** The 3 x 6 by 6 x 6 product. */
  private static void times(double[] b, double[] a, double[] c) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 6; j++) {
        double sum = 0;
        for (int k = 0; k < 6; k++) {
          sum += b[6 * i + k] * a[6 * k + j];
        }
        c[6 * i + j] = sum;
      }
    }
  }

  private static double dot(double[] a, int at, double[] b, int bt) {
    double sum = 0;
    for (int k = 0; k < 6; k++) {
      sum += a[at + k] * b[bt + k];
    }
    return sum;
  }
}
