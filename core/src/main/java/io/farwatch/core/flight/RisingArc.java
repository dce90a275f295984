package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.earth.Enu;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.Wgs84;
import java.util.List;

/** The rising arc from its origin: speed, climb, distance and time by height. */
final class RisingArc {
  /** Widths of the kernel: relative in speed, and in climb (rad). */
  private static final double SPEED_WIDTH = 0.08;

  private static final double CLIMB_WIDTH = 4 * Math.PI / 180;

  /** rad: how far the boost may have been steered out of its plane, 1 sigma. */
  private static final double YAW_SIGMA = 0.5 * Math.PI / 180;

  /** Seven normal draws of equal probability (medians of sevenths), scaled to unit variance. */
  private static final double[] YAW = {0, 0.869, -0.869, 0.402, -0.402, 1.608, -1.608};

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

  RisingArc(EcefState state, GroundCrossing origin) {
    this.originS = origin.timeS();
    this.sinLatitude = StrictMath.sin(origin.latitudeRad());
    this.cosLatitude = StrictMath.cos(origin.latitudeRad());
    LocalFrame frame = new LocalFrame(new Geodetic(origin.latitudeRad(), origin.longitudeRad(), 0));
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
  BoostPads pads(double widening) {
    List<BoostPrior.Entry> table = BoostPrior.table();
    BoostPads pads = new BoostPads(table.size());
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
