package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Cholesky;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Impact ellipses hold the truth as often as they claim: 10,000 arcs of 300 to 12,000 km, seen for
 * 10 to 120 s by a radar near where they come down, with the covariance of the least-squares fit to
 * 1 Hz plots of 30 m and 0.05 deg (the set-up of ipp_crlb.csv).
 */
class EllipseCoverageTest {
  private static final int TRIALS = 10_000;

  @Test
  void truthLiesInside95And50PercentEllipses_asOftenAsTheyClaim() {
    SplittableRandom random = new SplittableRandom(20261125);
    int in95 = 0;
    int in50 = 0;
    int bent = 0;
    for (int k = 0; k < TRIALS; ) {
      ObservedArc arc = ObservedArc.draw(random);
      if (arc == null) {
        continue;
      }
      k++;
      double[] root = arc.covariance().toArray();
      assertThat(Cholesky.factor(root, 6)).isTrue();
      double[] x = arc.state().toArray();
      double[] g = new double[6];
      for (int i = 0; i < 6; i++) {
        g[i] = random.nextGaussian();
        for (int j = 0; j <= i; j++) {
          x[i] += root[6 * i + j] * g[j];
        }
      }
      GroundUncertainty u = Ballistics.impactUncertainty(EcefState.of(x), arc.covariance(), 0.95);
      if (u != null) {
        double[] d =
            new GroundPlane(u.latitudeRad(), u.longitudeRad())
                .toPlane(arc.impact().latitudeRad(), arc.impact().longitudeRad());
        in95 += holds(u.ellipse(), d) ? 1 : 0;
        in50 += holds(u.ellipse(0.5), d) ? 1 : 0;
        bent += u.method() == GroundUncertainty.Method.LINEAR ? 0 : 1;
      }
    }
    // 1 sigma of the count: 0.22 % and 0.5 %.
    assertThat(in95 / (double) TRIALS).isBetween(0.94, 0.96);
    assertThat(in50 / (double) TRIALS).isBetween(0.49, 0.51);
    assertThat(bent).as("arcs too bent for the linear map").isGreaterThan(TRIALS / 50);
  }

  private static boolean holds(GroundEllipse e, double[] d) {
    double sin = Math.sin(e.majorAzimuthRad());
    double cos = Math.cos(e.majorAzimuthRad());
    double along = (d[0] * sin + d[1] * cos) / e.semiMajorM();
    double across = (d[0] * cos - d[1] * sin) / e.semiMinorM();
    return along * along + across * across <= 1;
  }
}
