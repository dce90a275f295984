package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.linear.Matrix;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroundRegionTest {
  @Test
  void probability_squareAboutTheMean_isTheProductOfTwoErrorFunctions() {
    for (double lat : new double[] {0, 0.7, -1.2, Math.PI / 2}) {
      for (double lon : new double[] {0, Math.PI, -2}) {
        GroundPlane plane = new GroundPlane(lat, lon);
        GroundRegion square = region(plane, 0, -1e4, -1e4, 1e4, -1e4, 1e4, 1e4, -1e4, 1e4);
        // P(|x| < 1 sigma)^2 = 0.682689492^2
        assertThat(square.probabilityInside(lat, lon, Matrix.diagonal(1e8, 1e8)))
            .isCloseTo(0.466065, offset(2e-4));
        assertThat(square.probabilityInside(lat, lon, Matrix.diagonal(1, 1)))
            .isCloseTo(1, offset(1e-6));
        assertThat(square.probabilityInside(lat, lon, Matrix.diagonal(0, 0)))
            .isCloseTo(1, offset(1e-6));
      }
    }
  }

  @Test
  void probability_farOutside_isZero() {
    GroundPlane plane = new GroundPlane(0.5, 3.1);
    GroundRegion square = region(plane, 1e5, -1e4, -1e4, 1e4, -1e4, 1e4, 1e4, -1e4, 1e4);
    double[] away = plane.toGround(2e6, 1e6);
    assertThat(square.probabilityInside(away[0], away[1], Matrix.diagonal(1e8, 4e8))).isZero();
    double[] opposite = {-0.5, 3.1 - Math.PI};
    assertThat(square.probabilityInside(opposite[0], opposite[1], Matrix.diagonal(1e8, 1e8)))
        .isZero();
  }

  @Test
  void probability_widenedConcavePolygon_agreesWithMonteCarlo() {
    GroundPlane plane = new GroundPlane(0.9, -3.13);
    double[] shape = {-8e4, -5e4, 9e4, -6e4, 7e4, 8e4, 1e4, -2e4, -6e4, 7e4};
    double widen = 12e3;
    GroundRegion area = region(plane, widen, shape);
    double sigmaE = 5e4;
    double sigmaN = 3e4;
    double rho = -0.6;
    double east = 4e4;
    double north = 5e4;
    double[] mean = plane.toGround(east, north);
    Matrix p =
        Matrix.of(
            2, 2, sigmaE * sigmaE, rho * sigmaE * sigmaN, rho * sigmaE * sigmaN, sigmaN * sigmaN);
    SplittableRandom random = new SplittableRandom(4);
    int inside = 0;
    int trials = 200_000;
    for (int k = 0; k < trials; k++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      double x = east + sigmaE * a;
      double y = north + sigmaN * (rho * a + Math.sqrt(1 - rho * rho) * b);
      inside += within(shape, widen, x, y) ? 1 : 0;
    }
    // One sigma of the share is 0.0011; 0.002 more for the map about another centre.
    assertThat(area.probabilityInside(mean[0], mean[1], p))
        .isCloseTo(inside / (double) trials, offset(0.005));
  }

  @Test
  void plane_thereAndBack_returns() {
    SplittableRandom random = new SplittableRandom(8);
    for (int k = 0; k < 1000; k++) {
      GroundPlane plane =
          new GroundPlane(random.nextDouble(-Math.PI / 2, Math.PI / 2), random.nextDouble(-4, 4));
      double e = random.nextDouble(-5e6, 5e6);
      double n = random.nextDouble(-5e6, 5e6);
      double[] g = plane.toGround(e, n);
      double[] back = plane.toPlane(g[0], g[1]);
      assertThat(Math.hypot(back[0] - e, back[1] - n)).isLessThan(1e-3);
    }
  }

  private static GroundRegion region(GroundPlane plane, double widenM, double... xy) {
    double[] lat = new double[xy.length / 2];
    double[] lon = new double[xy.length / 2];
    for (int i = 0; i < lat.length; i++) {
      double[] g = plane.toGround(xy[2 * i], xy[2 * i + 1]);
      lat[i] = g[0];
      lon[i] = g[1];
    }
    return new GroundRegion(lat, lon, widenM);
  }

  private static boolean within(double[] xy, double widen, double x, double y) {
    boolean inside = false;
    double nearest = Double.POSITIVE_INFINITY;
    int n = xy.length / 2;
    for (int i = 0, j = n - 1; i < n; j = i++) {
      double ax = xy[2 * j];
      double ay = xy[2 * j + 1];
      double dx = xy[2 * i] - ax;
      double dy = xy[2 * i + 1] - ay;
      double t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
      t = Math.max(0, Math.min(1, t));
      nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
      if (ay > y != ay + dy > y && x < ax + (y - ay) / dy * dx) {
        inside = !inside;
      }
    }
    return inside || nearest <= widen;
  }
}
