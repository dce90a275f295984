package io.farwatch.core.radar.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.GreatCircle;
import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionErrors;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.earth.Troposphere;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.radar.RadarModel;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadarCoverageTest {
  private static final double DEG = Math.PI / 180;
  private static final Geodetic PLACE = new Geodetic(50 * DEG, 10 * DEG, 100);
  private static final RadarModel MODEL = RadarLibrary.uhfTwoFace();
  private static final Refraction RAYS =
      new Refraction(
          PLACE.heightM(),
          new Troposphere.Crpl(313),
          new Ionosphere.Chapman(5e11, 350e3, 60e3),
          MODEL.frequencyHz());
  private static final RefractionTable BENDING = RefractionTable.of(RAYS);
  private static final LocalFrame FRAME = new LocalFrame(PLACE);

  /** The first face looks north, the second 120 deg to the right of it. */
  private static final RadarCoverage RADAR = new RadarCoverage(MODEL, PLACE, 0, BENDING);

  private static RefractionErrors ray(double apparentRad, double heightM) {
    return Objects.requireNonNull(RAYS.errors(apparentRad, heightM));
  }

  private static Geodetic at(double rangeM, double azimuthDeg, double trueElevationRad) {
    EcefPosition p = FRAME.fromPolar(new RadarPolar(rangeM, azimuthDeg * DEG, trueElevationRad));
    return Frames.ecefToGeodetic(p);
  }

  @ParameterizedTest
  @CsvSource({"0.2, 100", "1, 300", "3, 1000", "10, 500", "60, 2000"})
  void elevation_isThatOfTheRayTracedToThere(double apparentDeg, double heightKm) {
    RefractionErrors ray = ray(apparentDeg * DEG, heightKm * 1e3);
    Sight s = RADAR.sight(at(ray.trueRangeM(), 20, ray.trueElevationRad()));

    // 5e-5 rad: the ellipsoid's height differs from the sphere's by up to some km far away, and
    // bending by up to 1e-5 rad a km at grazing rays.
    assertThat(s.elevationRad()).isCloseTo(apparentDeg * DEG, within(5e-5));
    assertThat(s.rangeM()).isCloseTo(ray.trueRangeM(), within(1e-3));
    assertThat(s.azimuthRad()).isCloseTo(20 * DEG, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "2.99, 0, BELOW_LOWEST_BEAM",
    "3.01, 0, IN_VIEW",
    "3.01, 60.01, IN_VIEW",
    "3.01, 179.9, IN_VIEW",
    "3.01, 180.1, BEHIND_FACES",
    "3.01, 299.9, BEHIND_FACES",
    "3.01, 300.1, IN_VIEW",
    "84.9, 0, IN_VIEW",
    "85.1, 0, ABOVE_HIGHEST_BEAM",
  })
  void edges_areThoseOfTheModel(double apparentDeg, double azimuthDeg, Visibility expected) {
    // Far up, so that the sphere of the rays and the ellipsoid part by no more than 0.01 deg.
    RefractionErrors ray = ray(apparentDeg * DEG, 400e3);

    assertThat(RADAR.sight(at(ray.trueRangeM(), azimuthDeg, ray.trueElevationRad())).visibility())
        .isEqualTo(expected);
  }

  @Test
  void holes_areTooNear_tooFar_andBehindTheEarth() {
    double near = RadarEquation.LIGHT_MPS * MODEL.pulseMinS() / 2;
    assertThat(RADAR.sight(at(near - 10, 0, 0.5)).visibility()).isEqualTo(Visibility.TOO_NEAR);
    assertThat(RADAR.sight(at(near + 10, 0, 0.5)).visibility()).isEqualTo(Visibility.IN_VIEW);
    assertThat(RADAR.sight(at(MODEL.rangeMaxM() + 10, 0, 0.5)).visibility())
        .isEqualTo(Visibility.TOO_FAR);
    assertThat(RADAR.sight(new Geodetic(-50 * DEG, -170 * DEG, 300e3)).visibility())
        .isEqualTo(Visibility.BELOW_HORIZON);
    assertThat(RADAR.sight(new Geodetic(50.1 * DEG, 10 * DEG, 0)).visibility())
        .isEqualTo(Visibility.BELOW_HORIZON);
  }

  @Test
  void smallestCrossSection_growsWithTheFourthPowerOfRange() {
    Sight near = RADAR.sight(at(3100e3, 0, 20 * DEG));
    Sight far = RADAR.sight(at(5000e3, 0, 20 * DEG));
    double small = RADAR.smallestRcsM2(near, DwellKind.TRACK, 20);
    double large = RADAR.smallestRcsM2(far, DwellKind.TRACK, 20);

    // Both along the boresight but for bending, and both with the longest pulse.
    assertThat(large / small).isCloseTo(Math.pow(5000.0 / 3100, 4), within(1e-4));
    assertThat(RadarEquation.snr(MODEL, MODEL.pulseMaxS(), small, 3100e3))
        .isCloseTo(20, within(1e-3));
  }

  @Test
  void smallestCrossSection_growsWithTheScanLoss() {
    Sight ahead = RADAR.sight(at(4000e3, 0, 20 * DEG));
    Sight aside = RADAR.sight(at(4000e3, 59, 20 * DEG));
    double ratio =
        RADAR.smallestRcsM2(aside, DwellKind.TRACK, 20)
            / RADAR.smallestRcsM2(ahead, DwellKind.TRACK, 20);
    double el = aside.elevationRad();
    double cosine =
        Math.cos(20 * DEG) * Math.cos(el) * Math.cos(59 * DEG) + Math.sin(20 * DEG) * Math.sin(el);

    assertThat(ratio).isCloseTo(Math.pow(cosine, -MODEL.scanExponent()), within(1e-4));
  }

  @Test
  void theFence_seesOnlyWhereItsBeamsStand_andNotWithinItsPulse() {
    double fence = MODEL.fenceElevationRad();
    RefractionErrors ray = ray(fence + 1e-4, 300e3);
    Sight in = RADAR.sight(at(ray.trueRangeM(), 1, ray.trueElevationRad()));
    double seen = RADAR.smallestRcsM2(in, DwellKind.SEARCH, 20);
    double kept = RadarEquation.scanFactor(MODEL, Math.cos(17 * DEG) * Math.cos(1 * DEG));
    double centre = 20 / (kept * RadarEquation.snr(MODEL, 5e-3, 1, ray.trueRangeM()));

    // The beams stand at 1, 3, 5... deg: this is the centre of one, within 0.2 % of shape and scan.
    assertThat(seen).isCloseTo(centre, within(2e-3 * centre));
    Sight above = RADAR.sight(at(ray.trueRangeM(), 1, 8 * DEG));
    assertThat(RADAR.smallestRcsM2(above, DwellKind.SEARCH, 20)).isInfinite();
    assertThat(RADAR.smallestRcsM2(above, DwellKind.TRACK, 20)).isFinite();
    RefractionErrors close = ray(fence + 1e-4, 40e3);
    assertThat(close.trueRangeM()).isLessThan(749e3);
    Sight eclipsed = RADAR.sight(at(close.trueRangeM(), 1, close.trueElevationRad()));
    assertThat(RADAR.smallestRcsM2(eclipsed, DwellKind.SEARCH, 20)).isInfinite();
  }

  @Test
  void lowestHeight_liesOnTheLowestRay() {
    ElevationCut cut = new ElevationCut(MODEL, PLACE.heightM(), BENDING);
    ElevationCut.Point p = cut.point(MODEL.elevationMinRad(), 1500e3);
    Geodetic under = GreatCircle.direct(PLACE, 0, p.groundM());
    double[] heights = {10e3, 50e3, 100e3, 200e3, 400e3, 800e3};

    double lowest =
        RADAR.lowestHeightM(under.latitudeRad(), under.longitudeRad(), 1000, 20, heights);
    // 1 %: distances here are the sphere's, heights there the ellipsoid's.
    assertThat(lowest).isCloseTo(p.heightM(), within(0.01 * p.heightM()));
    assertThat(RADAR.lowestHeightM(under.latitudeRad(), under.longitudeRad(), 1e-9, 20, heights))
        .isInfinite();
  }

  @Test
  void reach_growsWithTheFourthRootOfTheCrossSection_andEndsWithTheBeams() {
    ElevationCut cut = new ElevationCut(MODEL, PLACE.heightM(), BENDING);
    double one = cut.reachM(20 * DEG, 20, 100);
    double half = cut.reachM(20 * DEG, 10, 100);

    assertThat(one).isBetween(3100e3, MODEL.rangeMaxM());
    assertThat(one / half).isCloseTo(Math.pow(2, 0.25), within(1e-5));
    assertThat(cut.reachM(20 * DEG, 1e6, 100)).isEqualTo(MODEL.rangeMaxM());
    assertThat(cut.reachM(2.9 * DEG, 1, 100)).isZero();
    assertThat(cut.reachM(85.1 * DEG, 1, 100)).isZero();
    assertThat(cut.reachM(20 * DEG, 1e-9, 100)).isZero();
  }

  @Test
  void cutPoint_isWhereTheTracedRayIs() {
    ElevationCut cut = new ElevationCut(MODEL, PLACE.heightM(), BENDING);
    RefractionErrors ray = ray(3 * DEG, 300e3);
    ElevationCut.Point p = cut.point(3 * DEG, ray.trueRangeM());

    // 5 m: the table's bound of 2.6e-6 rad at 1,700 km.
    assertThat(p.heightM()).isCloseTo(300e3, within(5.0));
  }
}
