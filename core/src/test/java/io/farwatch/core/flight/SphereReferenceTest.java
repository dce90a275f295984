package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Us76;
import io.farwatch.core.earth.Winds;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Arcs over a sphere that does not turn (R 6371 km, mu 398600.4418 km3/s2), computed outside: the
 * same integrator, drag and search as over the real Earth, with another gravity.
 */
class SphereReferenceTest {
  private static final double RADIUS_M = 6_371_000;
  private static final GravityModel SPHERE = new SphericalGravity(3.986004418e14, RADIUS_M);

  /**
   * reference/reentry_drag.csv, asked to 1e-3 of the effect of drag. All its rows agree to half a
   * unit of their last digit but the speeds in US-76, which differ by 6e-5 m/s or 3e-8 of the
   * effect: the reference interpolates the air from 86 to 100 km, where the object spends 5 to 10
   * s.
   */
  @Test
  void reentry_referenceRows_within2In100000OfTheEffectOfDrag() throws IOException {
    double[] vacuum = {};
    int rows = 0;
    for (String line : rows("reference/reentry_drag.csv")) {
      String[] f = line.split(",");
      if (f[3].startsWith("Farina")) {
        continue; // two layers of another paper, no atmosphere of ours
      }
      double[] expected = {number(f[5]), number(f[6]), number(f[8])};
      Atmosphere air =
          f[3].equals("US76") ? Us76.STANDARD : new Atmosphere.Exponential(1.225, 7200);
      boolean inVacuum = f[4].equals("-");
      Drag drag = inVacuum ? Drag.NONE : Drag.constant(number(f[4]));
      AirFlight flight = new AirFlight(new Forces(SPHERE, air, Winds.NONE, drag));
      double down = Math.toRadians(number(f[2]));
      GroundCrossing hit =
          Objects.requireNonNull(flight.impact(start(100_000, number(f[1]), -down), 0));
      double[] ours = {hit.timeS(), hit.speedMps(), hit.longitudeRad() * RADIUS_M / 1e3};
      if (inVacuum) {
        vacuum = expected;
      }
      for (int i = 0; i < 3; i++) {
        double effect = inVacuum ? 0 : Math.abs(expected[i] - vacuum[i]);
        double printed = 6e-6; // half a unit of the fifth decimal
        assertThat(ours[i])
            .as(line)
            .isCloseTo(expected[i], offset(Math.max(printed, 2e-5 * effect)));
      }
      assertThat(Math.toDegrees(hit.descentAngleRad())).isCloseTo(number(f[7]), offset(1e-5));
      rows++;
    }
    assertThat(rows).isEqualTo(14);
  }

  /** reference/ballistic.csv, 12 digits: 1e-9 relative. */
  @Test
  void minimumEnergyArcs_keplersFigures_within1e9() throws IOException {
    AirFlight flight = new AirFlight(Forces.vacuum(SPHERE));
    for (String line : rows("reference/ballistic.csv")) {
      String[] f = line.split(",");
      double v = 1e3 * number(f[2]);
      EcefState start = start(0, v, Math.toRadians(number(f[3])));
      GroundCrossing hit = Objects.requireNonNull(flight.impact(start, 0));
      near(hit.longitudeRad() * RADIUS_M, 1e3 * number(f[0]));
      near(hit.timeS(), number(f[7]));
      near(hit.speedMps(), v);
      near(Math.toDegrees(hit.descentAngleRad()), number(f[3]));
      near(Objects.requireNonNull(flight.apogee(start)).heightM(), 1e3 * number(f[6]));
      GroundCrossing from = Objects.requireNonNull(flight.origin(hit.state(), 0));
      near(from.timeS(), -number(f[7]));
      if (!f[8].equals("nan")) {
        GroundCrossing at100Km = Objects.requireNonNull(flight.impact(start, 100_000));
        near(at100Km.speedMps(), 1e3 * number(f[8]));
        near(Math.toDegrees(at100Km.descentAngleRad()), number(f[9]));
        double up = Objects.requireNonNull(flight.origin(at100Km.state(), 100_000)).timeS();
        near(-up, number(f[10]));
      }
    }
  }

  /** reference/ballistic_lofted.csv, 12 digits: 1e-9 relative. */
  @Test
  void loftedAndDepressedArcs_keplersFigures_within1e9() throws IOException {
    AirFlight flight = new AirFlight(Forces.vacuum(SPHERE));
    for (String line : rows("reference/ballistic_lofted.csv")) {
      String[] f = line.split(",");
      EcefState start = start(0, 1e3 * number(f[2]), Math.toRadians(number(f[1])));
      GroundCrossing hit = Objects.requireNonNull(flight.impact(start, 0));
      near(hit.longitudeRad() * RADIUS_M, 1e3 * number(f[0]));
      near(hit.timeS(), number(f[4]));
      near(Objects.requireNonNull(flight.apogee(start)).heightM(), 1e3 * number(f[3]));
    }
  }

  private static void near(double x, double expected) {
    assertThat(x).isCloseTo(expected, offset(1e-9 * Math.abs(expected)));
  }

  /** Over the equator at longitude zero, moving east and up at an angle. */
  private static EcefState start(double heightM, double speedMps, double upRad) {
    return new EcefState(
        RADIUS_M + heightM,
        0,
        0,
        speedMps * StrictMath.sin(upRad),
        speedMps * StrictMath.cos(upRad),
        0);
  }

  private static List<String> rows(String name) throws IOException {
    List<String> lines = Shared.lines(name);
    return lines.subList(1, lines.size());
  }

  private static double number(String s) {
    return Double.parseDouble(s);
  }
}
