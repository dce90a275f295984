package io.farwatch.core.flight;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import org.jspecify.annotations.Nullable;

/**
 * Unpowered flight with drag of a body of constant ballistic coefficient: a fall through the air,
 * or a decaying orbit with a perigee so low that it comes down within a few revolutions. J2
 * gravity, air at rest on the turning Earth; the drag's acceleration is rho v^2 / (2 beta). ECEF,
 * SI.
 *
 * <p>Not to be shared between threads: it keeps its workspace.
 */
public final class DragFlight {
  private static final int Y = RungeKutta8.Y;

  /** m: above, the air is left out (a satellite loses 1 m/s a day there at the most). */
  private static final double AIR_TOP_M = 400e3;

  /** m: steps are long above (10 s) ... */
  private static final double THIN_M = 120e3;

  /** m: ... and fine below (0.25 s; between, 1 s). */
  private static final double DENSE_M = 80e3;

  /** m: a climbing body leaves the air so gently above that 2 s do. */
  private static final double CLIMBING_M = 15e3;

  private final Field field;
  private final double[] w = new double[RungeKutta8.WORK];
  private final double[] normal = new double[3];

  /**
   * @param ballisticCoefficientKgM2 mass over drag coefficient times area (kg/m2); may be infinite
   * @param air through which it flies
   */
  public DragFlight(double ballisticCoefficientKgM2, Atmosphere air) {
    if (!(ballisticCoefficientKgM2 > 0)) {
      throw new IllegalArgumentException(
          "ballistic coefficient " + ballisticCoefficientKgM2 + " kg/m2 is not positive");
    }
    double half = 0.5 / ballisticCoefficientKgM2;
    double[] up = new double[3];
    this.field =
        (v, y, at, n) -> {
          Gravity.derivative(v, y, at, 6);
          double k = half * air.densityKgM3(Ellipsoid.heightAndNormal(v, y, up));
          double a = v[y + 3];
          double b = v[y + 4];
          double c = v[y + 5];
          double drag = k * Math.sqrt(a * a + b * b + c * c);
          v[at + 3] -= drag * a;
          v[at + 4] -= drag * b;
          v[at + 5] -= drag * c;
        };
  }

  /** Moves a state (ECEF, m, m/s) by {@code dtS} seconds forward, in place. */
  public void propagate(double[] s6, double dtS) {
    if (!(dtS >= 0 && dtS < 1e9)) {
      throw new IllegalArgumentException("time span " + dtS + " s is not forward");
    }
    System.arraycopy(s6, 0, w, Y, 6);
    double left = dtS;
    while (left > 0) {
      double longest = longestStepS();
      double h = left <= longest ? left : longest;
      RungeKutta8.step(field, h, 6, w);
      left -= h;
    }
    System.arraycopy(w, Y, s6, 0, 6);
  }

  /** Steps by height, never so long that a falling body crosses two layers unseen. */
  private double longestStepS() {
    double height = Ellipsoid.heightAndNormal(w, Y, normal);
    double rate = normal[0] * w[Y + 3] + normal[1] * w[Y + 4] + normal[2] * w[Y + 5];
    if (height > AIR_TOP_M) {
      double longest = FreeFlight.longestStepS(FreeFlight.STEP, w, 1);
      return rate < 0 ? Math.min(longest, Math.max(5, (height - AIR_TOP_M) / -rate)) : longest;
    }
    if (height > THIN_M) {
      return rate < 0 ? Math.max(0.25, Math.min(10, (height - THIN_M) / -rate)) : 10;
    }
    if (height > DENSE_M) {
      return 1;
    }
    return rate > 0 && height > CLIMBING_M ? 2 : 0.25;
  }

  /**
   * Where it meets the ellipsoid, or null when it does not within {@code withinS} seconds. The
   * instant is found to 1e-6 s.
   */
  public @Nullable GroundCrossing impact(EcefState state, double withinS) {
    System.arraycopy(state.toArray(), 0, w, Y, 6);
    double[] before = new double[6];
    double t = 0;
    while (t < withinS && Ellipsoid.heightAndNormal(w, Y, normal) >= 0) {
      System.arraycopy(w, Y, before, 0, 6);
      double h = Math.min(longestStepS(), withinS - t);
      RungeKutta8.step(field, h, 6, w);
      if (Ellipsoid.heightAndNormal(w, Y, normal) < 0) {
        return crossing(before, t, h);
      }
      t += h;
    }
    return null;
  }

  private GroundCrossing crossing(double[] before, double startS, double lengthS) {
    double a = 0;
    double b = lengthS;
    while (b - a > 1e-7) {
      double m = 0.5 * (a + b);
      System.arraycopy(before, 0, w, Y, 6);
      RungeKutta8.step(field, m, 6, w);
      if (Ellipsoid.heightAndNormal(w, Y, normal) < 0) {
        b = m;
      } else {
        a = m;
      }
    }
    EcefState at = EcefState.of(java.util.Arrays.copyOfRange(w, Y, Y + 6));
    double rate = normal[0] * at.vxMps() + normal[1] * at.vyMps() + normal[2] * at.vzMps();
    double speed = at.speedMps();
    double sine = speed > 0 ? Math.max(-1, Math.min(1, -rate / speed)) : 1;
    Geodetic g = Frames.ecefToGeodetic(at.position());
    return new GroundCrossing(
        startS + 0.5 * (a + b),
        g.latitudeRad(),
        g.longitudeRad(),
        speed,
        StrictMath.asin(sine),
        at);
  }
}
