package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.flight.GroundUncertainty.Method;
import io.farwatch.core.linear.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Carries a state's covariance to the ground. First the linear map: with Phi the transition to the
 * crossing, n the vertical and v the velocity there, dr = (I - v n'/(n'v)) Phi dx and dt = -n' Phi
 * dx/(n'v). It is checked on the pair of points at sqrt(3) sigma along the direction that moves the
 * crossing most; when their mean lies more than {@link #BEND} sigma (Mahalanobis, linear
 * covariance) from the centre, or their half difference differs from the linear one by more, the
 * twelve cubature points are carried instead (I. Arasaratnam, S. Haykin, "Cubature Kalman Filters",
 * IEEE Trans. AC 54 (2009), eq. 21; they are the unscented points without a centre).
 */
final class GroundSpread {
  /** How far (sigma) the check pair may stray: 0.1 shifts the mean by 0.03 sigma. */
  static final double BEND = 0.1;

  /** Least variance (m^2), for a state that is known exactly: a micrometre. */
  private static final double FLOOR_M2 = 1e-12;

  private final EcefState state;
  private final double groundM;
  private final int direction;
  private final double[] p;
  private final GroundCrossing centre;
  private final GroundPlane plane;

  private GroundSpread(
      EcefState state, double groundM, int direction, double[] p, GroundCrossing centre) {
    this.state = state;
    this.groundM = groundM;
    this.direction = direction;
    this.p = p;
    this.centre = centre;
    this.plane = new GroundPlane(centre.latitudeRad(), centre.longitudeRad());
  }

  static @Nullable GroundUncertainty of(
      EcefState state, double groundM, int direction, Matrix covariance, double probability) {
    GroundCrossing centre = Ballistics.crossing(state, groundM, direction);
    if (covariance.rows() < 6 || covariance.columns() < 6 || !covariance.isFinite()) {
      throw new IllegalArgumentException("a finite 6 x 6 covariance is needed");
    }
    return centre == null
        ? null
        : new GroundSpread(state, groundM, direction, covariance.leading(6).toArray(), centre)
            .solve(probability);
  }

  private GroundUncertainty solve(double probability) {
    double[] h = rows();
    double[] hp = times(h, p);
    double[] s = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        s[3 * i + j] = dot(hp, 6 * i, h, 6 * j);
      }
    }
    s[0] += FLOOR_M2;
    s[4] += FLOOR_M2;
    double[] mean = new double[2];
    Method method = Method.LINEAR;
    if (bends(hp, s)) {
      method = cubature(mean, s) ? Method.SIGMA_POINTS : Method.LINEAR_FALLBACK;
    }
    Matrix ground = Matrix.of(2, 2, s[0], s[1], s[3], s[4]);
    double timeSigma = Math.sqrt(Math.max(0, s[8]));
    double[] at = plane.toGround(mean[0], mean[1]);
    return new GroundUncertainty(
        at[0],
        at[1],
        ground,
        timeSigma,
        method,
        GroundUncertainty.ellipse(ground, timeSigma, probability));
  }

  /** The linear map by rows: d(east, north, time)/d(state), 3 x 6. */
  private double[] rows() {
    double[] s = state.toArray();
    double[] phi = new double[36];
    FreeFlight.propagate(s, phi, centre.timeS());
    double[] n = new double[3];
    Ellipsoid.heightAndNormal(s, 0, n);
    double sink = n[0] * s[3] + n[1] * s[4] + n[2] * s[5];
    sink = Math.abs(sink) < 1e-3 ? Math.copySign(1e-3, sink) : sink; // m/s: a grazing arc, finite
    double[][] axes = GroundAxes.eastNorth(n);
    double[] h = new double[18];
    for (int j = 0; j < 6; j++) {
      double vertical = n[0] * phi[j] + n[1] * phi[6 + j] + n[2] * phi[12 + j];
      for (int axis = 0; axis < 2; axis++) {
        for (int i = 0; i < 3; i++) {
          h[6 * axis + j] += axes[axis][i] * (phi[6 * i + j] - s[3 + i] * vertical / sink);
        }
      }
      h[12 + j] = -vertical / sink;
    }
    return h;
  }

  private boolean bends(double[] hp, double[] s) {
    double angle = 0.5 * StrictMath.atan2(2 * s[1], s[0] - s[4]);
    double e = StrictMath.cos(angle);
    double n = StrictMath.sin(angle);
    double sigma = Math.sqrt(e * e * s[0] + 2 * e * n * s[1] + n * n * s[4]);
    double[] dx = new double[6];
    for (int j = 0; j < 6; j++) {
      dx[j] = Math.sqrt(3) * (e * hp[j] + n * hp[6 + j]) / sigma;
    }
    double[] plus = moved(dx, 1);
    double[] minus = moved(dx, -1);
    if (plus == null || minus == null) {
      return true;
    }
    double east = 0.5 * (plus[0] - minus[0]) - Math.sqrt(3) * sigma * e;
    double north = 0.5 * (plus[1] - minus[1]) - Math.sqrt(3) * sigma * n;
    return strays(0.5 * (plus[0] + minus[0]), 0.5 * (plus[1] + minus[1]), s)
        || strays(east, north, s);
  }

  private static boolean strays(double east, double north, double[] s) {
    double det = Math.max(s[0] * s[4] - s[1] * s[3], FLOOR_M2 * FLOOR_M2);
    double d2 = (s[4] * east * east - 2 * s[1] * east * north + s[0] * north * north) / det;
    return !(d2 < BEND * BEND);
  }

  /** Mean and covariance of the twelve points; false when one of them has no crossing. */
  private boolean cubature(double[] mean, double[] s) {
    double[] root = semiRoot(p);
    double[][] y = new double[12][];
    double[] m = new double[3];
    for (int k = 0; k < 12; k++) {
      double[] dx = new double[6];
      for (int i = 0; i < 6; i++) {
        dx[i] = Math.sqrt(6) * root[6 * i + k / 2];
      }
      double[] at = moved(dx, k % 2 == 0 ? 1 : -1);
      if (at == null) {
        return false;
      }
      y[k] = at;
      for (int i = 0; i < 3; i++) {
        m[i] += at[i] / 12;
      }
    }
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        s[3 * i + j] = i == j && i < 2 ? FLOOR_M2 : 0;
        for (double[] at : y) {
          s[3 * i + j] += (at[i] - m[i]) * (at[j] - m[j]) / 12;
        }
      }
    }
    mean[0] = m[0];
    mean[1] = m[1];
    return true;
  }

  /** East, north (m) and time (s) of the crossing of a neighbouring state, from the centre's. */
  private double @Nullable [] moved(double[] dx, double factor) {
    double[] x = state.toArray();
    for (int i = 0; i < 6; i++) {
      x[i] += factor * dx[i];
    }
    GroundCrossing c = Ballistics.crossing(EcefState.of(x), groundM, direction);
    if (c == null) {
      return null;
    }
    double[] at = plane.toPlane(c.latitudeRad(), c.longitudeRad());
    return new double[] {at[0], at[1], c.timeS() - centre.timeS()};
  }

  /** Lower L with L L' = a, columns of zeros where a has no spread. */
  private static double[] semiRoot(double[] a) {
    double[] l = new double[36];
    for (int j = 0; j < 6; j++) {
      double d = a[7 * j];
      for (int k = 0; k < j; k++) {
        d -= l[6 * j + k] * l[6 * j + k];
      }
      if (!(d > 1e-14 * a[7 * j])) {
        continue;
      }
      l[7 * j] = Math.sqrt(d);
      for (int i = j + 1; i < 6; i++) {
        double t = a[6 * i + j];
        for (int k = 0; k < j; k++) {
          t -= l[6 * i + k] * l[6 * j + k];
        }
        l[6 * i + j] = t / l[7 * j];
      }
    }
    return l;
  }

  /** The 3 x 6 by 6 x 6 product. */
  private static double[] times(double[] h, double[] a) {
    double[] c = new double[18];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 6; k++) {
        for (int j = 0; j < 6; j++) {
          c[6 * i + j] += h[6 * i + k] * a[6 * k + j];
        }
      }
    }
    return c;
  }

  private static double dot(double[] a, int at, double[] b, int bt) {
    double sum = 0;
    for (int k = 0; k < 6; k++) {
      sum += a[at + k] * b[bt + k];
    }
    return sum;
  }
}
