package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ArcSolverTest {
  private static final double DEG = Math.PI / 180;

  @Test
  void minimumEnergy_anywhereFrom100To12000Km_meetsThePlaceWithTheLeastSpeed() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      double latitude = i % 10 == 0 ? 90 : i % 10 == 1 ? -90 : random.nextDouble(-89, 89);
      double longitude = i % 10 == 2 ? 180 : random.nextDouble(-180, 180);
      double azimuth = i % 10 == 3 ? 90 : i % 10 == 4 ? -90 : random.nextDouble(0, 360);
      double distance = 100e3 * Math.pow(120, i < 20 ? i % 2 : random.nextDouble());
      Geodetic from = new Geodetic(latitude * DEG, longitude * DEG, i % 3 == 0 ? 40e3 : 0);
      Geodetic to = at(from, azimuth * DEG, distance, i % 5 == 0 ? 2000 : 0);
      FlightArc arc = Objects.requireNonNull(ArcSolver.minimumEnergy(from, to));
      GroundCrossing down = Objects.requireNonNull(Ballistics.impact(arc.start(), to.heightM()));
      assertThat(down.state().position().distanceM(Frames.geodeticToEcef(to))).isLessThan(0.01);
      assertThat(down.timeS()).isCloseTo(arc.timeS(), offset(1e-5));
      for (double k : new double[] {0.98, 1.02}) {
        FlightArc other = ArcSolver.withTime(from, to, k * arc.timeS());
        assertThat(Objects.requireNonNull(other).start().speedMps())
            .isGreaterThan(arc.start().speedMps());
      }
    }
  }

  @Test
  void minimumEnergy_overAPole_hasTheClosedFormsApogee() {
    // R. Bate et al., "Fundamentals of Astrodynamics" (1971), ch. 6: a sphere at rest.
    for (double angle : new double[] {0.05, 0.3, 0.8, 1.5}) {
      Geodetic from = new Geodetic(Math.PI / 2 - angle / 2, 0, 0);
      Geodetic to = new Geodetic(Math.PI / 2 - angle / 2, Math.PI, 0);
      FlightArc arc = Objects.requireNonNull(ArcSolver.minimumEnergy(from, to));
      double sphere = 0.5 * 6371e3 * (Math.sin(angle / 2) + Math.cos(angle / 2) - 1);
      // Flattening and the Earth's turning change it by less than 2 %.
      assertThat(arc.apogeeM()).isCloseTo(sphere, withinPercentage(2));
    }
  }

  @Test
  void withApogeeAndWithElevation_loftedAndDepressed_haveWhatWasAsked() {
    Geodetic from = new Geodetic(10 * DEG, 175 * DEG, 0);
    for (double distance : new double[] {400e3, 3000e3, 9000e3}) {
      for (double azimuth : new double[] {90, 270, 10}) {
        Geodetic to = at(from, azimuth * DEG, distance, 0);
        FlightArc least = Objects.requireNonNull(ArcSolver.minimumEnergy(from, to));
        for (double k : new double[] {0.6, 1.8}) {
          FlightArc arc =
              Objects.requireNonNull(ArcSolver.withApogee(from, to, k * least.apogeeM()));
          assertThat(arc.apogeeM()).isCloseTo(k * least.apogeeM(), offset(1.0));
          assertThat(arc.timeS() > least.timeS()).isEqualTo(k > 1);
          FlightArc same =
              Objects.requireNonNull(ArcSolver.withElevation(from, to, arc.elevationRad()));
          assertThat(same.timeS()).isCloseTo(arc.timeS(), offset(1e-3));
        }
      }
    }
  }

  @Test
  void withApogee_startFarAboveTheEnd_isNotMisledByFallingArcs() {
    Geodetic from = new Geodetic(0.3, 0.2, 134e3); // an apogee of 138 km takes the least speed
    for (int azimuth = 0; azimuth < 360; azimuth += 30) {
      // Westward the end passes under the start before the object comes down.
      Geodetic to = at(from, azimuth * DEG, 125e3, 0);
      FlightArc arc = Objects.requireNonNull(ArcSolver.withApogee(from, to, 275e3));
      assertThat(arc.apogeeM()).isCloseTo(275e3, offset(1.0));
    }
  }

  @Test
  void impossible_isNull() {
    Geodetic a = new Geodetic(0, 0, 0);
    assertThat(ArcSolver.minimumEnergy(a, a)).isNull();
    assertThat(ArcSolver.minimumEnergy(a, new Geodetic(0, Math.PI, 0))).isNull();
    Geodetic b = new Geodetic(0, 0.5, 0);
    assertThat(ArcSolver.withTime(a, b, 60)).isNull(); // 53 km/s, through the ground
    assertThat(ArcSolver.withTime(a, b, -1)).isNull();
    assertThat(ArcSolver.withApogee(new Geodetic(0, 0, 6e3), b, 5e3)).isNull();
    assertThat(ArcSolver.withApogee(a, b, Double.NaN)).isNull();
    assertThat(ArcSolver.withElevation(a, b, -0.1)).isNull();
  }

  @Test
  void anyTwoPlaces_areFiniteOrNull() {
    SplittableRandom random = new SplittableRandom(9);
    int found = 0;
    for (int i = 0; i < 1000; i++) {
      Geodetic a = any(random);
      Geodetic b = any(random);
      FlightArc arc =
          i % 2 == 0
              ? ArcSolver.withTime(a, b, random.nextDouble(0, 20_000))
              : ArcSolver.minimumEnergy(a, b);
      if (arc != null) {
        found++;
        assertThat(arc.apogeeM() + arc.elevationRad() + arc.timeS()).isFinite();
      }
    }
    assertThat(found).isGreaterThan(300);
  }

  private static Geodetic any(SplittableRandom random) {
    double latitude = random.nextInt(5) == 0 ? 90 : random.nextDouble(-90, 90);
    double longitude = random.nextInt(5) == 0 ? 180 : random.nextDouble(-180, 180);
    return new Geodetic(latitude * DEG, longitude * DEG, random.nextDouble(-1e4, 1e6));
  }

  @Test
  void radarPass_firstAndLastInstant_standAtTheElevation() {
    Geodetic from = new Geodetic(20 * DEG, 178 * DEG, 0);
    Geodetic to = at(from, 60 * DEG, 4000e3, 0);
    FlightArc arc = Objects.requireNonNull(ArcSolver.minimumEnergy(from, to));
    Geodetic site = at(from, 65 * DEG, 4300e3, 100);
    RadarPass pass = Objects.requireNonNull(RadarPass.of(arc.start(), arc.timeS(), site, 3 * DEG));
    assertThat(elevation(arc, pass.firstS(), site)).isCloseTo(3 * DEG, offset(1e-8));
    assertThat(elevation(arc, pass.lastS(), site)).isCloseTo(3 * DEG, offset(1e-8));
    assertThat(elevation(arc, pass.firstS() - 1e-3, site)).isLessThan(3 * DEG);
    assertThat(elevation(arc, pass.lastS() + 1e-3, site)).isLessThan(3 * DEG);
    assertThat(pass.highestRad()).isGreaterThan(3 * DEG);
    // Just under and just above the top.
    double top = pass.highestRad();
    RadarPass edge = RadarPass.of(arc.start(), arc.timeS(), site, top - 1e-9);
    assertThat(Objects.requireNonNull(edge).lastS() - edge.firstS()).isBetween(0.0, 5.0);
    assertThat(RadarPass.of(arc.start(), arc.timeS(), site, top + 1e-9)).isNull();
    assertThat(RadarPass.of(arc.start(), arc.timeS(), new Geodetic(-1, -2, 0), 0)).isNull();
  }

  private static double elevation(FlightArc arc, double timeS, Geodetic site) {
    EcefState s = FreeFlight.propagate(arc.start(), timeS);
    return new LocalFrame(site).toPolar(s.position()).elevationRad();
  }

  /** About that far along a great circle. */
  static Geodetic at(Geodetic from, double azimuthRad, double distanceM, double heightM) {
    double[] g =
        new GroundPlane(from.latitudeRad(), from.longitudeRad())
            .toGround(distanceM * Math.sin(azimuthRad), distanceM * Math.cos(azimuthRad));
    return new Geodetic(g[0], g[1], heightM);
  }
}
