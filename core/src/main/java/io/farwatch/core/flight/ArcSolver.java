package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.Wgs84;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Free arcs between two places of the turning ellipsoid in vacuum with J2: what a scenario lets
 * fall. The shorter way round; places closer than 1 km, or farther than 19,500 km where every
 * direction is as good as another, have none. An arc leaves its start and reaches its end in the
 * air, not through the ground. Times to 6 h.
 *
 * <p>Method: Kepler's arc ({@link Lambert}) to where the place will have turned, then shooting by
 * the transition matrix of {@link FreeFlight} until the end is met to 1 mm; the one free number of
 * an arc is its time, on which speed and apogee are searched.
 */
public final class ArcSolver {
  private static final double NEAREST_M = 1e3;
  private static final double FARTHEST_M = 19.5e6;
  private static final double LONGEST_S = 6 * 3600;
  private static final double MET_M = 1e-3;
  private static final int ITERATIONS = 20;

  private final double[] from;
  private final double[] to;
  private final LocalFrame start;
  private final LocalFrame end;
  private final double distanceM;

  private ArcSolver(Geodetic from, Geodetic to) {
    this.start = new LocalFrame(from);
    this.end = new LocalFrame(to);
    this.from = array(start.origin());
    this.to = array(end.origin());
    double chord = ground(from).distanceM(ground(to));
    double sine = Math.min(1, 0.5 * chord / Ballistics.MEAN_RADIUS_M);
    this.distanceM = 2 * Ballistics.MEAN_RADIUS_M * StrictMath.asin(sine);
  }

  private static EcefPosition ground(Geodetic g) {
    return Frames.geodeticToEcef(new Geodetic(g.latitudeRad(), g.longitudeRad(), 0));
  }

  private static double[] array(EcefPosition p) {
    return new double[] {p.xM(), p.yM(), p.zM()};
  }

  /**
   * The arc with the lowest speed at its start, relative to the turning Earth; null when there is
   * none.
   */
  public static @Nullable FlightArc minimumEnergy(Geodetic from, Geodetic to) {
    ArcSolver solver = new ArcSolver(from, to);
    return solver.search(ArcSolver::speedSlope, 0);
  }

  /** The arc that takes a time (s); null when there is none above the ground. */
  public static @Nullable FlightArc withTime(Geodetic from, Geodetic to, double timeS) {
    ArcSolver solver = new ArcSolver(from, to);
    Shot shot = solver.possible() && timeS > 0 && timeS <= LONGEST_S ? solver.shoot(timeS) : null;
    return shot == null ? null : solver.arc(shot);
  }

  /**
   * The arc over an apogee (m over the ellipsoid, to 1 m): lofted or depressed as that lies above
   * or below the one of {@link #minimumEnergy}; null when there is none above the ground.
   */
  public static @Nullable FlightArc withApogee(Geodetic from, Geodetic to, double apogeeM) {
    double floor = Math.max(from.heightM(), to.heightM());
    if (!(apogeeM > floor)) {
      return null;
    }
    ArcSolver solver = new ArcSolver(from, to);
    return solver.search(s -> s.apogeeM(solver.start) - apogeeM, 1);
  }

  /**
   * The arc that starts at an angle above the horizon, relative to the turning Earth (rad, to
   * 1e-8); null when there is none above the ground.
   */
  public static @Nullable FlightArc withElevation(Geodetic from, Geodetic to, double elevationRad) {
    if (!(elevationRad >= 0 && elevationRad < Math.PI / 2)) {
      return null;
    }
    ArcSolver solver = new ArcSolver(from, to);
    return solver.search(s -> s.elevationRad(solver.start) - elevationRad, 1e-8);
  }

  private boolean possible() {
    return distanceM >= NEAREST_M && distanceM <= FARTHEST_M;
  }

  /** One arc that takes a time, with what the searches ask of it. */
  private record Shot(double timeS, double[] start, double[] end, double[] phi) {
    /** Of the arc, not of what came before it: a start that sinks is its highest place. */
    double apogeeM(LocalFrame frame) {
      if (frame.rotateToEnu(start[3], start[4], start[5]).up() < 0) {
        return frame.place().heightM();
      }
      ArcApex apex = Ballistics.apogee(EcefState.of(start));
      return apex == null ? Double.POSITIVE_INFINITY : apex.heightM();
    }

    double elevationRad(LocalFrame frame) {
      var v = frame.rotateToEnu(start[3], start[4], start[5]);
      return StrictMath.atan2(v.up(), Math.hypot(v.east(), v.north()));
    }
  }

  /** Half the slope of the squared first speed by the arc's time; the end stays where it is. */
  private static double speedSlope(Shot s) {
    double[] v = {s.end[3], s.end[4], s.end[5]};
    if (!solve(s.phi, v)) {
      return Double.NaN;
    }
    return -(s.start[3] * v[0] + s.start[4] * v[1] + s.start[5] * v[2]);
  }

