package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.utils.PVCoordinates;

class Sgp4Test {
  private final double[] constants = new double[Sgp4Slots.SIZE_MAX];
  private final double[] out = new double[6];
  private final double[] work = new double[Sgp4.WORK];

  /** Two lines of each kind of orbit, and rows of the program's output. */
  private static final Map<String, List<String>> LINES =
      Map.of(
          "near",
          List.of(
              "1 06251U 62025E   06176.82412014  .00008885  00000-0  12808-3 0  3985",
              "2 06251  58.0579  54.0425 0030035 139.1568 221.1854 15.56387291  6774"),
          "far",
          List.of(
              "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753",
              "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667"),
          "half-day",
          List.of(
              "1 09880U 77021A   06176.56157475  .00000421  00000-0  10000-3 0  9814",
              "2 09880  64.5968 349.3786 7069051 270.0229  16.3320  2.0081361411238"),
          "one-day",
          List.of(
              "1 28626U 05008A   06176.46683397 -.00000205  00000-0  10000-3 0  2190",
              "2 28626   0.0019 286.9433 0000335  13.7918  55.6504  1.00270176  489"),
          "low-inclination",
          List.of(
              "1 04632U 70093B   04031.91070959 -.00000084  00000-0  10000-3 0  9955",
              "2 04632  11.4628 273.1101 1450506 207.6000 143.9350  1.20231981 4414"));

  /** AIAA 2006-6753, verification output tcppver.out (WGS-72): minutes, km, km/s in TEME. */
  @ParameterizedTest
  @CsvSource({
    "near, 0.00000000, 3988.31022699, 5498.96657235, 0.90055879, -3.290032738, 2.357652820, 6.496623475",
    "near, 1440.00000000, -2777.14682335, -5663.16031708, -2462.54889123, 4.915493146, 0.123328992, -5.896495091",
    "near, 2880.00000000, 1159.27802897, 5056.60175495, 4353.49418579, -5.968060341, -2.314790406, 4.230722669",
    "far, 0.00000000, 7022.46529266, -1400.08296755, 0.03995155, 1.893841015, 6.405893759, 4.534807250",
    "far, 2160.00000000, 190.19796988, 7746.96653614, 5110.00675412, -6.112325142, 1.527008184, -0.139152358",
    "far, 4320.00000000, -9060.47373569, 4658.70952502, 813.68673153, -2.232832783, -4.110453490, -3.157345433",
    "half-day, 0.00000000, 13020.06750784, -2449.07193500, 1.15896030, 4.247363935, 1.597178501, 4.956708611",
    "half-day, 1440.00000000, 14369.90303735, -1903.85601062, 1722.15319852, 3.543393116, 1.701687176, 4.913881358",
    "half-day, 2880.00000000, 15500.53445068, -1332.90981042, 3419.72315308, 2.960917974, 1.758331634, 4.813698638",
    "one-day, 0.00000000, 42080.71852213, -2646.86387436, 0.81851294, 0.193105177, 3.068688251, 0.000438449",
    "one-day, 720.00000000, -42103.20138132, 2291.06228893, -0.13274964, -0.166974816, -3.070104560, -0.000311007",
    "one-day, 1440.00000000, 42119.96263499, -1925.77567263, -0.19827433, 0.140521206, 3.071541613, 0.000179561",
    "low-inclination, 0.00000000, 2334.11450085, -41920.44035349, -0.03867437, 2.826321032, -0.065091664, 0.570936053",
    "low-inclination, -5064.00000000, -32982.56870101, -11125.54996609, -6803.28472771, 0.617446996, -3.379240041, 0.085954707",
    "low-inclination, -4896.00000000, -15129.94694545, -36907.74526221, -3487.56256701, 2.581167187, -1.524204737, 0.504805763"
  })
  void rowsOfTheVerificationSet_agreeTo2e7Km(
      String which, double min, double x, double y, double z, double vx, double vy, double vz) {
    List<String> lines = Objects.requireNonNull(LINES.get(which));
    assertThat(Sgp4Start.write(TwoLines.of(lines).get(0), constants, 0)).isTrue();
    assertThat(move(min)).isEqualTo(Sgp4Outcome.MOVED);
    double[] km = {x, y, z};
    double[] kmps = {vx, vy, vz};
    for (int k = 0; k < 3; k++) {
      assertThat(out[k] * 1e-3).isCloseTo(km[k], within(2e-7));
      assertThat(out[k + 3] * 1e-3).isCloseTo(kmps[k], within(2e-9)); // nine digits printed
    }
  }

