package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.earth.Enu;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.linear.Matrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an object in free flight was launched, by marginalising over the boost that was
 * not seen.
 *
 * <p>The arc is run back to the ground. Each profile of {@link BoostPrior} that ends on this arc
 * (its speed and climb at cut-off are the arc's at that height, within a kernel) says how far
 * before or behind the arc's origin its pad lies; Coriolis' force on the boost says how far aside.
 * Mean and covariance of these, with the covariance of the origin itself, are the region.
 *
 * @param latitudeRad of its centre
 * @param longitudeRad of its centre, from -pi to pi
 * @param timeS of lift-off, from the state that was asked about (s, negative)
 * @param timeSigmaS of the lift-off (s)
 * @param alongM from the free-flight origin to the centre, along the arc (m)
 * @param acrossM the same to the right of it (m)
 * @param covarianceM2 2 x 2, east and north (m2)
 * @param ellipse50 that holds the pad with 50 %
 * @param ellipse95 that holds the pad with 95 %
 */
public record LaunchRegion(
    double latitudeRad,
    double longitudeRad,
    double timeS,
    double timeSigmaS,
    double alongM,
    double acrossM,
    Matrix covarianceM2,
    GroundEllipse ellipse50,
    GroundEllipse ellipse95) {

  /** Widths of the kernel: relative in speed, and in climb (rad). */
  private static final double SPEED_WIDTH = 0.08;

  private static final double CLIMB_WIDTH = 4 * Math.PI / 180;

  /** Sum of weights under which no profile fits: the kernels are then widened. */
  private static final double FEW = 8;

  private static final double WIDEST = 8;

  /** rad: how far the boost may have been steered out of its plane, 1 sigma. */
  private static final double YAW_SIGMA = 0.5 * Math.PI / 180;

  /** Seven normal draws of equal probability (medians of sevenths), scaled to unit variance. */
  private static final double[] YAW = {0, 0.869, -0.869, 0.402, -0.402, 1.608, -1.608};

  /** m: a pad is never known better than this. */
  private static final double FLOOR_M = 300;

  /**
   * The launch region of a free-flight state under a 6 x 6 covariance (ECEF, m and m/s); null when
   * the arc never meets the ground behind it.
   */
  public static @Nullable LaunchRegion of(EcefState state, Matrix covariance) {
    GroundCrossing origin = Ballistics.origin(state);
    GroundUncertainty from =
        origin == null ? null : Ballistics.originUncertainty(state, covariance, 0.95);
    return origin == null || from == null ? null : of(state, origin, from);
  }

  /** Makes the table of boosts, which else the first call does: about half a second, once. */
  public static void prepare() {
    if (BoostPrior.table().isEmpty()) {
      throw new IllegalStateException("no boost is possible");
    }
  }

  /** As {@link #of(EcefState, Matrix)}, for an origin already found. */
  public static @Nullable LaunchRegion of(
      EcefState state, GroundCrossing origin, GroundUncertainty from) {
    Climb climb = new Climb(state, origin);
    Pads pads = climb.pads(1);
    for (double widening = 2; pads.sum() < FEW && widening <= WIDEST; widening *= 2) {
      pads = climb.pads(widening);
    }
    return pads.sum() > 0 ? region(climb, pads, from) : null;
  }

  private static LaunchRegion region(Climb climb, Pads pads, GroundUncertainty from) {
    double x = pads.mean(pads.along);
    double y = pads.mean(pads.across);
    double t = pads.mean(pads.time);
    double xx = pads.moment(pads.along, x, pads.along, x) + FLOOR_M * FLOOR_M;
    double xy = pads.moment(pads.along, x, pads.across, y);
    double yy = pads.moment(pads.across, y, pads.across, y) + FLOOR_M * FLOOR_M;
    double sin = StrictMath.sin(climb.azimuthRad);
    double cos = StrictMath.cos(climb.azimuthRad);
    double[] at =
        new GroundPlane(from.latitudeRad(), from.longitudeRad())
            .toGround(x * sin + y * cos, x * cos - y * sin);
    Matrix p = from.covarianceM2();
    double off = sin * cos * (xx - yy) + xy * (cos * cos - sin * sin);
    Matrix sum =
        Matrix.of(
            2,
            2,
            p.get(0, 0) + sin * sin * xx + 2 * sin * cos * xy + cos * cos * yy,
            p.get(0, 1) + off,
            p.get(1, 0) + off,
            p.get(1, 1) + cos * cos * xx - 2 * sin * cos * xy + sin * sin * yy);
    double timeSigma =
        Math.sqrt(
            Math.max(0, pads.moment(pads.time, t, pads.time, t))
                + from.timeSigmaS() * from.timeSigmaS());
    double share = (xx + yy) / (xx + yy + p.get(0, 0) + p.get(1, 1));
    double[] squares = pads.squares(x, y, xx, xy, yy);
    return new LaunchRegion(
        at[0],
        at[1],
        t,
        timeSigma,
        x,
        y,
        sum,
        ellipse(sum, timeSigma, 0.5, share, pads.quantile(squares, 0.5)),
        ellipse(sum, timeSigma, 0.95, share, pads.quantile(squares, 0.95)));
  }

  /**
   * The ellipse of a covariance that is partly the pads', whose squared size at this probability is
   * {@code square}, and partly Gaussian.
   */
  private static GroundEllipse ellipse(
      Matrix sum, double timeSigma, double probability, double share, double square) {
    double gauss = -2 * StrictMath.log1p(-probability);
    double scale = Math.sqrt((share * square + (1 - share) * gauss) / gauss);
    GroundEllipse e = GroundUncertainty.ellipse(sum, timeSigma, probability);
    return new GroundEllipse(
        probability,
        scale * e.semiMajorM(),
        scale * e.semiMinorM(),
        e.majorAzimuthRad(),
        timeSigma);
  }

  /** Pads of the profiles that fit, against the origin of the arc, with weights. */
  private static final class Pads {
    final double[] weight;
    final double[] along;
    final double[] across;
    final double[] time;
    int count;

    Pads(int most) {
      weight = new double[most];
      along = new double[most];
      across = new double[most];
      time = new double[most];
    }

    double sum() {
      double s = 0;
      for (int i = 0; i < count; i++) {
        s += weight[i];
      }
      return s;
    }

    double mean(double[] a) {
      double s = 0;
      for (int i = 0; i < count; i++) {
        s += weight[i] * a[i];
      }
      return s / sum();
    }

    double moment(double[] a, double meanA, double[] b, double meanB) {
      double s = 0;
      for (int i = 0; i < count; i++) {
        s += weight[i] * (a[i] - meanA) * (b[i] - meanB);
      }
      return s / sum();
    }

    /** Squared distances from the mean in units of the covariance. */
    double[] squares(double x, double y, double xx, double xy, double yy) {
      double det = xx * yy - xy * xy;
      double[] q = new double[count];
      for (int i = 0; i < count; i++) {
        double a = along[i] - x;
        double b = across[i] - y;
        q[i] = (yy * a * a - 2 * xy * a * b + xx * b * b) / det;
      }
      return q;
    }

    double quantile(double[] q, double probability) {
      Integer[] order = new Integer[count];
      java.util.Arrays.setAll(order, i -> i);
      java.util.Arrays.sort(order, (i, j) -> Double.compare(q[i], q[j]));
      double left = probability * sum();
      for (Integer i : order) {
        left -= weight[i];
        if (left <= 0) {
          return q[i];
        }
      }
      return count == 0 ? 0 : q[order[count - 1]];
    }
  }

  /** The rising arc from its origin: speed, climb, distance and time by height. */
  private static final class Climb {
    private static final double STEP_M = 5e3;
    private static final double TOP_M = 700e3;
    private static final int MOST = (int) (TOP_M / STEP_M) + 1;

    final double azimuthRad;
    private final double originS;
    private final double sinLatitude;
    private final double cosLatitude;
    private final double[] speed = new double[MOST];
    private final double[] climb = new double[MOST];
    private final double[] ground = new double[MOST];
    private final double[] time = new double[MOST];
    private int count;

    Climb(EcefState state, GroundCrossing origin) {
      this.originS = origin.timeS();
      this.sinLatitude = StrictMath.sin(origin.latitudeRad());
      this.cosLatitude = StrictMath.cos(origin.latitudeRad());
      LocalFrame frame =
          new LocalFrame(new Geodetic(origin.latitudeRad(), origin.longitudeRad(), 0));
      EcefState o = origin.state();
      Enu v = frame.rotateToEnu(o.vxMps(), o.vyMps(), o.vzMps());
      this.azimuthRad = StrictMath.atan2(v.east(), v.north());
      double[] s = o.toArray();
      double[] work = new double[FreeFlight.WORK];
      double[] n = new double[3];
      double[] at = new double[2];
      GroundPlane plane = new GroundPlane(origin.latitudeRad(), origin.longitudeRad());
      double seen = Ellipsoid.heightAndNormal(state.toArray(), 0, n);
      double[] now = state.toArray();
      boolean rising = n[0] * now[3] + n[1] * now[4] + n[2] * now[5] > 0;
      double top = rising ? Math.min(seen, TOP_M) : TOP_M;
      double t = 0;
      for (int k = 0; k < MOST && k * STEP_M <= top; k++) {
        double height = Ellipsoid.heightAndNormal(s, 0, n);
        double rate = n[0] * s[3] + n[1] * s[4] + n[2] * s[5];
        for (int i = 0; i < 3 && rate > 0 && Math.abs(k * STEP_M - height) > 10; i++) {
          double dt = Math.min(60, (k * STEP_M - height) / rate);
          FreeFlight.propagateIn(s, dt, work);
          t += dt;
          height = Ellipsoid.heightAndNormal(s, 0, n);
          rate = n[0] * s[3] + n[1] * s[4] + n[2] * s[5];
        }
        if (!(rate > 0) || Math.abs(k * STEP_M - height) > 500) {
          break;
        }
        plane.toPlane(n[0], n[1], n[2], at);
        speed[k] = Math.sqrt(s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
        climb[k] = StrictMath.asin(Math.min(1, rate / speed[k]));
        ground[k] = Math.hypot(at[0], at[1]);
        time[k] = t;
        count = k + 1;
      }
    }

    /** The pads of the profiles that end on the arc, within a kernel widened by a factor. */
    Pads pads(double widening) {
      List<BoostPrior.Entry> table = BoostPrior.table();
      Pads pads = new Pads(table.size());
      double cosAzimuth = StrictMath.cos(azimuthRad);
      for (int i = 0; i < table.size(); i++) {
        BoostPrior.Entry e = table.get(i);
        double at = e.at().heightM() / STEP_M;
        int k = (int) at;
        if (k + 1 >= count) {
          continue;
        }
        double f = at - k;
        double dv = (e.at().speedMps() / mid(speed, k, f) - 1) / (SPEED_WIDTH * widening);
        double arcClimb = mid(climb, k, f);
        double dc = (e.at().climbRad() - arcClimb) / (CLIMB_WIDTH * widening);
        double q = dv * dv + dc * dc;
        if (q > 12) {
          continue;
        }
        // The same shape of boost, pitched to the arc's climb.
        double shape = StrictMath.tan(e.at().climbRad()) / StrictMath.tan(arcClimb);
        double d = e.at().downrangeM() * Math.max(0.5, Math.min(2, shape));
        double level = mid(speed, k, f) * Math.max(0.02, StrictMath.cos(arcClimb));
        double turn = 2 * Wgs84.OMEGA;
        double lift = cosLatitude * cosAzimuth;
        double aside = turn * (sinLatitude * e.lagMs() - lift * e.liftMs());
        double bent = turn * (sinLatitude * d - lift * e.at().heightM());
        int n = pads.count++;
        pads.weight[n] = StrictMath.exp(-0.5 * q);
        pads.along[n] = mid(ground, k, f) - d;
        pads.across[n] = bent / level * d - aside + YAW_SIGMA * YAW[i % YAW.length] * d;
        pads.time[n] = originS + mid(time, k, f) - e.burnS();
      }
      return pads;
    }

    private static double mid(double[] a, int k, double f) {
      return a[k] + f * (a[k + 1] - a[k]);
    }
  }
}
