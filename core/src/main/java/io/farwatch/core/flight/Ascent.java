package io.farwatch.core.flight;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;

/**
 * One boosted flight from a pad: stages one after the other along a pitch programme in the launch
 * plane until cut-off, then what flies on, in free flight and with drag in the air. ECEF, SI.
 *
 * <p>Integrator: {@link RungeKutta5} in steps that end where a stage, the programme or the boost
 * does; against steps a tenth as long the burn-out differs by less than a centimetre.
 *
 * @param rocket what flies
 * @param pad where from
 * @param azimuthRad of the launch plane, clockwise from north
 * @param programme of the pitch
 * @param cutoffS engines stop at the latest (s from lift-off)
 * @param air through which it flies
 */
public record Ascent(
    Rocket rocket,
    Geodetic pad,
    double azimuthRad,
    PitchProgramme programme,
    double cutoffS,
    Atmosphere air) {
  public Ascent {
    if (!(Double.isFinite(azimuthRad) && cutoffS > 0 && cutoffS < 1e5)) {
      throw new IllegalArgumentException(
          "no ascent: azimuth " + azimuthRad + " rad, cut-off " + cutoffS + " s");
    }
  }

  /** When the engines stop: cut-off, or all stages burnt out (s from lift-off). */
  public double burnOutS() {
    return Math.min(cutoffS, rocket.burnS());
  }

  /** The state when the engines stop. */
  public EcefState burnOut() {
    Walk walk = new Walk(this);
    walk.to(burnOutS());
    return walk.state();
  }

  /**
   * States every {@code stepS} seconds from lift-off, six numbers each (ECEF, m, m/s), to {@code
   * untilS} or to the first one below the ellipsoid after burn-out or 10 s.
   */
  public double[] path(double stepS, double untilS) {
    if (!(stepS > 0 && untilS >= 0 && untilS / stepS < 1e7)) {
      throw new IllegalArgumentException("no path of " + untilS + " s by " + stepS + " s");
    }
    int most = (int) Math.ceil(untilS / stepS) + 1;
    double[] knots = new double[6 * most];
    double[] normal = new double[3];
    Walk walk = new Walk(this);
    int n = 0;
    while (n < most) {
      walk.to(n * stepS);
      System.arraycopy(walk.w, RungeKutta8.Y, knots, 6 * n, 6);
      n++;
      boolean away = n * stepS > 10;
      if (away && Ellipsoid.heightAndNormal(walk.w, RungeKutta8.Y, normal) < 0) {
        break;
      }
    }
    return n == most ? knots : java.util.Arrays.copyOf(knots, 6 * n);
  }

  /** The flight, followed forward. */
  private static final class Walk {
    private static final int Y = RungeKutta8.Y;

    /** m: steps are short below. */
    private static final double DENSE_M = 60e3;

    final double[] w = new double[RungeKutta8.WORK];
    private final double[] normal = new double[3];
    private final double[] s6 = new double[6];
    private final Ascent a;
    private final Thrust thrust;
    private final AirFlight fall;
    private final double burnOutS;
    private double timeS;
    private int stage;
    private double stageEndS;

    Walk(Ascent a) {
      this.a = a;
      LocalFrame frame = new LocalFrame(a.pad());
      this.thrust = new Thrust(frame, a.azimuthRad(), a.programme(), a.burnOutS(), a.air());
      this.fall = new AirFlight(Forces.inAir(a.air(), a.rocket().drag()));
      this.burnOutS = a.burnOutS();
      w[Y] = frame.origin().xM();
      w[Y + 1] = frame.origin().yM();
      w[Y + 2] = frame.origin().zM();
      ignite(0);
    }

    private void ignite(int next) {
      stage = next;
      stageEndS = timeS + a.rocket().stages().get(next).burnS();
      w[Y + 6] = a.rocket().massKg(next);
      thrust.burn(a.rocket().stages().get(next));
    }

    void to(double endS) {
      while (timeS < Math.min(endS, burnOutS) - 1e-9) {
        if (timeS > stageEndS - 1e-9 && stage + 1 < a.rocket().stages().size()) {
          ignite(stage + 1);
        }
        double until = Math.min(Math.min(endS, burnOutS), stageEndS);
        until = before(until, a.programme().riseS());
        until = before(until, a.programme().turnEndS());
        boolean dense = Ellipsoid.heightAndNormal(w, Y, normal) < DENSE_M;
        double left = until - timeS;
        double h = left / Math.ceil(left / (dense ? 1 : 4));
        thrust.from(timeS);
        w[Y + 7] = timeS;
        RungeKutta5.step(thrust, h, Thrust.N, w);
        timeS = h == left ? until : timeS + h;
      }
      if (timeS < endS) {
        System.arraycopy(w, Y, s6, 0, 6);
        fall.propagate(s6, endS - timeS);
        System.arraycopy(s6, 0, w, Y, 6);
        timeS = endS;
      }
    }

    private double before(double until, double breakS) {
      return timeS < breakS - 1e-9 ? Math.min(until, breakS) : until;
    }

    EcefState state() {
      return EcefState.of(java.util.Arrays.copyOfRange(w, Y, Y + 6));
    }
  }
}