  @Test
  void verificationSet_33Satellites667Rows_agreesTo2e7Km() throws IOException {
    List<MeanElements> all = TwoLines.of(Shared.lines("data/tle/SGP4-VER.TLE"));
    int satellite = -1;
    int rows = 0;
    List<String> beyond = new ArrayList<>();
    double worst = 0;
    double worstVelocity = 0;
    for (String line : Shared.lines("data/tle/tcppver.out")) {
      String[] f = line.trim().split("\\s+");
      if (f.length == 2) {
        satellite++;
        // The set holds elements on purpose that break in their course, none at the epoch.
        assertThat(Sgp4Start.write(all.get(satellite), constants, 0)).as(f[0]).isTrue();
        assertThat(all.get(satellite).number()).isEqualTo(Integer.parseInt(f[0]));
      } else if (f.length >= 7) {
        rows++;
        if (all.get(satellite).number() == 33334) {
          // The program refuses this one and prints the last state of 33333 again.
          assertThat(move(0)).isEqualTo(Sgp4Outcome.PERTURBED_ECCENTRICITY);
          continue;
        }
        assertThat(move(Double.parseDouble(f[0]))).isEqualTo(Sgp4Outcome.MOVED);
        double off = 0;
        for (int k = 0; k < 3; k++) {
          off = Math.max(off, Math.abs(out[k] * 1e-3 - Double.parseDouble(f[k + 1])));
          worstVelocity =
              Math.max(worstVelocity, Math.abs(out[k + 3] * 1e-3 - Double.parseDouble(f[k + 4])));
        }
        worst = Math.max(worst, off);
        if (!(off < 2e-7)) {
          beyond.add(all.get(satellite).number() + " at " + f[0] + ": " + off + " km");
        }
      }
    }
    System.out.printf("SGP4 verification set: worst %.2e km, %.2e km/s%n", worst, worstVelocity);
    assertThat(satellite + 1).isEqualTo(33);
    assertThat(rows).isEqualTo(667);
    assertThat(beyond).isEmpty();
    assertThat(worstVelocity).isLessThan(2e-9);
  }

  /** Elements of the set that the program refuses in their course, with its reasons. */
  @Test
  void verificationSet_elementsThatBreak_areRefusedWithTheReason() throws IOException {
    List<MeanElements> all = TwoLines.of(Shared.lines("data/tle/SGP4-VER.TLE"));
    Map<Integer, Sgp4Outcome> first = new TreeMap<>();
    for (MeanElements e : all) {
      assertThat(Sgp4Start.write(e, constants, 0)).isTrue();
      for (int min = 0; min <= 1440; min++) {
        Sgp4Outcome outcome = move(min);
        if (outcome != Sgp4Outcome.MOVED) {
          first.putIfAbsent(e.number(), outcome);
        }
      }
    }
    assertThat(first)
        .containsEntry(33333, Sgp4Outcome.SEMI_LATUS_RECTUM)
        .containsEntry(33334, Sgp4Outcome.PERTURBED_ECCENTRICITY);
  }

  /**
   * The whole catalogue against Orekit's own code. The two differ on purpose: Orekit has rounded
   * constants of the drag (millimetres), another sidereal time (2 m in half-day resonances after a
   * month), counts the node of low orbits beyond a turn (four objects, up to 1 km), takes an
   * eccentricity of 1e-4 for a large one (50838), ends 47419's decay otherwise, and does not refuse
   * what has decayed.
   */
  @Test
  void realCatalogue_againstOrekit_atFiveEpochs() throws IOException {
    List<MeanElements> all = TwoLines.of(Shared.lines("data/tle/odap_3le.txt"));
    assertThat(all).hasSize(23939);
    long[] offsetsS = {-7 * 86400, -86400, 0, 86400, 30 * 86400};
    int compared = 0;
    int refusedByUsOnly = 0;
    int apart = 0;
    Set<Integer> far = new TreeSet<>();
    for (MeanElements e : all) {
      TLEPropagator orekit = OrekitSgp4.model(e);
      boolean accepted = Sgp4Start.write(e, constants, 0) && move(0) == Sgp4Outcome.MOVED;
      assertThat(accepted).as("%s", e).isEqualTo(orekit != null);
      for (long s : offsetsS) {
        Epoch epoch = LeapSeconds.fromUnix(1642896000L + s, 0);
        PVCoordinates pv = orekit == null ? null : pv(orekit, epoch);
        if (pv == null) {
          continue;
        }
        Sgp4Outcome outcome = move(epoch.secondsSince(e.epoch()) / 60);
        if (outcome != Sgp4Outcome.MOVED) {
          assertThat(outcome).isIn(Sgp4Outcome.ECCENTRICITY, Sgp4Outcome.DECAYED);
          refusedByUsOnly++;
          continue;
        }
        compared++;
        double off = pv.getPosition().distance(new Vector3D(out[0], out[1], out[2]));
        apart += off > 1e-3 ? 1 : 0;
        if (off > 10) {
          far.add(e.number());
        }
      }
    }
    System.out.printf(
        "SGP4 against Orekit: %d states, %d over 1 mm, %d refused by us only, over 10 m: %s%n",
        compared, apart, refusedByUsOnly, far);
    assertThat(compared).isGreaterThan(118_900);
    assertThat(refusedByUsOnly).isLessThan(250);
    assertThat(apart).isLessThan(compared * 5 / 100);
    assertThat(far).containsExactlyInAnyOrder(25938, 26727, 36747, 40735, 47419, 50838);
  }

