package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.farwatch.core.Allocated;
import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.Us76;
import io.farwatch.core.earth.Winds;
import io.farwatch.core.linear.Matrix;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AirFlightTest {
  private static final Forces RE_ENTRY = Forces.inAir(Us76.STANDARD, Drag.constant(2500));

  @Test
  void inVacuumWithJ2_itIsFreeFlightAndBallistics_toAMillimetre() {
    AirFlight flight = new AirFlight(Forces.vacuum(GravityModel.DEFAULT));
    SplittableRandom random = new SplittableRandom(6);
    int compared = 0;
    for (int k = 0; k < 300; k++) {
      EcefState s = EcefState.of(RandomStates.aboveGround(random));
      GroundCrossing expected = Ballistics.impact(s);
      if (expected == null) {
        assertThat(flight.impact(s, 0)).isNull();
        continue;
      }
      GroundCrossing hit = Objects.requireNonNull(flight.impact(s, 0));
      double longer = Math.max(1, expected.timeS() / 1800); // FreeFlight speaks for 30 minutes
      assertThat(hit.timeS()).isCloseTo(expected.timeS(), offset(1e-6 * longer));
      assertThat(hit.state().position().distanceM(expected.state().position()))
          .isLessThan(2e-3 * longer);
      ArcApex top = Ballistics.apogee(s);
      if (top != null) {
        ArcApex ours = Objects.requireNonNull(flight.apogee(s));
        assertThat(ours.heightM()).isCloseTo(top.heightM(), offset(1e-2));
      }
      EcefState there = Objects.requireNonNull(flight.propagate(s, 100));
      EcefState free = FreeFlight.propagate(s, 100);
      assertThat(there.position().distanceM(free.position())).isLessThan(1e-3);
      compared++;
    }
    assertThat(compared).isGreaterThan(200);
  }

  @Test
  void impactThroughAir_liesWhereStepsOf5MillisecondsPutIt_within1Microsecond() {
    EcefState start = state(100_000, 0, 5000, -2500);
    GroundCrossing hit = Objects.requireNonNull(new AirFlight(RE_ENTRY).impact(start, 0));
    double[] w = new double[RungeKutta8.WORK];
    System.arraycopy(start.toArray(), 0, w, RungeKutta8.Y, 6);
    AirField field = new AirField(RE_ENTRY);
    int steps = (int) Math.ceil(hit.timeS() / 0.005);
    for (int i = 0; i < steps; i++) {
      RungeKutta8.step(field, hit.timeS() / steps, 6, w);
    }
    double[] up = new double[3];
    double h = field.heightAndNormal(w, RungeKutta8.Y, up);
    int v = RungeKutta8.Y + 3;
    double rate = up[0] * w[v] + up[1] * w[v + 1] + up[2] * w[v + 2];
    assertThat(rate).isLessThan(-100);
    assertThat(h / rate).isCloseTo(0, offset(1e-6));
    EcefState fine = new EcefState(w[v - 3], w[v - 2], w[v - 1], w[v], w[v + 1], w[v + 2]);
    assertThat(hit.state().position().distanceM(fine.position())).isLessThan(1e-3);
  }

  @Test
  void backward_throughThinAir_returns_andThroughDenseAirTheErrorGrowsAsStated() {
    AirFlight flight = new AirFlight(RE_ENTRY);
    EcefState start = state(100_000, 0, 5000, -2500);
    EcefState at40Km = Objects.requireNonNull(flight.impact(start, 40_000)).state();
    double t = Objects.requireNonNull(flight.impact(start, 40_000)).timeS();
    EcefState back = Objects.requireNonNull(flight.propagate(at40Km, -t));
    assertThat(back.position().distanceM(start.position())).isLessThan(1e-3);
    // From the ground: a speed wrong by 1 um/s was wrong by some hundred um/s at 100 km.
    GroundCrossing hit = Objects.requireNonNull(flight.impact(start, 0));
    double[] s = hit.state().toArray();
    for (int i = 3; i < 6; i++) {
      s[i] *= 1 + 1e-6 / hit.speedMps();
    }
    EcefState grown = Objects.requireNonNull(flight.propagate(EcefState.of(s), -hit.timeS()));
    assertThat(Math.abs(grown.speedMps() - start.speedMps())).isBetween(5e-5, 5e-4);
  }

  @Test
  void backwardFromTheGroundAtMach5_isNoArcOfALightBody() {
    AirFlight flight = new AirFlight(Forces.inAir(Us76.STANDARD, Drag.constant(100)));
    assertThat(flight.propagate(state(10, 0, 1200, -1200), -120)).isNull();
    assertThat(flight.origin(state(10, 0, 1200, -1200), 0)).isNull();
  }

  @Test
  void moreDrag_fallsShorterAndSlower_andATableOfEqualRowsIsAConstant() {
    EcefState start = state(100_000, 0, 5000, -2500);
    double last = 0;
    for (double beta : new double[] {500, 2000, 8000, 32_000}) {
      GroundCrossing hit =
          Objects.requireNonNull(
              new AirFlight(Forces.inAir(Us76.STANDARD, Drag.constant(beta))).impact(start, 0));
      assertThat(hit.speedMps()).isGreaterThan(last);
      last = hit.speedMps();
    }
    Drag equal = Drag.byMach(new double[] {0, 1, 5}, new double[] {2500, 2500, 2500});
    GroundCrossing a =
        Objects.requireNonNull(new AirFlight(Forces.inAir(Us76.STANDARD, equal)).impact(start, 0));
    GroundCrossing b = Objects.requireNonNull(new AirFlight(RE_ENTRY).impact(start, 0));
    assertThat(a.timeS()).isCloseTo(b.timeS(), offset(1e-9));
  }

  @Test
  void dragByMach_takesTheRowOfTheMachNumber_withOneOverBetaLinearBetween() {
    Drag drag = Drag.byMach(new double[] {0.8, 1.2}, new double[] {4000, 2000});
    assertThat(drag.oneOverBeta(0)).isEqualTo(1 / 4000.0);
    assertThat(drag.oneOverBeta(1)).isCloseTo(0.5 / 4000 + 0.5 / 2000, offset(1e-15));
    assertThat(drag.oneOverBeta(9)).isEqualTo(1 / 2000.0);
    // Slow bodies take the first row: only the transonic part differs.
    EcefState slow = state(3_000, 0, 0, -50);
    GroundCrossing a =
        Objects.requireNonNull(new AirFlight(Forces.inAir(Us76.STANDARD, drag)).impact(slow, 0));
    GroundCrossing b =
        Objects.requireNonNull(
            new AirFlight(Forces.inAir(Us76.STANDARD, Drag.constant(4000))).impact(slow, 0));
    assertThat(a.timeS()).isCloseTo(b.timeS(), offset(1e-9));
    assertThatThrownBy(() -> Drag.constant(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Drag.byMach(new double[] {1, 1}, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wind_carriesAFallingBodyAlong() {
    Winds wind = Winds.of(new double[] {0, 20_000}, new double[] {30, 30}, new double[] {-10, -10});
    Forces calm = Forces.inAir(Us76.STANDARD, Drag.constant(50));
    Forces windy = new Forces(calm.gravity(), calm.atmosphere(), wind, calm.drag());
    LocalFrame frame = new LocalFrame(new Geodetic(Math.toRadians(40), Math.toRadians(10), 0));
    EcefState start = state(10_000, 0, 0, 0);
    GroundCrossing a = Objects.requireNonNull(new AirFlight(calm).impact(start, 0));
    GroundCrossing b = Objects.requireNonNull(new AirFlight(windy).impact(start, 0));
    var from = frame.toEnu(a.state().position());
    var to = frame.toEnu(b.state().position());
    // It falls at some 30 m/s, so it is soon as fast as the wind: some 30 m/s times the fall.
    assertThat((to.east() - from.east()) / a.timeS()).isBetween(25.0, 30.0);
    assertThat((to.north() - from.north()) / (to.east() - from.east()))
        .isCloseTo(-1 / 3.0, offset(0.02));
  }

  @Test
  void wind_atAPole_isFinite() {
    Winds wind = Winds.of(new double[] {0}, new double[] {30}, new double[] {-10});
    Forces windy = new Forces(GravityModel.DEFAULT, Us76.STANDARD, wind, Drag.constant(500));
    EcefState overPole = new EcefState(0, 0, 6_366_752, 0, 0, -500);
    GroundCrossing hit = Objects.requireNonNull(new AirFlight(windy).impact(overPole, 0));
    assertThat(hit.timeS()).isFinite().isPositive();
  }

  @Test
  void sigmaPoints_inVacuum_giveTheLinearEllipse_andInAirTheSpreadOfManyArcs() {
    double[] sigma = {30, 30, 30, 1, 1, 1};
    Matrix p = Matrix.diagonal(900, 900, 900, 1, 1, 1);
    EcefState start = state(100_000, 0, 3000, -2000);
    GroundUncertainty linear = Objects.requireNonNull(Ballistics.impactUncertainty(start, p, 0.95));
    GroundUncertainty points =
        Objects.requireNonNull(
            new AirFlight(Forces.vacuum(GravityModel.DEFAULT))
                .impactUncertainty(start, 0, p, 0.95));
    assertThat(points.ellipse().semiMajorM())
        .isCloseTo(linear.ellipse().semiMajorM(), withinPercentage(0.1));
    assertThat(points.timeSigmaS()).isCloseTo(linear.timeSigmaS(), withinPercentage(0.1));

    AirFlight flight = new AirFlight(RE_ENTRY);
    GroundUncertainty air = Objects.requireNonNull(flight.impactUncertainty(start, 0, p, 0.95));
    GroundPlane plane = new GroundPlane(air.latitudeRad(), air.longitudeRad());
    java.util.Random random = new java.util.Random(9);
    int trials = 4000;
    double east2 = 0;
    double north2 = 0;
    for (int k = 0; k < trials; k++) {
      double[] s = start.toArray();
      for (int i = 0; i < 6; i++) {
        s[i] += sigma[i] * random.nextGaussian();
      }
      GroundCrossing hit = Objects.requireNonNull(flight.impact(EcefState.of(s), 0));
      double[] at = plane.toPlane(hit.latitudeRad(), hit.longitudeRad());
      east2 += at[0] * at[0] / trials;
      north2 += at[1] * at[1] / trials;
    }
    // 4,000 arcs give a variance to 2.2 % (1 sigma); four of them.
    assertThat(air.covarianceM2().get(0, 0)).isCloseTo(east2, withinPercentage(9));
    assertThat(air.covarianceM2().get(1, 1)).isCloseTo(north2, withinPercentage(9));
    assertThat(air.method()).isEqualTo(GroundUncertainty.Method.SIGMA_POINTS);
  }

  @Test
  void anOrbitThatDipsIntoTheAir_comesDownWithinTheDay_andAHighOneDoesNot() {
    AirFlight flight = new AirFlight(Forces.inAir(Us76.STANDARD, Drag.constant(100)));
    double radius = 6_378_137 + 130_000;
    EcefState low = new EcefState(radius, 0, 0, 0, 7_827 - 475, 0);
    GroundCrossing hit = Objects.requireNonNull(flight.impact(low, 0));
    assertThat(hit.timeS()).isBetween(1000.0, 86_400.0);
    assertThat(flight.orbiting(low)).isFalse();
    assertThat(flight.orbiting(new EcefState(7_000_000, 0, 0, 0, 7_000, 0))).isTrue();
  }

  @Test
  void egm_movesTheImpactByWhatJ2LeavesOut() {
    EcefState start = state(100_000, 0, 3000, 4000);
    GroundCrossing j2 = Objects.requireNonNull(Ballistics.impact(start));
    GroundCrossing egm =
        Objects.requireNonNull(
            new AirFlight(Forces.vacuum(new GravityModel.Egm96To(12))).impact(start, 0));
    assertThat(egm.state().position().distanceM(j2.state().position())).isBetween(5.0, 500.0);
    assertThatThrownBy(() -> new GravityModel.Egm96To(13))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anyState_100000_isMovedToFiniteNumbersOrNull() {
    AirFlight[] flights = allSorts();
    SplittableRandom random = new SplittableRandom(15);
    int lost = 0;
    for (int k = 0; k < 100_000; k++) {
      double[] s = anywhere(random, k);
      if (flights[k % 2].propagate(s, k % 3 == 0 ? -1 : 1)) {
        assertThat(s[0] + s[1] + s[2] + s[3] + s[4] + s[5]).isFinite();
      } else {
        lost++;
        assertThat(k % 3).isZero(); // only backward
      }
    }
    assertThat(lost).isBetween(30, 30_000);
  }

  @Test
  void anyState_2000_hasFiniteCrossingsOrNone() {
    AirFlight[] flights = allSorts();
    SplittableRandom random = new SplittableRandom(16);
    int down = 0;
    int back = 0;
    for (int k = 0; k < 2000; k++) {
      AirFlight flight = flights[k % 8 == 0 ? 1 : 0];
      EcefState start = EcefState.of(anywhere(random, k));
      GroundCrossing hit = flight.impact(start, 0);
      if (hit != null) {
        down++;
        assertThat(hit.timeS() + hit.latitudeRad() + hit.longitudeRad()).isFinite();
        assertThat(hit.speedMps() + hit.descentAngleRad()).isFinite();
      }
      GroundCrossing first = flight.origin(start, 0);
      if (first != null) {
        back++;
        assertThat(first.timeS() + first.speedMps() + first.latitudeRad()).isFinite();
      }
      ArcApex top = flight.apogee(start);
      if (top != null) {
        assertThat(top.timeS() + top.heightM() + top.latitudeRad()).isFinite();
      }
    }
    assertThat(down).isGreaterThan(500);
    assertThat(back).isGreaterThan(100);
  }

  private static AirFlight[] allSorts() {
    return new AirFlight[] {
      new AirFlight(RE_ENTRY),
      new AirFlight(
          new Forces(
              new GravityModel.Egm96To(4),
              new Atmosphere.Exponential(1.225, 7200),
              Winds.of(new double[] {0, 1e4}, new double[] {0, 50}, new double[] {5, 0}),
              Drag.byMach(new double[] {0.5, 1.5}, new double[] {900, 300})))
    };
  }

  /** Any state, a quarter of them inside the air; first the centre, then straight down. */
  private static double[] anywhere(SplittableRandom random, int k) {
    double[] s = RandomStates.any(random);
    double r = RandomStates.radius(s);
    double airM = 6.378e6 + random.nextDouble(-1000, 90_000);
    if (k == 0) {
      return new double[6];
    }
    if (k == 1) {
      return new double[] {6_478_137, 0, 0, -12_000, 0, 0};
    }
    for (int i = 0; i < 3 && r > 0 && k % 4 == 1; i++) {
      s[i] *= airM / r;
    }
    return s;
  }

  @Test
  void straightDownAt12KmPerSecond_hitsAfterSeconds() {
    EcefState start = new EcefState(6_478_137, 0, 0, -12_000, 0, 0);
    GroundCrossing hit = Objects.requireNonNull(new AirFlight(RE_ENTRY).impact(start, 0));
    assertThat(hit.timeS()).isBetween(8.3, 15.0);
    assertThat(hit.speedMps()).isBetween(500.0, 6000.0);
  }

  @Test
  void propagateAndFind_takeNoHeap() {
    AirFlight flight = new AirFlight(RE_ENTRY);
    double[] start = state(100_000, 0, 5000, -2500).toArray();
    double[] s = new double[6];
    GroundSearch search = new GroundSearch(new AirArc(RE_ENTRY), GroundSearch.Limits.AIR);
    assertThat(
            Allocated.bytesOf10000(
                () -> {
                  System.arraycopy(start, 0, s, 0, 6);
                  flight.propagate(s, 2);
                }))
        .isZero();
    assertThat(s[0]).isNotEqualTo(start[0]);
    double[] low = state(100, 300, 0, -100).toArray();
    assertThat(Allocated.bytesOf10000(() -> search.find(low, 0, 1))).isZero();
    assertThat(search.arc.timeS()).isPositive();
  }

  /** A state over 40 N 10 E with a velocity east, north and up (m/s). */
  private static EcefState state(double heightM, double east, double north, double up) {
    LocalFrame f = new LocalFrame(new Geodetic(Math.toRadians(40), Math.toRadians(10), heightM));
    double[] v = f.rotateToEcef(east, north, up);
    return new EcefState(f.origin().xM(), f.origin().yM(), f.origin().zM(), v[0], v[1], v[2]);
  }
}
