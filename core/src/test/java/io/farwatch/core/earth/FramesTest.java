package io.farwatch.core.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FramesTest {
  /** Vallado, "Fundamentals", 4th ed., example 3-3: 6524.834, 6862.875, 6448.296 km. */
  @Test
  void ecefToGeodetic_valladoExample33_isAsPrinted() {
    Geodetic g = Frames.ecefToGeodetic(new EcefPosition(6524834, 6862875, 6448296));
    assertThat(Math.toDegrees(g.latitudeRad())).isCloseTo(34.352496, within(1e-6));
    assertThat(Math.toDegrees(g.longitudeRad())).isCloseTo(46.4464, within(1e-4));
    assertThat(g.heightM()).isCloseTo(5_085_220, within(10.0)); // the book prints 5085.22 km
  }

  @Test
  void thereAndBack_anywhereFrom100KmBelowToGeostationary_isTheSamePlace() {
    SplittableRandom r = new SplittableRandom(7);
    for (int k = 0; k < 20_000; k++) {
      Geodetic g =
          new Geodetic(
              r.nextDouble(-Math.PI / 2, Math.PI / 2),
              r.nextDouble(-Math.PI, Math.PI),
              r.nextDouble(-100e3, 36e6));
      EcefPosition p = Frames.geodeticToEcef(g);
      Geodetic back = Frames.ecefToGeodetic(p);
      assertThat(p.distanceM(Frames.geodeticToEcef(back))).isLessThan(3e-8); // ulps of 4e7 m
      assertThat(back.heightM()).isCloseTo(g.heightM(), within(3e-8));
    }
  }

  @Test
  void polesAntimeridianAndCentre_areFinite() {
    Geodetic north = Frames.ecefToGeodetic(new EcefPosition(0, 0, Wgs84.B_M + 100));
    assertThat(north.latitudeRad()).isEqualTo(Math.PI / 2);
    assertThat(north.heightM()).isCloseTo(100, within(1e-8));
    Geodetic south = Frames.ecefToGeodetic(new EcefPosition(-0.0, 0, -Wgs84.B_M));
    assertThat(south.latitudeRad()).isEqualTo(-Math.PI / 2);
    Geodetic date = Frames.ecefToGeodetic(new EcefPosition(-Wgs84.A_M, 0, 0));
    assertThat(date.longitudeRad()).isEqualTo(Math.PI);
    assertThat(date.heightM()).isCloseTo(0, within(1e-8));
    Geodetic centre = Frames.ecefToGeodetic(new EcefPosition(0, 0, 0));
    assertThat(centre.latitudeRad()).isCloseTo(0, within(1e-15));
    assertThat(centre.heightM()).isEqualTo(-Wgs84.A_M);
    SplittableRandom r = new SplittableRandom(8);
    for (int k = 0; k < 20_000; k++) {
      double scale = Math.pow(10, r.nextDouble(-12, 7));
      EcefPosition p =
          new EcefPosition(
              scale * r.nextDouble(-1, 1),
              scale * r.nextDouble(-1, 1),
              scale * r.nextDouble(-1, 1));
      assertThat(Frames.ecefToGeodetic(p).heightM()).isFinite();
    }
  }

  @Test
  void enu_atThePolesAndTheAntimeridian_isARotation() {
    SplittableRandom r = new SplittableRandom(9);
    for (double latitude : new double[] {-Math.PI / 2, 0, Math.PI / 2}) {
      for (double longitude : new double[] {-Math.PI, 0, Math.PI}) {
        LocalFrame f = new LocalFrame(new Geodetic(latitude, longitude, 0));
        EcefPosition p =
            new EcefPosition(r.nextDouble(-9e6, 9e6), r.nextDouble(-9e6, 9e6), r.nextDouble(9e6));
        assertThat(f.fromPolar(f.toPolar(p)).distanceM(p)).isLessThan(1e-7);
        Enu e = f.toEnu(p);
        assertThat(Math.sqrt(e.east() * e.east() + e.north() * e.north() + e.up() * e.up()))
            .isCloseTo(p.distanceM(f.origin()), within(1e-8));
      }
    }
  }
}
