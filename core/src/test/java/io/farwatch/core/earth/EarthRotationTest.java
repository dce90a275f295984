package io.farwatch.core.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.time.EarthOrientation;
import io.farwatch.core.time.EarthOrientation.Day;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarthRotationTest {
  private static final double ARCSECOND = Math.PI / 648000;

  /** Vallado's day: 2004-04-06, the values of its moment held over it. */
  private static final EarthOrientation DAY =
      EarthOrientation.of(
          List.of(
              new Day(53101, -0.439961, -0.140682 * ARCSECOND, 0.333309 * ARCSECOND),
              new Day(53102, -0.439961, -0.140682 * ARCSECOND, 0.333309 * ARCSECOND)));

  /** 07:51:28.386 UTC. */
  private static final Epoch MOMENT =
      LeapSeconds.fromUnix((53101 - 40587) * 86400L + 7 * 3600 + 51 * 60 + 28, 386_000_000);

  /**
   * Vallado, "Fundamentals", 4th ed., example 3-5: 1992-08-20 12:14 UT1, GMST 152.578787810 deg.
   */
  @Test
  void siderealTime_valladoExample35_isAsPrinted() {
    Epoch epoch = LeapSeconds.fromUnix(714312840L, 0);
    // 1e-7 deg: the book's Julian date in doubles resolves 5e-10 day.
    assertThat(Math.toDegrees(EarthRotation.gmst82Rad(epoch, EarthOrientation.NONE)))
        .isCloseTo(152.578787810, within(1e-7));
  }

  /** IAU SOFA, t_sofa_c.c: iauGmst82 at MJD 53736 UT1, to the 1e-12 rad it is checked with. */
  @Test
  void siderealTime_sofa_isEqual() {
    Epoch epoch = LeapSeconds.fromUnix((53736 - 40587) * 86400L, 0);
    assertThat(EarthRotation.gmst82Rad(epoch, EarthOrientation.NONE))
        .isCloseTo(1.754174981860675, within(1e-12));
  }

  /** IAU SOFA, t_sofa_c.c: iauEra00 at MJD 54388 UT1. */
  @Test
  void rotationAngle_sofa_isEqual() {
    Epoch epoch = LeapSeconds.fromUnix((54388 - 40587) * 86400L, 0);
    assertThat(EarthRotation.rotationAngleRad(epoch, EarthOrientation.NONE))
        .isCloseTo(0.4022837240028158, within(1e-12));
  }

  /** AIAA 2006-6753, appendix C: TEME to ITRF with UT1 - UTC -0.439961 s and its pole. */
  @Test
  void temeToEcef_exampleOfAppendixC_agreesTo10Cm() {
    EcefState s =
        new EarthRotation(MOMENT, DAY)
            .toEcef(
                new TemeState(
                    5094180.16210,
                    6127644.65950,
                    6380344.53270,
                    -4746.131487,
                    785.818041,
                    5531.931288));
    // 0.1 m: the example's own steps agree so far among its frames.
    assertThat(s.xM()).isCloseTo(-1033479.38300, within(0.1));
    assertThat(s.yM()).isCloseTo(7901295.27540, within(0.1));
    assertThat(s.zM()).isCloseTo(6380356.59580, within(0.1));
    assertThat(s.vxMps()).isCloseTo(-3225.636520, within(1e-3));
    assertThat(s.vyMps()).isCloseTo(-2872.451450, within(1e-3));
    assertThat(s.vzMps()).isCloseTo(5531.924446, within(1e-3));
  }

  /** What the class says of its error without data, at the example's 10,000 km. */
  @Test
  void withoutOrientation_theErrorIsTheRotationOfUt1AndThePole() {
    TemeState teme = new TemeState(5094180, 6127644, 6380344, -4746, 785, 5531);
    EcefPosition with = new EarthRotation(MOMENT, DAY).toEcef(teme).position();
    EcefPosition without = new EarthRotation(MOMENT, EarthOrientation.NONE).toEcef(teme).position();
    double axisM = Math.hypot(with.xM(), with.yM());
    assertThat(with.distanceM(without)).isCloseTo(0.44 * Wgs84.OMEGA * axisM, within(15.0));
  }

  @Test
  void thereAndBack_isTheSameState() {
    EarthRotation r = new EarthRotation(MOMENT, DAY);
    EcefState s = new EcefState(-1033479, 7901295, 6380356, -3225, -2872, 5531);
    for (EcefState back : List.of(r.toEcef(r.toTeme(s)), r.toEcef(r.toEci(s)))) {
      assertThat(back.position().distanceM(s.position())).isLessThan(1e-8); // a few ulp of 1e7 m
      assertThat(back.vxMps()).isCloseTo(s.vxMps(), within(1e-11));
      assertThat(back.vyMps()).isCloseTo(s.vyMps(), within(1e-11));
      assertThat(back.vzMps()).isCloseTo(s.vzMps(), within(1e-11));
    }
  }

  /** A body at rest on the ground moves east in inertial axes with the speed of the rotation. */
  @Test
  void toEci_restingOnTheEquator_movesWithTheEarth() {
    EarthRotation r = new EarthRotation(MOMENT, EarthOrientation.NONE);
    EciState s = r.toEci(new EcefState(Wgs84.A_M, 0, 0, 0, 0, 0));
    assertThat(Math.hypot(s.vxMps(), s.vyMps())).isCloseTo(465.1011, within(1e-4));
    assertThat(s.xM() * s.vxMps() + s.yM() * s.vyMps()).isCloseTo(0, within(1e-3));
    assertThat(s.xM() * s.vyMps() - s.yM() * s.vxMps()).isPositive();
  }

  @Test
  void poleAndCentre_stayWhereTheyAre() {
    EarthRotation r = new EarthRotation(MOMENT, EarthOrientation.NONE);
    EcefState pole = new EcefState(0, 0, Wgs84.B_M, 0, 0, 0);
    assertThat(r.toEci(pole).zM()).isEqualTo(Wgs84.B_M);
    assertThat(r.toEci(new EcefState(0, 0, 0, 0, 0, 0)).vxMps()).isZero();
  }
}