  /**
   * The arc at which a quantity that grows with the arc's time is zero, by bisection and secants
   * (Illinois), within a tolerance of the quantity or to 1e-6 s.
   */
  private @Nullable FlightArc search(ToDoubleFunction<Shot> quantity, double tolerance) {
    if (!possible()) {
      return null;
    }
    // Kepler's minimum-energy time is near; both sides are sought outward from it.
    double seed = seedS();
    Shot low = shoot(seed);
    boolean early = low != null && quantity.applyAsDouble(low) < 0;
    Shot high = early ? null : low;
    for (double t = seed; low != null && !(quantity.applyAsDouble(low) < 0); ) {
      high = low;
      t *= 0.93;
      low = t < 0.05 * seed ? null : shoot(t);
    }
    for (double t = seed; low != null && high == null && t < LONGEST_S; ) {
      t = Math.min(LONGEST_S, t * 1.15);
      Shot next = shoot(t);
      if (next == null) {
        return null;
      }
      if (quantity.applyAsDouble(next) >= 0) {
        high = next;
      } else {
        low = next;
      }
    }
    return low == null || high == null ? null : between(low, high, quantity, tolerance);
  }

  private @Nullable FlightArc between(
      Shot low, Shot high, ToDoubleFunction<Shot> quantity, double tolerance) {
    double a = low.timeS;
    double b = high.timeS;
    double fa = quantity.applyAsDouble(low);
    double fb = quantity.applyAsDouble(high);
    Shot at = high;
    double f = fb;
    for (int i = 0; i < 100 && Math.abs(f) > tolerance && b - a > 1e-6; i++) {
      double t = a - fa * (b - a) / (fb - fa);
      t = t > a && t < b && i % 8 != 7 ? t : 0.5 * (a + b);
      Shot next = shoot(t);
      if (next == null) {
        return null;
      }
      at = next;
      f = quantity.applyAsDouble(at);
      if (f < 0) {
        a = t;
        fa = f;
        fb *= 0.5;
      } else {
        b = t;
        fb = f;
        fa *= 0.5;
      }
    }
    return arc(at);
  }

  /** Kepler's minimum-energy time over the chord (Vallado, algorithm 57), a sphere at rest. */
  private double seedS() {
    double a = Math.sqrt(Lambert.dot(from, from));
    double b = Math.sqrt(Lambert.dot(to, to));
    double c = start.origin().distanceM(end.origin());
    double half = 0.5 * (a + b + c);
    double axis = 0.5 * half;
    double beta = 2 * StrictMath.asin(Math.sqrt(Math.max(0, (half - c) / half)));
    return Math.sqrt(axis * axis * axis / Wgs84.GM) * (Math.PI - beta + StrictMath.sin(beta));
  }

  private @Nullable Shot shoot(double timeS) {
    double turn = Wgs84.OMEGA * timeS;
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    double[] later = {to[0] * cos - to[1] * sin, to[0] * sin + to[1] * cos, to[2]};
    // The plane turns with the end: more than half a turn once its normal has tipped over beyond a
    // quarter turn; before, the end has only passed under the start.
    double[] n0 = cross(from, to);
    double[] n1 = cross(from, later);
    boolean far = Lambert.dot(n0, n1) < 0 && Lambert.dot(from, later) < 0;
    double[] v = new double[3];
    if (!Lambert.velocity(from, later, timeS, far, v)) {
      return null;
    }
    double[] s = {
      from[0], from[1], from[2], v[0] + Wgs84.OMEGA * from[1], v[1] - Wgs84.OMEGA * from[0], v[2]
    };
    double[] phi = new double[36];
    double[] work = new double[FreeFlight.WORK];
    for (int i = 0; i < ITERATIONS; i++) {
      double[] e = s.clone();
      FreeFlight.propagateIn(e, phi, timeS, work);
      double[] miss = {to[0] - e[0], to[1] - e[1], to[2] - e[2]};
      if (Lambert.dot(miss, miss) < MET_M * MET_M) {
        return new Shot(timeS, s, e, phi);
      }
      if (!solve(phi, miss) || !Double.isFinite(miss[0] + miss[1] + miss[2])) {
        return null;
      }
      double move = Math.sqrt(Lambert.dot(miss, miss));
      double scale = Math.min(1, 1000 / Math.max(move, 1e-300));
      for (int k = 0; k < 3; k++) {
        s[3 + k] += scale * miss[k];
      }
    }
    return null;
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  /**
   * Solves the position-by-velocity block of the matrix, in place (Cramer); false when singular.
   */
  private static boolean solve(double[] phi, double[] b) {
    double[] x = {phi[3], phi[9], phi[15]};
    double[] y = {phi[4], phi[10], phi[16]};
    double[] z = {phi[5], phi[11], phi[17]};
    double det = Lambert.dot(x, cross(y, z));
    double p = Lambert.dot(b, cross(y, z)) / det;
    double q = Lambert.dot(x, cross(b, z)) / det;
    double r = Lambert.dot(x, cross(y, b)) / det;
    b[0] = p;
    b[1] = q;
    b[2] = r;
    return det != 0;
  }

  /** The arc of a shot, or null when it goes through the ground at either end. */
  private @Nullable FlightArc arc(Shot s) {
    EcefState a = EcefState.of(s.start);
    EcefState b = EcefState.of(s.end);
    boolean climbs = start.rotateToEnu(a.vxMps(), a.vyMps(), a.vzMps()).up() >= 0;
    boolean falls = end.rotateToEnu(b.vxMps(), b.vyMps(), b.vzMps()).up() <= 0;
    ArcApex apex = climbs && falls ? Ballistics.apogee(a) : null;
    return apex == null
        ? null
        : new FlightArc(a, b, s.timeS, apex.heightM(), s.elevationRad(start));
  }
}
