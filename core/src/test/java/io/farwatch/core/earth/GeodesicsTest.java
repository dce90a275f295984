package io.farwatch.core.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers from C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013). */
class GeodesicsTest {
  private static Geodetic deg(double latitude, double longitude) {
    return new Geodetic(Math.toRadians(latitude), Math.toRadians(longitude), 0);
  }

  /** Table 2: the direct problem from 40 N along 30 degrees for 10,000 km. */
  @Test
  void direct_karneyTable2_isAsPrinted() {
    Geodetic to = Geodesics.direct(deg(40, 0), Math.toRadians(30), 10_000_000);
    assertThat(Math.toDegrees(to.latitudeRad())).isCloseTo(41.79331020506, within(1e-11));
    assertThat(Math.toDegrees(to.longitudeRad())).isCloseTo(137.84490004377, within(1e-11));
    assertThat(Math.toDegrees(Geodesics.inverse(deg(40, 0), to).arrivalAzimuthRad()))
        .isCloseTo(149.09016931807, within(1e-10));
  }

  /** Table 3: two places near each other. */
  @Test
  void inverse_karneyTable3Near_isAsPrinted() {
    GeodesicArc arc = Geodesics.inverse(deg(-30.12345, 0), deg(-30.12344, 0.00005));
    assertThat(arc.distanceM()).isCloseTo(4.944208, within(1e-6));
    assertThat(Math.toDegrees(arc.azimuthRad())).isCloseTo(77.04353, within(1e-5));
    assertThat(Math.toDegrees(arc.arrivalAzimuthRad())).isCloseTo(77.04351, within(1e-5));
  }

  /** Tables 4 to 6: nearly opposite places, where Vincenty's method finds no answer. */
  @Test
  void inverse_karneyNearlyOpposite_isAsPrinted() {
    GeodesicArc arc = Geodesics.inverse(deg(-30, 0), deg(29.9, 179.8));
    assertThat(arc.distanceM()).isCloseTo(19_989_832.827610, within(1e-6));
    assertThat(Math.toDegrees(arc.azimuthRad())).isCloseTo(161.890524736, within(1e-9));
    assertThat(Math.toDegrees(arc.arrivalAzimuthRad())).isCloseTo(18.090737246, within(1e-9));
  }

  /** Half a meridian, by the ellipsoid's quarter of 10,001,965.729 m. */
  @Test
  void inverse_polesAndOppositePlaces_areHalfAMeridian() {
    assertThat(Geodesics.distanceM(deg(90, 0), deg(-90, 0)))
        .isCloseTo(20_003_931.4586, within(1e-3));
    assertThat(Geodesics.distanceM(deg(90, 17), deg(90, -120))).isZero();
    assertThat(Geodesics.distanceM(deg(0, 0), deg(0, 180)))
        .isCloseTo(20_003_931.4586, within(1e-3));
    assertThat(Geodesics.distanceM(deg(30, 10), deg(-30, -170)))
        .isCloseTo(20_003_931.4586, within(1e-3));
  }

  @Test
  void inverse_acrossTheAntimeridian_isShort() {
    assertThat(Geodesics.distanceM(deg(0, 179.5), deg(0, -179.5)))
        .isCloseTo(111_319.4908, within(1e-3));
    assertThat(Math.toDegrees(Geodesics.inverse(deg(10, 179), deg(10, -179)).azimuthRad()))
        .isBetween(80.0, 90.0);
  }

  @Test
  void direct_thenInverse_givesDistanceBack() {
    SplittableRandom r = new SplittableRandom(3);
    double worstRad = 0;
    for (int k = 0; k < 5000; k++) {
      Geodetic from = deg(r.nextDouble(-90, 90), r.nextDouble(-180, 180));
      double azimuth = r.nextDouble(0, 2 * Math.PI);
      double distance = r.nextDouble(0, 19_900_000);
      Geodetic to = Geodesics.direct(from, azimuth, distance);
      assertThat(Geodesics.distanceM(from, to)).isCloseTo(distance, within(1e-7));
      assertThat(to.longitudeRad()).isBetween(-Math.PI, Math.PI);
      double sphere = GreatCircle.distanceM(from, to);
      assertThat(sphere).isCloseTo(distance, within(0.0057 * distance + 1e-6));
      if (distance > 1000 && distance < 15_000_000) {
        double off = GreatCircle.azimuthRad(from, to) - azimuth;
        worstRad = Math.max(worstRad, Math.abs(Math.IEEEremainder(off, 2 * Math.PI)));
      }
      Geodetic round = GreatCircle.direct(from, azimuth, distance);
      assertThat(GreatCircle.distanceM(from, round)).isCloseTo(distance, within(1e-6));
      assertThat(round.longitudeRad()).isBetween(-Math.PI, Math.PI);
    }
    assertThat(worstRad).isBetween(Math.toRadians(0.1), Math.toRadians(0.26));
  }

  @Test
  void aPlacePastThePoleByRounding_isThePole() {
    Geodetic past = new Geodetic(Math.PI / 2 + 1e-13, 0, 0);
    assertThat(Geodesics.distanceM(past, deg(90, 0))).isZero();
  }

  @Test
  void direct_notFinite_isRefused() {
    assertThatThrownBy(() -> Geodesics.direct(deg(0, 0), Double.NaN, 1))
        .hasMessage("not a line: NaN rad, 1.0 m");
  }

  /** The octant: a quarter of the circle between its corners, at right angles. */
  @Test
  void greatCircle_octantAndOpposite() {
    assertThat(GreatCircle.angleRad(deg(0, 0), deg(0, 90))).isCloseTo(Math.PI / 2, within(1e-15));
    assertThat(GreatCircle.angleRad(deg(0, 0), deg(0, 180))).isCloseTo(Math.PI, within(1e-15));
    assertThat(GreatCircle.angleRad(deg(5, 5), deg(5, 5))).isZero();
    assertThat(GreatCircle.azimuthRad(deg(0, 0), deg(0, -90)))
        .isCloseTo(1.5 * Math.PI, within(1e-15));
    assertThat(GreatCircle.azimuthRad(deg(90, 0), deg(0, 30)))
        .isCloseTo(Math.toRadians(150), within(1e-15));
    assertThat(GreatCircle.RADIUS_M).isCloseTo(6_371_008.7714, within(1e-4));
  }
}
