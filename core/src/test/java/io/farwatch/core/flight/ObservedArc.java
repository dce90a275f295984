package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.linear.Matrix;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A random ballistic arc with a radar near its end, and what the radar's plots of the first seconds
 * above 3 deg determine of it: the inverse of the Fisher information.
 *
 * @param state true, at the last plot
 * @param covariance 6 x 6
 * @param impact true
 */
record ObservedArc(EcefState state, Matrix covariance, GroundCrossing impact) {
  private static final double EARTH_M = 6371e3;
  private static final double GM = 3.986004418e14;
  private static final double ANGLE_SIGMA_RAD = Math.toRadians(0.05);
  private static final double RANGE_SIGMA_M = 30;
  private static final double[] TRACK_S = {10, 30, 60, 120};

  static @Nullable ObservedArc draw(SplittableRandom random) {
    EcefState launch = launch(random);
    GroundCrossing impact = Ballistics.impact(launch);
    if (impact == null || Math.abs(impact.latitudeRad()) > 1.5) {
      return null;
    }
    double east = random.nextDouble(-0.03, 0.03) / Math.cos(impact.latitudeRad());
    LocalFrame radar =
        new LocalFrame(
            new Geodetic(
                impact.latitudeRad() + random.nextDouble(-0.03, 0.03),
                impact.longitudeRad() + east,
                100));
    double track = TRACK_S[random.nextInt(TRACK_S.length)];
    for (double t = 0; t + track + 30 < impact.timeS(); t += 2) {
      EcefState s = FreeFlight.propagate(launch, t);
      if (radar.toPolar(s.position()).elevationRad() > Math.toRadians(3)) {
        EcefState last = FreeFlight.propagate(s, track);
        Matrix p = covariance(radar, last, track);
        return p == null ? null : new ObservedArc(last, p, impact);
      }
    }
    return null;
  }

  /** About minimum energy over a range of 300 to 12,000 km, lofted or depressed by some degrees. */
  private static EcefState launch(SplittableRandom random) {
    double angle = 300e3 * Math.pow(40, random.nextDouble()) / EARTH_M;
    double climb = Math.PI / 4 - angle / 4 + random.nextDouble(-0.15, 0.2);
    climb = Math.max(0.15, Math.min(1.4, climb));
    double half = Math.sin(angle / 2);
    double speed = Math.sqrt(2 * half / (1 + half) * GM / EARTH_M);
    double azimuth = random.nextDouble(2 * Math.PI);
    LocalFrame frame =
        new LocalFrame(
            new Geodetic(
                Math.asin(random.nextDouble(-1, 1)), random.nextDouble(-Math.PI, Math.PI), 0));
    double[] v =
        frame.rotateToEcef(
            speed * Math.cos(climb) * Math.sin(azimuth),
            speed * Math.cos(climb) * Math.cos(azimuth),
            speed * Math.sin(climb));
    EcefPosition o = frame.origin();
    return new EcefState(o.xM(), o.yM(), o.zM(), v[0], v[1], v[2]);
  }

  private static @Nullable Matrix covariance(LocalFrame radar, EcefState last, double track) {
    double[] information = new double[36];
    for (double t = -track; t <= 0; t++) {
      double[] x = last.toArray();
      double[] phi = new double[36];
      FreeFlight.propagate(x, phi, t);
      RadarPolar at = radar.toPolar(new EcefPosition(x[0], x[1], x[2]));
      double[] sigma = {
        RANGE_SIGMA_M,
        ANGLE_SIGMA_RAD / Math.max(0.05, Math.cos(at.elevationRad())),
        ANGLE_SIGMA_RAD
      };
      double[] g = new double[18];
      for (int j = 0; j < 3; j++) {
        double[] slope = slope(radar, x, j);
        for (int q = 0; q < 3; q++) {
          for (int l = 0; l < 6; l++) {
            g[6 * q + l] += slope[q] * phi[6 * j + l] / sigma[q];
          }
        }
      }
      for (int q = 0; q < 3; q++) {
        for (int i = 0; i < 6; i++) {
          for (int j = 0; j < 6; j++) {
            information[6 * i + j] += g[6 * q + i] * g[6 * q + j];
          }
        }
      }
    }
    return inverse(information);
  }

  /** d(range, azimuth, elevation)/d(coordinate j), by central differences over 20 m. */
  private static double[] slope(LocalFrame radar, double[] x, int j) {
    double[] plus = {x[0], x[1], x[2]};
    double[] minus = plus.clone();
    plus[j] += 10;
    minus[j] -= 10;
    RadarPolar a = radar.toPolar(new EcefPosition(plus[0], plus[1], plus[2]));
    RadarPolar b = radar.toPolar(new EcefPosition(minus[0], minus[1], minus[2]));
    return new double[] {
      (a.rangeM() - b.rangeM()) / 20,
      Math.IEEEremainder(a.azimuthRad() - b.azimuthRad(), 2 * Math.PI) / 20,
      (a.elevationRad() - b.elevationRad()) / 20
    };
  }

  private static @Nullable Matrix inverse(double[] a) {
    double[] l = a.clone();
    if (!Cholesky.factor(l, 6)) {
      return null;
    }
    double[] p = new double[36];
    for (int j = 0; j < 6; j++) {
      double[] e = new double[6];
      e[j] = 1;
      Cholesky.solve(l, 6, e);
      for (int i = 0; i < 6; i++) {
        p[6 * i + j] = e[i];
      }
    }
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < i; j++) {
        p[6 * i + j] = p[6 * j + i] = 0.5 * (p[6 * i + j] + p[6 * j + i]);
      }
    }
    return Cholesky.factor(p.clone(), 6) ? Matrix.of(6, 6, p) : null;
  }
}
