package io.farwatch.core.flight;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.earth.Geodetic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of boosts before an object is seen: a table of notional profiles, flown once.
 *
 * <p>One to three stages; each burns 35 to 120 s and 60 to 88 % of what flies at its ignition, with
 * an exhaust speed of 2,200 to 3,000 m/s and an acceleration at ignition above 12 m/s2 (the first)
 * or between 7 and 60 m/s2; vertical for 3 to 12 s, then pitched over within 15 to 60 s to 8 to 88
 * deg above the horizon, held or changed evenly to cut-off, or turned by gravity; cut off anywhere
 * in the second half of the last stage. The thirteen numbers of a profile are drawn evenly between
 * their bounds by Halton's sequence: J. H. Halton, "On the efficiency of certain quasi-random
 * sequences of points", Numerische Mathematik 2 (1960); its first twenty points are left out. The
 * bounds are a judgment, set wide about the burn times and heights of burn-out that open studies
 * name (American Physical Society, "Boost-Phase Intercept Systems for National Missile Defense",
 * 2004: 170 s for solid and 240 s for liquid propellant).
 */
final class BoostPrior {
  /** Profiles drawn; about half are possible rockets. */
  private static final int DRAWS = 1600;

  private static final int CUTS = 4;
  private static final int SKIPPED = 20;
  private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};

  /** m: over this an arc is taken as free of drag. */
  private static final double AIRLESS_M = 70e3;

  private static final double DEG = Math.PI / 180;

  /** Northbound, where the Earth's turning lifts nothing. */
  private static final Geodetic PAD = new Geodetic(45 * DEG, 0, 0);

  private static final Atmosphere AIR = new Atmosphere.Exponential(1.225, 7200);

  /** s: profiles are read this often. */
  private static final double KNOT_S = 2;

  /**
   * A cut-off.
   *
   * @param at the point of the vacuum arc then
   * @param burnS since lift-off
   * @param lagMs integral of the downrange over the burn (m s)
   * @param liftMs integral of the height over the burn (m s)
   */
  record Entry(Place at, double burnS, double lagMs, double liftMs) {}

  private BoostPrior() {}

  /** The table, made at the first use. */
  private static final class Held {
    static final List<Entry> TABLE = fly();
  }

  static List<Entry> table() {
    return Held.TABLE;
  }

  private static List<Entry> fly() {
    List<Entry> table = new ArrayList<>();
    for (int k = 0; k < DRAWS; k++) {
      double[] u = new double[PRIMES.length];
      for (int i = 0; i < u.length; i++) {
        u[i] = halton(k + 1 + SKIPPED, PRIMES[i]);
      }
      Rocket rocket = rocket(u);
      if (rocket != null) {
        fly(rocket, u, table);
      }
    }
    return List.copyOf(table);
  }

  static double halton(int index, int prime) {
    double f = 1;
    double r = 0;
    for (int i = index; i > 0; i /= prime) {
      f /= prime;
      r += f * (i % prime);
    }
    return r;
  }

  private static double in(double u, double low, double high) {
    return low + u * (high - low);
  }

  /** A rocket of unit payload, or null when it would not lift. */
  private static @Nullable Rocket rocket(double[] u) {
    int n = 1 + (int) (3 * u[0]);
    Stage[] stages = new Stage[n];
    double mass = 1;
    for (int i = n - 1; i >= 0; i--) {
      double burn = 35 * StrictMath.pow(120 / 35.0, u[1 + i]);
      double share = in(u[4 + i], 0.6, 0.88);
      double exhaust = in(u[7], 2200, 3000);
      double start = share * exhaust / burn;
      if (start < (i == 0 ? 12 : 7) || start > 60) {
        return null;
      }
      double dry = i == n - 1 && n == 1 ? 0 : 0.1 * mass;
      double propellant = (mass + dry) * share / (1 - share);
      double whole = mass + dry + propellant;
      stages[i] = Stage.constant(propellant, exhaust, burn, dry, whole / in(u[8], 8e3, 30e3));
      mass = whole;
    }
    return new Rocket("prior", List.of(stages), 1, 1 / in(u[8], 2e3, 8e3));
  }

  private static void fly(Rocket rocket, double[] u, List<Entry> table) {
    double rise = in(u[9], 3, 12);
    double turned = rise + in(u[10], 15, 60);
    double pitch = in(u[11], 8, 88) * DEG;
    int form = (int) (3 * u[12]);
    double change = (3 * u[12] - form - 0.5) * 30 * DEG;
    PitchProgramme programme =
        form == 0
            ? new PitchProgramme.Linear(rise, turned, pitch, pitch)
            : form == 1
                ? new PitchProgramme.Linear(rise, turned, pitch, pitch + change)
                : new PitchProgramme.GravityTurn(rise, turned, in(u[11], 50, 89.5) * DEG);
    double burn = rocket.burnS();
    double last = rocket.stages().get(rocket.stages().size() - 1).burnS();
    Ascent ascent = new Ascent(rocket, PAD, 0, programme, burn, AIR);
    double[] knots = ascent.path(KNOT_S, burn);
    GroundPlane plane = new GroundPlane(PAD.latitudeRad(), PAD.longitudeRad());
    double lag = 0;
    double lift = 0;
    int cut = CUTS;
    for (int k = 0; 6 * k < knots.length && cut > 0; k++) {
      double[] s = java.util.Arrays.copyOfRange(knots, 6 * k, 6 * k + 6);
      Place at = Place.of(s, plane);
      lag += KNOT_S * at.downrangeM();
      lift += KNOT_S * at.heightM();
      if (k * KNOT_S >= burn - last * 0.5 * (cut - 1 + u[10]) / CUTS - KNOT_S) {
        cut--;
        if (k * KNOT_S > turned) {
          Place now = Place.of(airless(s, rocket.drag()), plane);
          if (now.climbRad() > 0 && now.heightM() > 5e3) {
            table.add(new Entry(now, k * KNOT_S, lag, lift));
          }
        }
      }
    }
  }

  /** Where a state stands against the pad. */
  record Place(double heightM, double speedMps, double climbRad, double downrangeM) {
    static Place of(double[] s, GroundPlane plane) {
      double[] n = new double[3];
      double[] at = new double[2];
      double height = Ellipsoid.heightAndNormal(s, 0, n);
      plane.toPlane(n[0], n[1], n[2], at);
      double speed = Math.sqrt(s[3] * s[3] + s[4] * s[4] + s[5] * s[5]);
      double rate = n[0] * s[3] + n[1] * s[4] + n[2] * s[5];
      double climb = speed > 0 ? StrictMath.asin(Math.max(-1, Math.min(1, rate / speed))) : 0;
      return new Place(height, speed, climb, at[1]);
    }
  }

  /** The state now on the vacuum arc that the object will be on once it has left the air. */
  private static double[] airless(double[] burnOut, Drag drag) {
    double[] s = burnOut.clone();
    double[] n = new double[3];
    AirFlight flight = new AirFlight(Forces.inAir(AIR, drag));
    double t = 0;
    while (t < 300 && Ellipsoid.heightAndNormal(s, 0, n) < AIRLESS_M) {
      if (n[0] * s[3] + n[1] * s[4] + n[2] * s[5] <= 0) {
        break;
      }
      flight.propagate(s, 4);
      t += 4;
    }
    FreeFlight.propagate(s, -t);
    return s;
  }
}
