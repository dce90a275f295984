package io.farwatch.scenario.world;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.time.Epoch;

/**
 * A flight from the pad to the ground or to the end of the time asked for: thrust along a pitch
 * programme in the launch plane, J2 gravity, drag below 100 km. Runge-Kutta of order 4.
 *
 * <p>Drag: a = -rho V^2 / (2 beta), rho = 1.225 exp(-h / 7200 m) kg/m3: a notional exponential
 * atmosphere, good to a factor of two.
 */
final class PoweredFlight {
  private static final double RHO_KGM3 = 1.225;
  private static final double SCALE_M = 7200;
  private static final double AIR_TOP_M = 120e3;

  /** kg/m2: a whole rocket on its way up is heavy for its cross-section. */
  private static final double ASCENT_BETA = 20_000;

  private final Vehicle vehicle;
  private final Program program;
  private final LocalFrame pad;
  private final double[] work = new double[3];

  /**
   * How a rocket is steered.
   *
   * @param azimuthRad of the launch plane
   * @param pitchRad held from {@code turnEndS} on, above the pad's horizon
   * @param pitchEndRad pitch at cut-off; between the two it changes evenly
   * @param turnStartS vertical until here
   * @param turnEndS pitch reached
   * @param cutoffS engines stop
   */
  record Program(
      double azimuthRad,
      double pitchRad,
      double pitchEndRad,
      double turnStartS,
      double turnEndS,
      double cutoffS) {}

  PoweredFlight(Vehicle vehicle, Geodetic padPlace, Program program) {
    this.vehicle = vehicle;
    this.program = program;
    this.pad = new LocalFrame(padPlace);
  }

  /** The state at cut-off. */
  EcefState cutoff() {
    double[] s = onPad();
    double t = 0;
    while (t < program.cutoffS() - 1e-9) {
      double h = Math.min(0.5, program.cutoffS() - t);
      step(s, t, h, true);
      t += h;
    }
    return EcefState.of(s);
  }

  /** The whole path, a knot a second, until it meets the ground or the time is over. */
  Trajectory fly(Epoch launch, double untilS) {
    int max = (int) Math.ceil(untilS) + 1;
    double[] knots = new double[6 * max];
    double[] s = onPad();
    int n = 0;
    for (int k = 0; k < max; k++) {
      System.arraycopy(s, 0, knots, 6 * k, 6);
      n = k + 1;
      if (k > 10 && Frames.heightM(new EcefPosition(s[0], s[1], s[2])) < 0) {
        break;
      }
      second(s, k);
    }
    return new Trajectory(launch, 1, knots, n);
  }

  /** Moves one second on, in steps that end at the cut-off and are fine where the air is. */
  private void second(double[] s, double from) {
    double t = from;
    double end = from + 1;
    while (t < end - 1e-9) {
      boolean powered = t < program.cutoffS() - 1e-9;
      double h = height(s) < AIR_TOP_M ? 0.1 : 0.5;
      h = Math.min(h, end - t);
      if (powered) {
        h = Math.min(h, program.cutoffS() - t);
      }
      step(s, t, h, powered);
      t += h;
    }
  }

  private double[] onPad() {
    return new double[] {pad.origin().xM(), pad.origin().yM(), pad.origin().zM(), 0, 0, 0};
  }

  private static double height(double[] s) {
    return Frames.heightM(new EcefPosition(s[0], s[1], s[2]));
  }

  private void step(double[] s, double t, double h, boolean powered) {
    double[] k1 = rate(s, t, powered);
    double[] k2 = rate(moved(s, k1, h / 2), t + h / 2, powered);
    double[] k3 = rate(moved(s, k2, h / 2), t + h / 2, powered);
    double[] k4 = rate(moved(s, k3, h), t + h, powered);
    for (int i = 0; i < 6; i++) {
      s[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    }
  }

  private static double[] moved(double[] s, double[] k, double h) {
    double[] m = new double[6];
    for (int i = 0; i < 6; i++) {
      m[i] = s[i] + h * k[i];
    }
    return m;
  }

  private double[] rate(double[] s, double t, boolean powered) {
    FreeFlight.acceleration(s, work);
    double[] a = {s[3], s[4], s[5], work[0], work[1], work[2]};
    double height = height(s);
    if (height < AIR_TOP_M) {
      double speed = Math.sqrt(s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
      double beta = powered ? ASCENT_BETA : vehicle.ballisticCoefficientKgM2();
      double rho = RHO_KGM3 * StrictMath.exp(-Math.max(height, -1000) / SCALE_M);
      double drag = rho * speed / (2 * beta);
      for (int i = 0; i < 3; i++) {
        a[3 + i] -= drag * s[3 + i];
      }
    }
    if (powered) {
      double thrust = thrust(t);
      double pitch = pitch(t);
      double ground = StrictMath.cos(pitch);
      double[] d =
          pad.rotateToEcef(
              ground * StrictMath.sin(program.azimuthRad()),
              ground * StrictMath.cos(program.azimuthRad()),
              StrictMath.sin(pitch));
      for (int i = 0; i < 3; i++) {
        a[3 + i] += thrust * d[i];
      }
    }
    return a;
  }

  private double thrust(double t) {
    double start = 0;
    for (Vehicle.Stage stage : vehicle.stages()) {
      if (t < start + stage.burnS()) {
        return stage.accelerationMps2(t - start);
      }
      start += stage.burnS();
    }
    return 0;
  }

  private double pitch(double t) {
    Program p = program;
    if (t <= p.turnStartS()) {
      return Math.PI / 2;
    }
    if (t < p.turnEndS()) {
      double f = (t - p.turnStartS()) / (p.turnEndS() - p.turnStartS());
      return Math.PI / 2 + f * (p.pitchRad() - Math.PI / 2);
    }
    double f = (t - p.turnEndS()) / Math.max(1, p.cutoffS() - p.turnEndS());
    return p.pitchRad() + f * (p.pitchEndRad() - p.pitchRad());
  }
}
