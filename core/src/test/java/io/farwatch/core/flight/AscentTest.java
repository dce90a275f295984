package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.farwatch.core.earth.Atmosphere;
import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.Wgs84;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AscentTest {
  private static final double DEG = Math.PI / 180;
  private static final Atmosphere AIR = new Atmosphere.Exponential(1.225, 7200);
  private static final Geodetic POLE = new Geodetic(90 * DEG, 0, 0);

  @Test
  void ascent_straightUpWithoutAir_gainsWhatTheRocketEquationSaysLessGravity() {
    Rocket rocket =
        new Rocket(
            "two",
            List.of(Stage.constant(800, 3000, 40, 50, 0), Stage.constant(100, 3000, 30, 10, 0)),
            40,
            0);
    PitchProgramme up = new PitchProgramme.Linear(1, 2, 90 * DEG, 90 * DEG);
    Ascent a = new Ascent(rocket, POLE, 0, up, 1e4, Atmosphere.NONE);
    EcefState s = a.burnOut();
    double ideal = 3000 * (Math.log(1000 / 200.0) + Math.log(150 / 50.0));
    double height = Frames.heightM(s.position());
    // Gravity at the pole falls from 9.832 m/s2 with the square of the distance.
    double[] path = a.path(0.1, 70);
    double loss = 0;
    for (int k = 0; k + 6 < path.length; k += 6) {
      double r = 0.5 * (path[k + 2] + path[k + 8]);
      double flat = 1 - 3 * Wgs84.J2 * (Wgs84.A_M / r) * (Wgs84.A_M / r);
      loss += 0.1 * Wgs84.GM / (r * r) * flat;
    }
    assertThat(a.burnOutS()).isEqualTo(70);
    assertThat(s.vzMps()).isCloseTo(ideal - loss, offset(0.05));
    assertThat(height).isGreaterThan(100e3);
  }

  @Test
  void ascent_anyKnotSpacing_endsAtTheSameBurnOut() {
    for (PitchProgramme p :
        List.of(
            new PitchProgramme.Linear(7.3, 41.7, 40 * DEG, 25 * DEG),
            new PitchProgramme.GravityTurn(7.3, 17.9, 84 * DEG))) {
      Rocket rocket = TargetClass.INTERCONTINENTAL_RANGE.rocket();
      Ascent a = new Ascent(rocket, new Geodetic(0.6, 1, 100), 1, p, 171.3, AIR);
      EcefState s = a.burnOut();
      double[] fine = a.path(0.1, 171.3);
      EcefState t = EcefState.of(java.util.Arrays.copyOfRange(fine, fine.length - 6, fine.length));
      assertThat(s.position().distanceM(t.position())).isLessThan(0.01);
      assertThat(s.speedMps()).isCloseTo(t.speedMps(), offset(1e-4));
    }
  }

  @Test
  void gravityTurn_oftenMoreTilted_bendsFarther() {
    double before = 90;
    for (double kick : new double[] {89, 86, 83, 80}) {
      PitchProgramme p = new PitchProgramme.GravityTurn(8, 20, kick * DEG);
      Rocket rocket = TargetClass.MEDIUM_RANGE.rocket();
      EcefState s = new Ascent(rocket, new Geodetic(0, 0, 0), 1, p, 1e3, AIR).burnOut();
      var v =
          new LocalFrame(Frames.ecefToGeodetic(s.position()))
              .rotateToEnu(s.vxMps(), s.vyMps(), s.vzMps());
      double climb = Math.atan2(v.up(), Math.hypot(v.east(), v.north())) / DEG;
      assertThat(climb).isLessThan(before);
      before = climb;
    }
  }

  @Test
  void path_ofAFall_endsOnTheGroundWhereDragLetsItFall() {
    Rocket rocket = TargetClass.MEDIUM_RANGE.rocket();
    PitchProgramme p = new PitchProgramme.Linear(8, 45, 40 * DEG, 40 * DEG);
    Ascent a = new Ascent(rocket, new Geodetic(0.5, 3.1, 0), 1.5, p, 125, AIR);
    double[] path = a.path(1, 3000);
    GroundCrossing down =
        Objects.requireNonNull(
            new AirFlight(Forces.inAir(AIR, rocket.drag())).impact(a.burnOut(), 0));
    int knots = path.length / 6;
    assertThat((double) knots - 1).isBetween(125 + down.timeS(), 126 + down.timeS());
    EcefPosition last =
        new EcefPosition(path[6 * knots - 6], path[6 * knots - 5], path[6 * knots - 4]);
    assertThat(Frames.heightM(last)).isNegative();
    assertThat(last.distanceM(down.state().position())).isLessThan(down.speedMps());
  }

  @Test
  void orbitAscent_inclination_isReachedBothWays() {
    Rocket rocket = TargetClass.ORBITAL_LAUNCHER.rocket();
    Geodetic pad = new Geodetic(28.5 * DEG, -80.6 * DEG, 0);
    for (boolean north : new boolean[] {true, false}) {
      Ascent a =
          Objects.requireNonNull(OrbitAscent.inclined(rocket, pad, 51.6 * DEG, north, 300e3, AIR));
      EcefState s = a.burnOut();
      assertThat(OrbitAscent.inclinationRad(s)).isCloseTo(51.6 * DEG, offset(2e-5));
      assertThat(Frames.heightM(s.position())).isCloseTo(300e3, offset(500.0));
      assertThat(Ballistics.orbiting(s)).isTrue();
      assertThat(s.vzMps() > 0).isEqualTo(north);
    }
    assertThat(OrbitAscent.inclined(rocket, pad, 20 * DEG, true, 300e3, AIR)).isNull();
    Rocket small = TargetClass.SHORT_RANGE.rocket();
    assertThat(OrbitAscent.along(small, pad, 1, 300e3, AIR)).isNull();
  }

  @Test
  void dragFlight_lowPerigees_comeDownWithinFewRevolutionsTheLowerTheSooner() {
    double before = 0;
    for (double perigee : new double[] {100e3, 110e3, 120e3}) {
      double rp = Wgs84.A_M + perigee;
      double ra = Wgs84.A_M + 220e3;
      double v = Math.sqrt(2 * Wgs84.GM * rp / (ra * (ra + rp)));
      double inclination = 0.9;
      EcefState top =
          new EcefState(
              ra, 0, 0, 0, v * Math.cos(inclination) - Wgs84.OMEGA * ra, v * Math.sin(inclination));
      GroundCrossing down =
          Objects.requireNonNull(
              new AirFlight(Forces.inAir(AIR, Drag.constant(150))).impact(top, 0));
      assertThat(down.timeS()).isGreaterThan(before).isLessThan(5 * 5400);
      before = down.timeS();
    }
    EcefState high = new EcefState(6878e3, 0, 0, 0, 7110, 0);
    assertThat(new AirFlight(Forces.inAir(AIR, Drag.constant(100))).impact(high, 0)).isNull();
  }

  @Test
  void dragFlight_withoutAir_isFreeFlight() {
    EcefState s = new EcefState(6500e3, 0, 0, 1000, 3000, 2000);
    GroundCrossing a = Objects.requireNonNull(Ballistics.impact(s));
    GroundCrossing b =
        Objects.requireNonNull(
            new AirFlight(Forces.inAir(Atmosphere.NONE, Drag.NONE)).impact(s, 0));
    assertThat(b.timeS()).isCloseTo(a.timeS(), offset(1e-6));
    assertThat(b.state().position().distanceM(a.state().position())).isLessThan(0.01);
  }

  @Test
  void reachableImpacts_ofATrueBoost_holdWhereItFallsAndNarrowAsItEnds() {
    Rocket rocket = TargetClass.INTERMEDIATE_RANGE.rocket();
    PitchProgramme p = new PitchProgramme.Linear(8, 45, 42 * DEG, 34 * DEG);
    Geodetic pad = new Geodetic(0.4, 2, 0);
    GroundCrossing down =
        Objects.requireNonNull(
            Ballistics.impact(new Ascent(rocket, pad, 1.2, p, 150, AIR).burnOut()));
    for (double seen : new double[] {90, 110, 130}) {
      EcefState now = new Ascent(rocket, pad, 1.2, p, seen, AIR).burnOut();
      ReachableImpacts reach = ReachableImpacts.of(now);
      assertThat(inside(reach.hull(0.95), down)).as("at %s s", seen).isTrue();
      assertThat(reach.impacts()).allMatch(i -> i.timeS() >= i.burnS());
      assertThat(reach).isEqualTo(ReachableImpacts.of(now));
    }
  }

  @Test
  void reachableImpacts_anyState_areFiniteAndMayBeNone() {
    var random = new java.util.SplittableRandom(2);
    for (int i = 0; i < 100; i++) {
      ReachableImpacts r = ReachableImpacts.of(EcefState.of(RandomStates.any(random)), 30);
      for (ReachableImpacts.Impact k : r.impacts()) {
        assertThat(k.latitudeRad() + k.longitudeRad() + k.timeS()).isFinite();
      }
      assertThat(r.hull(0.9).size()).isNotEqualTo(1).isNotEqualTo(2);
    }
    ReachableImpacts none = ReachableImpacts.of(new EcefState(7e6, 0, 0, 0, 12e3, 0), 30);
    assertThat(none.impacts()).isEmpty();
    assertThat(none.hull(1)).isEmpty();
    assertThat(none.shareComingDown()).isZero();
  }

  @Test
  void values_thatAreNotPossible_areRefused() {
    assertThatThrownBy(() -> Stage.constant(10, 3000, 0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rocket("none", List.of(), 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AirFlight(Forces.inAir(AIR, Drag.constant(Double.NaN))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(TargetClass.SHORT_RANGE.rocket().ballisticCoefficientKgM2())
        .isCloseTo(6200, withinPercentage(1));
  }

  /** Whether a crossing lies left of every edge. */
  private static boolean inside(List<Geodetic> hull, GroundCrossing c) {
    GroundPlane plane = new GroundPlane(c.latitudeRad(), c.longitudeRad());
    boolean in = hull.size() >= 3;
    for (int i = 0; i < hull.size(); i++) {
      Geodetic g = hull.get(i);
      Geodetic h = hull.get((i + 1) % hull.size());
      double[] a = plane.toPlane(g.latitudeRad(), g.longitudeRad());
      double[] b = plane.toPlane(h.latitudeRad(), h.longitudeRad());
      in &= a[0] * b[1] - a[1] * b[0] > 0;
    }
    return in;
  }
}
