package io.farwatch.scenario.world;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Enu;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.flight.ArcApex;
import io.farwatch.core.flight.ArcSolver;
import io.farwatch.core.flight.Ascent;
import io.farwatch.core.flight.Ballistics;
import io.farwatch.core.flight.FlightArc;
import io.farwatch.core.flight.GroundCrossing;
import io.farwatch.core.flight.OrbitAscent;
import io.farwatch.core.flight.PitchProgramme;
import io.farwatch.core.flight.Rocket;
import io.farwatch.core.flight.Shooting;
import org.jspecify.annotations.Nullable;

/**
 * Finds the boost that makes a scenario's object fly as the scenario says: begins at the free arc
 * between the places and shoots.
 */
final class Aiming {
  private static final int ITERATIONS = 40;
  private static final double DEG = Math.PI / 180;

  /** A notional exponential atmosphere, good to a factor of two. */
  static final Atmosphere AIR = new Atmosphere.Exponential(1.225, 7200);

  private Aiming() {}

  /**
   * The ascent for a fall from a pad to an aim point over an apogee; null when the rocket cannot.
   *
   * @param apogeeM of the free arc
   */
  static @Nullable Ascent fall(Rocket rocket, Geodetic pad, Geodetic aim, double apogeeM) {
    FlightArc arc = ArcSolver.withApogee(pad, aim, apogeeM);
    if (arc == null) {
      return null;
    }
    EcefState s = arc.start();
    Enu v = new LocalFrame(pad).rotateToEnu(s.vxMps(), s.vyMps(), s.vzMps());
    double azimuth = StrictMath.atan2(v.east(), v.north());
    for (double share : new double[] {0.9, 0.8, 0.7, 0.6, 0.95, 0.5}) {
      double[] solved =
          Shooting.solve(
              new double[] {azimuth, arc.elevationRad(), rocket.burnS() * share},
              new double[] {1e-4, 1e-4, 0.02},
              new double[] {0.2, 0.1, 8},
              p -> missFall(rocket, pad, aim, apogeeM, p),
              new double[] {20, 20, 20},
              ITERATIONS);
      if (solved != null) {
        return falling(rocket, pad, solved);
      }
    }
    return null;
  }

  private static double turnEndS(Rocket rocket) {
    return Math.min(45, 0.4 * rocket.burnS());
  }

  private static Ascent falling(Rocket rocket, Geodetic pad, double[] p) {
    double turned = turnEndS(rocket);
    PitchProgramme pitch = new PitchProgramme.Linear(turned * 8 / 45, turned, p[1], p[1]);
    return new Ascent(rocket, pad, p[0], pitch, p[2], AIR);
  }

  private static double @Nullable [] missFall(
      Rocket rocket, Geodetic pad, Geodetic aim, double apogeeM, double[] p) {
    if (p[2] < turnEndS(rocket) + 5
        || p[2] > rocket.burnS()
        || p[1] < 5 * DEG
        || p[1] > 89.9 * DEG) {
      return null;
    }
    EcefState s = falling(rocket, pad, p).burnOut();
    GroundCrossing down = Ballistics.impact(s);
    ArcApex apex = Ballistics.apogee(s);
    if (down == null || apex == null) {
      return null;
    }
    Enu miss =
        new LocalFrame(aim)
            .toEnu(
                Frames.geodeticToEcef(
                    new Geodetic(down.latitudeRad(), down.longitudeRad(), aim.heightM())));
    return new double[] {miss.east(), miss.north(), apex.heightM() - apogeeM};
  }

  /** The ascent into a near-circular orbit at a height; null when the rocket cannot. */
  static @Nullable Ascent orbit(Rocket rocket, Geodetic pad, double azimuthRad, double heightM) {
    return OrbitAscent.along(rocket, pad, azimuthRad, heightM, AIR);
  }
}
