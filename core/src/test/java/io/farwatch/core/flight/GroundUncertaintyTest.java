package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Matrix;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroundUncertaintyTest {
  private static final EcefState ARC =
      new EcefState(3425238.460, 4082040.241, 3706696.082, 2742.849840, -1109.371846, 3522.224988);

  @Test
  void impactEllipse_smallAndLargeSpread_holdsTheTruthAsOftenAsItClaims() {
    // 4,000 truths each: one sigma of the share is 0.0034 at 0.95 and 0.0079 at 0.5.
    assertThat(share(ARC, 30, 1, 0.95, 1)).isCloseTo(0.95, offset(0.012));
    assertThat(share(ARC, 30, 1, 0.5, 1)).isCloseTo(0.5, offset(0.03));
    assertThat(share(ARC, 2000, 100, 0.95, 1)).isCloseTo(0.95, offset(0.015));
    assertThat(share(ARC, 30, 1, 0.95, -1)).isCloseTo(0.95, offset(0.012));
    assertThat(share(ARC, 2000, 100, 0.95, -1)).isCloseTo(0.95, offset(0.015));
  }

  @Test
  void uncertainty_smallSpread_isLinearAndLargeOneIsNot() {
    GroundUncertainty small =
        Objects.requireNonNull(Ballistics.impactUncertainty(ARC, spread(30, 1), 0.95));
    assertThat(small.method()).isEqualTo(GroundUncertainty.Method.LINEAR);
    GroundUncertainty large =
        Objects.requireNonNull(Ballistics.impactUncertainty(ARC, spread(5000, 300), 0.95));
    assertThat(large.method()).isEqualTo(GroundUncertainty.Method.SIGMA_POINTS);
  }

  @Test
  void ellipse_ofKnownCovariance_hasKnownAxesAndAzimuth() {
    // 4 m sigma along azimuth 30 degrees, 1 m across; the 95 % factor is sqrt(5.991).
    double a = Math.toRadians(30);
    double ee = 16 * Math.sin(a) * Math.sin(a) + Math.cos(a) * Math.cos(a);
    double nn = 16 * Math.cos(a) * Math.cos(a) + Math.sin(a) * Math.sin(a);
    double en = 15 * Math.sin(a) * Math.cos(a);
    GroundEllipse e = GroundUncertainty.ellipse(Matrix.of(2, 2, ee, en, en, nn), 2, 0.95);
    assertThat(e.semiMajorM()).isCloseTo(4 * Math.sqrt(5.991464547), offset(1e-8));
    assertThat(e.semiMinorM()).isCloseTo(Math.sqrt(5.991464547), offset(1e-8));
    assertThat(e.majorAzimuthRad()).isCloseTo(a, offset(1e-12));
  }

  private static double share(
      EcefState truth, double m, double mps, double probability, int direction) {
    SplittableRandom random = new SplittableRandom(99);
    GroundCrossing hit = Objects.requireNonNull(Ballistics.crossing(truth, 0, direction));
    double[] sigma = {m, m, m, mps, mps, mps};
    int inside = 0;
    int trials = 4000;
    for (int k = 0; k < trials; k++) {
      double[] x = truth.toArray();
      for (int i = 0; i < 6; i++) {
        x[i] += sigma[i] * random.nextGaussian();
      }
      GroundUncertainty u =
          Objects.requireNonNull(
              direction > 0
                  ? Ballistics.impactUncertainty(EcefState.of(x), spread(m, mps), probability)
                  : Ballistics.originUncertainty(EcefState.of(x), spread(m, mps), probability));
      double[] d =
          new GroundPlane(u.latitudeRad(), u.longitudeRad())
              .toPlane(hit.latitudeRad(), hit.longitudeRad());
      double az = u.ellipse().majorAzimuthRad();
      double along = d[0] * Math.sin(az) + d[1] * Math.cos(az);
      double across = d[0] * Math.cos(az) - d[1] * Math.sin(az);
      if (Math.hypot(along / u.ellipse().semiMajorM(), across / u.ellipse().semiMinorM()) <= 1) {
        inside++;
      }
    }
    return inside / (double) trials;
  }

  private static Matrix spread(double m, double mps) {
    double p = m * m;
    double v = mps * mps;
    return Matrix.diagonal(p, p, p, v, v, v);
  }
}
