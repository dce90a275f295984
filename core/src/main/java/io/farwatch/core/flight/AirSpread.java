package io.farwatch.core.flight;

import io.farwatch.core.flight.GroundUncertainty.Method;
import io.farwatch.core.linear.Matrix;

/**
 * Carries a state's covariance to the ground under given forces, by the twelve cubature points of
 * {@link GroundSpread}; reusable, and takes no heap but for the sines of the map. When some of them
 * never come down, the points are drawn in to a hundredth of their distances and the result
 * stretched again: the linear map.
 */
final class AirSpread {

  private static final double DRAWN_IN = 0.01;

  private final GroundSearch search;
  private final GroundPlane plane = new GroundPlane(0, 0);
  private final double[] x = new double[6];
  private final double[] mean = new double[3];
  private final double[] spread = new double[9];
  private final double[] place = new double[2];
  private final Cubature cubature;
  private Method method = Method.SIGMA_POINTS;

  AirSpread(GroundSearch search) {
    this.search = search;
    this.cubature = new Cubature(search, plane);
  }

  /** As {@link GroundSpread#solve}. */
  boolean solve(double[] s6, double groundM, int way, double[] p36) {
    System.arraycopy(s6, 0, x, 0, 6);
    if (!search.find(x, groundM, way)) {
      return false;
    }
    double centreS = search.arc.timeS();
    double[] n = search.arc.normal;
    plane.about(n[0], n[1], n[2]);
    method = Method.SIGMA_POINTS;
    if (!cubature.carry(x, p36, 1, groundM, way, centreS, mean, spread)) {
      method = Method.LINEAR_FALLBACK;
      return cubature.carry(x, p36, DRAWN_IN, groundM, way, centreS, mean, spread);
    }
    return true;
  }

  GroundUncertainty uncertainty(double probability) {
    Matrix ground = Matrix.of(2, 2, spread[0], spread[1], spread[3], spread[4]);
    double timeSigmaS = Math.sqrt(Math.max(0, spread[8]));
    plane.toGround(mean[0], mean[1], place);
    return new GroundUncertainty(
        place[0],
        place[1],
        ground,
        timeSigmaS,
        method,
        GroundUncertainty.ellipse(ground, timeSigmaS, probability));
  }
}
