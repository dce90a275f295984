package io.farwatch.core.flight;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.earth.LocalFrame;

/**
 * Motion under thrust, drag and J2 gravity: position and velocity (ECEF), mass (kg) and time from
 * lift-off (s). Drag acts against the velocity relative to the turning Earth.
 */
final class Thrust implements Field {
  /** Numbers of the state. */
  static final int N = 8;

  private static final double HALF_PI = Math.PI / 2;

  private final PitchProgramme programme;
  private final Atmosphere air;
  private final double cutoffS;
  private final double seaLevelKgM3;
  private final double[] up;
  private final double[] ahead;
  private final double[] normal = new double[3];

  /** Whether the thrust follows the velocity: the turn is led no more. */
  private boolean follows;

  private double vacuumN;
  private double lossN;
  private double flowKgS;
  private double dragAreaM2;

  Thrust(
      LocalFrame pad, double azimuthRad, PitchProgramme programme, double cutoffS, Atmosphere air) {
    this.programme = programme;
    this.cutoffS = cutoffS;
    this.air = air;
    this.seaLevelKgM3 = air.densityKgM3(0);
    this.up = pad.rotateToEcef(0, 0, 1);
    this.ahead = pad.rotateToEcef(StrictMath.sin(azimuthRad), StrictMath.cos(azimuthRad), 0);
  }

  /** Burns this stage from now on. */
  void burn(Stage stage) {
    vacuumN = stage.thrustVacuumN();
    lossN = seaLevelKgM3 > 0 ? stage.thrustVacuumN() - stage.thrustSeaLevelN() : 0;
    flowKgS = stage.massFlowKgS();
    dragAreaM2 = stage.dragAreaM2();
  }

  /** Whether the part of the programme that follows a time is past the led turn. */
  void from(double timeS) {
    follows = programme instanceof PitchProgramme.GravityTurn g && timeS >= g.turnEndS() - 1e-9;
  }

  @Override
  public void derivative(double[] w, int y, int at, int n) {
    Gravity.derivative(w, y, at, 6);
    double height = Ellipsoid.heightAndNormal(w, y, normal);
    double rho = air.densityKgM3(height);
    double vx = w[y + 3];
    double vy = w[y + 4];
    double vz = w[y + 5];
    double speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
    double mass = w[y + 6];
    double drag = 0.5 * rho * speed * dragAreaM2 / mass;
    double push = (vacuumN - (lossN > 0 ? lossN * rho / seaLevelKgM3 : 0)) / mass;
    if (follows && speed > 0) {
      double along = push / speed - drag;
      w[at + 3] += along * vx;
      w[at + 4] += along * vy;
      w[at + 5] += along * vz;
    } else {
      double pitch = pitchRad(w[y + 7]);
      double c = push * StrictMath.cos(pitch);
      double s = push * StrictMath.sin(pitch);
      w[at + 3] += c * ahead[0] + s * up[0] - drag * vx;
      w[at + 4] += c * ahead[1] + s * up[1] - drag * vy;
      w[at + 5] += c * ahead[2] + s * up[2] - drag * vz;
    }
    w[at + 6] = -flowKgS;
    w[at + 7] = 1;
  }

  private double pitchRad(double t) {
    if (t <= programme.riseS()) {
      return HALF_PI;
    }
    double first =
        switch (programme) {
          case PitchProgramme.Linear l -> l.pitchRad();
          case PitchProgramme.GravityTurn g -> g.pitchRad();
        };
    double end = programme.turnEndS();
    if (t < end) {
      return HALF_PI + (t - programme.riseS()) / (end - programme.riseS()) * (first - HALF_PI);
    }
    if (programme instanceof PitchProgramme.Linear l) {
      return first + (t - end) / Math.max(1, cutoffS - end) * (l.pitchEndRad() - first);
    }
    return first;
  }
}
