package io.farwatch.scenario.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.flight.Ballistics;
import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.flight.GroundCrossing;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.flight.TargetClass;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final double DEG = Math.PI / 180;
  private static final Epoch START = new Epoch(1_780_000_000_000_000_000L);

  @Test
  void shouldAimTheFreeArcAtThePlaceAndApogeeAskedFor() {
    Geodetic pad = new Geodetic(7 * DEG, -171 * DEG, 0);
    Geodetic aim = new Geodetic(12 * DEG, -150 * DEG, 0);
    EcefState cutoff =
        Objects.requireNonNull(Aiming.fall(TargetClass.MEDIUM_RANGE.rocket(), pad, aim, 550e3))
            .burnOut();
    GroundCrossing down = Objects.requireNonNull(Ballistics.impact(cutoff));
    double miss =
        Frames.geodeticToEcef(new Geodetic(down.latitudeRad(), down.longitudeRad(), 0))
            .distanceM(Frames.geodeticToEcef(aim));
    assertThat(miss).isLessThan(30); // 20 m each way
    assertThat(Objects.requireNonNull(Ballistics.apogee(cutoff)).heightM())
        .isCloseTo(550e3, within(20.0));
  }

  @Test
  void shouldFlyEveryDistanceWithTheSmallestVehicleThatCan() {
    Geodetic pad = new Geodetic(7 * DEG, -171 * DEG, 0);
    double[][] flights = {{1.5, 60}, {9, 250}, {24, 600}, {36, 800}, {90, 1300}};
    for (double[] f : flights) {
      Geodetic aim = new Geodetic(8 * DEG, (-171 + f[0]) * DEG, 0);
      double distance = Frames.geodeticToEcef(pad).distanceM(Frames.geodeticToEcef(aim));
      Vehicle v = Vehicle.falling(distance).get(0);
      assertThat(Aiming.fall(v.rocket(), pad, aim, f[1] * 1e3)).as(v.rocket().name()).isNotNull();
    }
    assertThat(Aiming.fall(TargetClass.SHORT_RANGE.rocket(), pad, pad, 50e3)).isNull();
  }

  @Test
  void shouldReachTheOrbitAskedFor() {
    Geodetic pad = new Geodetic(2 * DEG, -166 * DEG, 0);
    EcefState cutoff =
        Objects.requireNonNull(Aiming.orbit(Vehicle.launcher().rocket(), pad, 28 * DEG, 300e3))
            .burnOut();
    assertThat(Frames.heightM(cutoff.position())).isCloseTo(300e3, within(500.0));
    // Circular to 0.5 m/s across and along: the perigee lies within 2 x 0.5 m/s x T/2pi = 1 km.
    assertThat(Ballistics.perigeeHeightM(cutoff)).isCloseTo(300e3, within(12e3));
  }

  @Test
  void shouldInterpolateSatellitesWithinTheStatedError() {
    List<MeanElements> made = Orbits.madeUp(200, 3, START);
    Catalogue exact = Catalogue.of(made);
    OrbitTable table = new OrbitTable(Catalogue.of(made));
    Epoch at = START.plusSeconds(47);
    table.begin(OrbitTable.windowOf(at));
    table.fill(0, 0, 200);
    table.fill(1, 0, 200);
    double worst = 0;
    for (int i = 0; i < 200; i++) {
      double[] s = new double[6];
      assertThat(table.stateAt(i, at, s)).isTrue();
      EcefState e = Objects.requireNonNull(exact.stateAt(i, at));
      worst = Math.max(worst, e.position().distanceM(new EcefPosition(s[0], s[1], s[2])));
    }
    assertThat(worst).isLessThan(OrbitTable.ERROR_M);
  }

  @Test
  void shouldFlyDockedObjectsAsOne() {
    List<MeanElements> made = new ArrayList<>(Orbits.madeUp(50, 3, START));
    MeanElements station = made.get(10);
    made.add(
        new MeanElements(
            77777,
            "SHIP",
            station.epoch(),
            station.meanMotionRadPerS(),
            0,
            station.eccentricity(),
            station.inclinationRad(),
            station.nodeRad(),
            station.perigeeArgumentRad(),
            station.meanAnomalyRad() + 1e-5, // 70 m ahead
            station.bStarPerEarthRadius()));
    int[] first = Docked.groups(Catalogue.of(made), START);
    assertThat(first[50]).isEqualTo(10);
    for (int i = 0; i < 50; i++) {
      assertThat(first[i]).isEqualTo(i);
    }
  }
}
