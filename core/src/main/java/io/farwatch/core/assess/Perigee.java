package io.farwatch.core.assess;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.flight.Ballistics;
import io.farwatch.core.linear.Matrix;

/**
 * How high the orbit's lowest point is, and how sure: falling or orbiting is a statement about it.
 *
 * @param heightM of the perigee (m)
 * @param sigmaM 1 sigma by the linear map (m)
 * @param falling below ground at the asked number of sigmas, by the linear map and also at the
 *     state that lies as many sigmas in the direction that raises it most
 * @param orbiting above ground likewise
 */
record Perigee(double heightM, double sigmaM, boolean falling, boolean orbiting) {

  static Perigee of(EcefState state, Matrix covariance, double sigmas) {
    double height = Ballistics.perigeeHeightM(state);
    double[] g = Ballistics.perigeeGradient(state);
    double[] pg = new double[6];
    double variance = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        pg[i] += covariance.get(i, j) * g[j];
      }
      variance += g[i] * pg[i];
    }
    double sigma = Math.sqrt(Math.max(variance, 1));
    boolean falling =
        height < -sigmas * sigma && Ballistics.perigeeHeightM(moved(state, pg, sigmas / sigma)) < 0;
    boolean orbiting =
        height > sigmas * sigma && Ballistics.perigeeHeightM(moved(state, pg, -sigmas / sigma)) > 0;
    return new Perigee(height, sigma, falling, orbiting);
  }

  private static EcefState moved(EcefState s, double[] direction, double scale) {
    double[] x = s.toArray();
    for (int i = 0; i < 6; i++) {
      x[i] += scale * direction[i];
    }
    return EcefState.of(x);
  }
}