  /** Against FDLIBM's own sine and cosine: one ulp of 1 up to a million radians. */
  @Test
  void trig_agreesWithStrictMath() {
    SplittableRandom r = new SplittableRandom(11);
    double worst = 0;
    for (int k = 0; k < 300_000; k++) {
      double x = r.nextDouble(-1, 1) * Math.pow(10, r.nextDouble(-9, 6));
      worst = Math.max(worst, Math.abs(Sgp4Trig.sin(x) - StrictMath.sin(x)));
      worst = Math.max(worst, Math.abs(Sgp4Trig.cos(x) - StrictMath.cos(x)));
      assertThat(Sgp4Trig.ofTurn(x)).isCloseTo(x % (2 * Math.PI), within(1e-15));
    }
    assertThat(worst).isLessThan(2.3e-16);
    for (double x : new double[] {0, -0.0, 1e7, 1e8, -1e9}) {
      assertThat(Sgp4Trig.sin(x)).isCloseTo(StrictMath.sin(x), within(1e-6));
      assertThat(Sgp4Trig.cos(x)).isCloseTo(StrictMath.cos(x), within(1e-6));
    }
  }

  /** Any elements a message may carry, at any time of years: a finite state or a reason. */
  @Test
  void randomElements_giveAFiniteStateOrAReason() {
    SplittableRandom r = new SplittableRandom(12);
    int moved = 0;
    for (int k = 0; k < 200_000; k++) {
      MeanElements e =
          new MeanElements(
              1,
              "",
              new Epoch(r.nextLong(0, 2_000_000_000_000_000_000L)),
              2 * Math.PI / 86400 * r.nextDouble(0, 18),
              0,
              r.nextInt(4) == 0 ? r.nextDouble() : r.nextDouble(0, 0.05),
              r.nextInt(10) == 0 ? Math.PI * r.nextInt(2) : r.nextDouble(0, Math.PI),
              r.nextDouble(0, 2 * Math.PI),
              r.nextDouble(0, 2 * Math.PI),
              r.nextDouble(0, 2 * Math.PI),
              r.nextDouble(-1, 1) * Math.pow(10, r.nextDouble(-8, 0)));
      if (Sgp4Start.write(e, constants, 0)
          && move(r.nextDouble(-1, 1) * Math.pow(10, r.nextDouble(0, 5.5))) == Sgp4Outcome.MOVED) {
        moved++;
        for (double x : out) {
          assertThat(Math.abs(x) < 1e15).as("%s", e).isTrue();
        }
      }
    }
    assertThat(moved).isBetween(80_000, 199_000);
  }

  private Sgp4Outcome move(double minutes) {
    return Sgp4.move(constants, 0, minutes, out, 0, work);
  }

  private static @Nullable PVCoordinates pv(TLEPropagator orekit, Epoch epoch) {
    try {
      PVCoordinates pv = orekit.getPVCoordinates(OrekitSgp4.date(epoch));
      return pv.getPosition().getNorm() >= Wgs84.B_M ? pv : null;
    } catch (OrekitException | MathRuntimeException refused) {
      return null;
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double d) {
    return org.assertj.core.data.Offset.offset(d);
  }
}
