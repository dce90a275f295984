package io.farwatch.core.flight;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.Wgs84;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pitch and the cut-off with which a notional launcher ends in a near-circular orbit at a
 * height over the ellipsoid: to 500 m, 0.5 m/s of climb and 0.5 m/s of speed.
 */
public final class OrbitAscent {
  private static final double DEG = Math.PI / 180;
  private static final double RISE_S = 10;
  private static final double TURN_END_S = 130;
  private static final int ITERATIONS = 40;

  private OrbitAscent() {}

  /** The ascent in a launch plane (clockwise from north); null when the launcher cannot. */
  public static @Nullable Ascent along(
      Rocket rocket, Geodetic pad, double azimuthRad, double heightM, Atmosphere air) {
    return solve(new Goal(rocket, pad, heightM, air), azimuthRad);
  }

  /**
   * The ascent into a plane of a given inclination (rad, within 0.001 deg), northbound or
   * southbound; null when the pad's latitude is too high for it or the launcher cannot.
   */
  public static @Nullable Ascent inclined(
      Rocket rocket,
      Geodetic pad,
      double inclinationRad,
      boolean northbound,
      double heightM,
      Atmosphere air) {
    double sine = StrictMath.cos(inclinationRad) / StrictMath.cos(pad.latitudeRad());
    if (!(Math.abs(sine) <= 1)) {
      return null;
    }
    double east = StrictMath.asin(sine);
    double azimuth = northbound ? east : Math.PI - east;
    Goal goal = new Goal(rocket, pad, heightM, air);
    for (int i = 0; i < 20; i++) {
      Ascent a = solve(goal, azimuth);
      if (a == null) {
        return null;
      }
      double miss = inclinationRad(a.burnOut()) - inclinationRad;
      if (Math.abs(miss) < 1e-3 * DEG) {
        return a;
      }
      // From cos i = cos(latitude) sin(azimuth), the slope of i by azimuth; held near its zero.
      double slope =
          -StrictMath.cos(pad.latitudeRad())
              * StrictMath.cos(azimuth)
              / Math.max(0.05, StrictMath.sin(inclinationRad));
      slope = Math.copySign(Math.max(0.2, Math.abs(slope)), slope);
      azimuth -= Math.max(-0.1, Math.min(0.1, miss / slope));
    }
    return null;
  }

  private record Goal(Rocket rocket, Geodetic pad, double heightM, Atmosphere air) {}

  private static @Nullable Ascent solve(Goal goal, double azimuthRad) {
    double burn = goal.rocket().burnS();
    for (double first : new double[] {35, 30, 40, 25, 45, 20}) {
      double[] solved =
          Shooting.solve(
              new double[] {first * DEG, -8 * DEG, 0.95 * burn},
              new double[] {1e-4, 1e-4, 0.02},
              new double[] {0.05, 0.05, 10},
              p -> miss(goal, azimuthRad, p),
              new double[] {500, 0.5, 0.5},
              ITERATIONS);
      if (solved != null) {
        return ascent(goal, azimuthRad, solved);
      }
    }
    return null;
  }

  private static Ascent ascent(Goal g, double azimuthRad, double[] p) {
    PitchProgramme pitch = new PitchProgramme.Linear(RISE_S, TURN_END_S, p[0], p[1]);
    return new Ascent(g.rocket(), g.pad(), azimuthRad, pitch, p[2], g.air());
  }

  private static double @Nullable [] miss(Goal g, double azimuthRad, double[] p) {
    if (p[2] < 1.1 * TURN_END_S
        || p[2] > g.rocket().burnS()
        || Math.abs(p[0]) > 1.5
        || Math.abs(p[1]) > 1.2) {
      return null;
    }
    EcefState s = ascent(g, azimuthRad, p).burnOut();
    double[] v = inertial(s);
    double r = Math.sqrt(s.xM() * s.xM() + s.yM() * s.yM() + s.zM() * s.zM());
    double climb = (s.xM() * v[0] + s.yM() * v[1] + s.zM() * v[2]) / r;
    double speed = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return new double[] {
      Frames.heightM(s.position()) - g.heightM(), climb, speed - Math.sqrt(Wgs84.GM / r)
    };
  }

  /** Inclination of the osculating orbit (rad). */
  static double inclinationRad(EcefState s) {
    double[] v = inertial(s);
    double hx = s.yM() * v[2] - s.zM() * v[1];
    double hy = s.zM() * v[0] - s.xM() * v[2];
    double hz = s.xM() * v[1] - s.yM() * v[0];
    return StrictMath.atan2(Math.sqrt(hx * hx + hy * hy), hz);
  }

  private static double[] inertial(EcefState s) {
    return new double[] {
      s.vxMps() - Wgs84.OMEGA * s.yM(), s.vyMps() + Wgs84.OMEGA * s.xM(), s.vzMps()
    };
  }
}
