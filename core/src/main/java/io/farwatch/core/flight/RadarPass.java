package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import org.jspecify.annotations.Nullable;

/**
 * When a free arc stands above an elevation of a radar (straight lines, no refraction).
 *
 * @param firstS first instant at or above it, from the arc's state (s)
 * @param lastS last such instant
 * @param highestRad highest elevation between them (rad)
 */
public record RadarPass(double firstS, double lastS, double highestRad) {
  /** s: looks are no farther apart; between two, the elevation turns once at the most. */
  private static final double LOOK_S = 5;

  private static final double INSTANT_S = 1e-6;

  /**
   * The pass over a site within {@code withinS} seconds of a state, or null when the arc is never
   * that high. Instants to 1e-5 s.
   */
  public static @Nullable RadarPass of(
      EcefState state, double withinS, Geodetic site, double elevationRad) {
    if (!(withinS >= 0 && withinS < 1e7)) {
      throw new IllegalArgumentException("time span " + withinS + " s");
    }
    Look look = new Look(new LocalFrame(site));
    int steps = Math.max(2, (int) Math.ceil(withinS / LOOK_S));
    double h = withinS / steps;
    double[] s = state.toArray();
    double first = Double.NaN;
    double last = Double.NaN;
    double highest = Double.NEGATIVE_INFINITY;
    double[] before = s.clone();
    double e0 = look.elevationRad(s, 0);
    for (int k = 0; k < steps; k++) {
      System.arraycopy(s, 0, before, 0, 6);
      double top = look.top(before, h);
      double eTop = look.elevationRad(before, top);
      look.move(s, h);
      double e1 = look.elevationRad(s, 0);
      highest = Math.max(highest, Math.max(eTop, Math.max(e0, e1)));
      if (Double.isNaN(first) && eTop >= elevationRad) {
        first = k * h + (e0 >= elevationRad ? 0 : look.crossing(before, 0, top, elevationRad));
      }
      if (e1 >= elevationRad) {
        last = (k + 1) * h;
      } else if (eTop >= elevationRad) {
        last = k * h + look.crossing(before, h, top, elevationRad);
      }
      e0 = e1;
    }
    return Double.isNaN(first) || Double.isNaN(last) ? null : new RadarPass(first, last, highest);
  }

  /** Elevations along a step. */
  private static final class Look {
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

    private final double[] work = new double[FreeFlight.WORK];
    private final double[] s = new double[6];
    private final double[] o;
    private final double[] up = new double[3];

    Look(LocalFrame frame) {
      o = new double[] {frame.origin().xM(), frame.origin().yM(), frame.origin().zM()};
      System.arraycopy(frame.ecefToEnu(), 6, up, 0, 3);
    }

    void move(double[] s6, double dt) {
      FreeFlight.propagateIn(s6, dt, work);
    }

    double elevationRad(double[] s6, double dt) {
      System.arraycopy(s6, 0, s, 0, 6);
      if (dt != 0) {
        move(s, dt);
      }
      double x = s[0] - o[0];
      double y = s[1] - o[1];
      double z = s[2] - o[2];
      double high = x * up[0] + y * up[1] + z * up[2];
      double ground = Math.sqrt(Math.max(0, x * x + y * y + z * z - high * high));
      return StrictMath.atan2(high, ground);
    }

    /** The instant of a step at which it stands highest: an end, or between (golden section). */
    double top(double[] s6, double h) {
      double tiny = 1e-3 * h;
      double at0 = elevationRad(s6, 0);
      double at1 = elevationRad(s6, h);
      if (elevationRad(s6, tiny) <= at0 || elevationRad(s6, h - tiny) <= at1) {
        return at0 >= at1 ? 0 : h;
      }
      double a = 0;
      double b = h;
      while (b - a > INSTANT_S) {
        double l = b - GOLDEN * (b - a);
        double r = a + GOLDEN * (b - a);
        if (elevationRad(s6, l) < elevationRad(s6, r)) {
          a = l;
        } else {
          b = r;
        }
      }
      return 0.5 * (a + b);
    }

    /** The instant between one below the elevation and one at or above it. */
    double crossing(double[] s6, double below, double above, double elevationRad) {
      double a = below;
      double b = above;
      while (Math.abs(b - a) > INSTANT_S) {
        double m = 0.5 * (a + b);
        if (elevationRad(s6, m) >= elevationRad) {
          b = m;
        } else {
          a = m;
        }
      }
      return b;
    }
  }
}
