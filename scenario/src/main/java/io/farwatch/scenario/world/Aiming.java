package io.farwatch.scenario.world;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.flight.ArcApex;
import io.farwatch.core.flight.Ballistics;
import io.farwatch.core.flight.GroundCrossing;
import org.jspecify.annotations.Nullable;

/**
 * Finds the steering that makes a scenario's object fly as the scenario says: by shooting, with
 * Newton's method on finite differences.
 */
final class Aiming {
  private static final int ITERATIONS = 40;
  private static final double DEG = Math.PI / 180;

  private Aiming() {}

  /**
   * Steering for a fall from a pad to an aim point over an apogee; null when the vehicle cannot.
   *
   * @param apogeeM of the free arc
   */
  static PoweredFlight.@Nullable Program fall(
      Vehicle v, Geodetic pad, Geodetic aim, double apogeeM) {
    RadarPolar bearing = new LocalFrame(pad).toPolar(Frames.geodeticToEcef(aim));
    double burn = v.stages().stream().mapToDouble(Vehicle.Stage::burnS).sum();
    double range = bearing.rangeM();
    double steep = StrictMath.atan2(4 * apogeeM, range);
    for (double share : new double[] {0.9, 0.8, 0.7, 0.6, 0.95, 0.5}) {
      double[] x = {bearing.azimuthRad(), steep, burn * share};
      double[] solved =
          Newton.solve(
              x,
              new double[] {1e-4, 1e-4, 0.02},
              new double[] {0.2, 0.1, 8},
              p -> missFall(v, pad, aim, apogeeM, burn, p),
              new double[] {20, 20, 20},
              ITERATIONS);
      if (solved != null) {
        return fallProgram(solved);
      }
    }
    return null;
  }

  private static PoweredFlight.Program fallProgram(double[] p) {
    return new PoweredFlight.Program(p[0], p[1], p[1], 8, 45, p[2]);
  }

  private static double @Nullable [] missFall(
      Vehicle v, Geodetic pad, Geodetic aim, double apogeeM, double burn, double[] p) {
    if (p[2] < 50 || p[2] > burn || p[1] < 5 * DEG || p[1] > 89.9 * DEG) {
      return null;
    }
    EcefState s = new PoweredFlight(v, pad, fallProgram(p)).cutoff();
    GroundCrossing down = Ballistics.impact(s);
    ArcApex apex = Ballistics.apogee(s);
    if (down == null || apex == null) {
      return null;
    }
    LocalFrame at = new LocalFrame(aim);
    var miss =
        at.toEnu(
            Frames.geodeticToEcef(
                new Geodetic(down.latitudeRad(), down.longitudeRad(), aim.heightM())));
    return new double[] {miss.east(), miss.north(), apex.heightM() - apogeeM};
  }

  /** Steering into a near-circular orbit at a height; null when the vehicle cannot. */
  static PoweredFlight.@Nullable Program orbit(
      Vehicle v, Geodetic pad, double azimuthRad, double heightM) {
    double burn = v.stages().stream().mapToDouble(Vehicle.Stage::burnS).sum();
    for (double first : new double[] {35, 30, 40, 25, 45, 20}) {
      double[] solved =
          Newton.solve(
              new double[] {first * DEG, -8 * DEG, 0.95 * burn},
              new double[] {1e-4, 1e-4, 0.02},
              new double[] {0.05, 0.05, 10},
              p -> missOrbit(v, pad, azimuthRad, heightM, burn, p),
              new double[] {500, 0.5, 0.5},
              ITERATIONS);
      if (solved != null) {
        return orbitProgram(azimuthRad, solved);
      }
    }
    return null;
  }

  private static PoweredFlight.Program orbitProgram(double azimuthRad, double[] p) {
    return new PoweredFlight.Program(azimuthRad, p[0], p[1], 10, 130, p[2]);
  }

  private static double @Nullable [] missOrbit(
      Vehicle v, Geodetic pad, double azimuthRad, double heightM, double burn, double[] p) {
    if (p[2] < 200 || p[2] > burn || Math.abs(p[0]) > 1.5 || Math.abs(p[1]) > 1.2) {
      return null;
    }
    EcefState s = new PoweredFlight(v, pad, orbitProgram(azimuthRad, p)).cutoff();
    double vx = s.vxMps() - Wgs84.OMEGA * s.yM();
    double vy = s.vyMps() + Wgs84.OMEGA * s.xM();
    double r = Math.sqrt(s.xM() * s.xM() + s.yM() * s.yM() + s.zM() * s.zM());
    double radial = (s.xM() * vx + s.yM() * vy + s.zM() * s.vzMps()) / r;
    double speed = Math.sqrt(vx * vx + vy * vy + s.vzMps() * s.vzMps());
    return new double[] {
      Frames.heightM(s.position()) - heightM, radial, speed - Math.sqrt(Wgs84.GM / r)
    };
  }
}
