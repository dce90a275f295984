package io.farwatch.core.radar.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaceFrameTest {
  private static final FaceFrame FACE = new FaceFrame(Math.toRadians(47), Math.toRadians(20));

  @Test
  void normalOfTheFace_isItsAzimuthAndTilt() {
    double[] angles = new double[2];
    assertThat(FACE.angles(0, 0, angles)).isTrue();
    assertThat(Math.toDegrees(angles[0])).isEqualTo(47, within(1e-9));
    assertThat(Math.toDegrees(angles[1])).isEqualTo(20, within(1e-9));
    double[] uvw = new double[3];
    // right of the normal u is positive, above it v
    FACE.cosines(Math.toRadians(50), Math.toRadians(20), uvw);
    assertThat(uvw[0]).isPositive();
    FACE.cosines(Math.toRadians(47), Math.toRadians(25), uvw);
    assertThat(uvw[1]).isEqualTo(Math.sin(Math.toRadians(5)), within(1e-12));
    assertThat(uvw[2]).isEqualTo(Math.cos(Math.toRadians(5)), within(1e-12));
  }

  @Test
  void thereAndBack_isTheSameDirection() {
    double[] uvw = new double[3];
    double[] angles = new double[2];
    double[] enu = new double[3];
    double[] back = new double[3];
    for (double az = 0; az < 2 * Math.PI; az += 0.13) {
      for (double el = -0.2; el < 1.5; el += 0.11) {
        FACE.cosines(az, el, uvw);
        FACE.toEnu(uvw[0], uvw[1], uvw[2], enu);
        FACE.fromEnu(enu[0], enu[1], enu[2], back);
        assertThat(back).containsExactly(uvw, within(1e-14));
        if (uvw[2] > 0.05) {
          assertThat(FACE.angles(uvw[0], uvw[1], angles)).isTrue();
          assertThat(angles[0]).isBetween(0.0, Math.nextDown(2 * Math.PI));
          assertThat(Math.IEEEremainder(angles[0] - az, 2 * Math.PI)).isEqualTo(0, within(1e-11));
          assertThat(angles[1]).isEqualTo(el, within(1e-11));
        }
      }
    }
    assertThat(FACE.angles(0.8, 0.7, angles)).isFalse();
  }

  /** First order against differences of the exact mapping. */
  @Test
  void angleCovariance_isTheSlopeOfTheMapping() {
    double az = Math.toRadians(80);
    double el = Math.toRadians(33);
    double su = 2e-4;
    double sv = 5e-4;
    double[] uvw = new double[3];
    double[] cov = new double[4];
    FACE.cosines(az, el, uvw);
    assertThat(FACE.angleCovariance(az, el, su, sv, cov)).isTrue();
    double[] a = new double[2];
    double[] b = new double[2];
    double h = 1e-6;
    FACE.angles(uvw[0] + h, uvw[1], a);
    FACE.angles(uvw[0] - h, uvw[1], b);
    double azU = (a[0] - b[0]) / (2 * h);
    double elU = (a[1] - b[1]) / (2 * h);
    FACE.angles(uvw[0], uvw[1] + h, a);
    FACE.angles(uvw[0], uvw[1] - h, b);
    double azV = (a[0] - b[0]) / (2 * h);
    double elV = (a[1] - b[1]) / (2 * h);
    double[] expected = {
      azU * azU * su * su + azV * azV * sv * sv,
      azU * elU * su * su + azV * elV * sv * sv,
      azU * elU * su * su + azV * elV * sv * sv,
      elU * elU * su * su + elV * elV * sv * sv
    };
    assertThat(cov).containsExactly(expected, within(1e-14));
  }

  @Test
  void zenith_andTheFacesOwnPlane_haveNoCovariance() {
    double[] cov = new double[4];
    assertThat(FACE.angleCovariance(0, Math.PI / 2, 1e-3, 1e-3, cov)).isFalse();
    double side = Math.toRadians(47 + 90);
    assertThat(FACE.angleCovariance(side, 0, 1e-3, 1e-3, cov)).isFalse();
  }
}
