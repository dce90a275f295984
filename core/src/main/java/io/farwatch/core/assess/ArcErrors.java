package io.farwatch.core.assess;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import java.util.List;

/**
 * The errors that a catalogued object's prediction and the radars share over an arc, estimated by
 * least squares with their priors: shift in time, radial and cross-track offset, and each radar's
 * range, azimuth and elevation bias, all in units of their prior sigma.
 */
final class ArcErrors {
  private static final int OF_ENTRY = 3;
  private static final int OF_RADAR = 3;

  private final double sigmaS;
  private final List<String> radars;
  private final int n;
  private final double[] x;
  private final double[] normal;
  private final double[] rhs;
  private double sum;

  /**
   * @param sigmaS how early or late the object may come (s, 1 sigma)
   * @param radars those that gave the plots
   */
  ArcErrors(double sigmaS, List<String> radars) {
    this.sigmaS = sigmaS;
    this.radars = radars;
    this.n = OF_ENTRY + OF_RADAR * radars.size();
    this.x = new double[n];
    this.normal = new double[n * n];
    this.rhs = new double[n];
  }

  double sigmaS() {
    return sigmaS;
  }

  double shiftS() {
    return x[0] * sigmaS;
  }

  /** Chi-squared of priors and plots at the errors of this pass. */
  double sum() {
    return sum;
  }

  /** Begins a pass with the priors. */
  void begin() {
    java.util.Arrays.fill(normal, 0);
    sum = 0;
    for (int a = 0; a < n; a++) {
      normal[a * n + a] = 1;
      rhs[a] = -x[a];
      sum += x[a] * x[a];
    }
  }

  /** A predicted state moved by the offsets so far and by some more sigmas of each. */
  EcefState moved(EcefState s, double moreRadial, double moreAcross) {
    double r = Math.sqrt(s.xM() * s.xM() + s.yM() * s.yM() + s.zM() * s.zM());
    double cx = s.yM() * s.vzMps() - s.zM() * s.vyMps();
    double cy = s.zM() * s.vxMps() - s.xM() * s.vzMps();
    double cz = s.xM() * s.vyMps() - s.yM() * s.vxMps();
    double c = Math.max(1, Math.sqrt(cx * cx + cy * cy + cz * cz));
    double up = (x[1] + moreRadial) * CatalogueMatcher.ACROSS_M / r;
    double aside = (x[2] + moreAcross) * CatalogueMatcher.ACROSS_M / c;
    return new EcefState(
        s.xM() * (1 + up) + aside * cx,
        s.yM() * (1 + up) + aside * cy,
        s.zM() * (1 + up) + aside * cz,
        s.vxMps(),
        s.vyMps(),
        s.vzMps());
  }

  /** How a prediction changes, from residuals before and after a step. */
  double[] slope(double[] before, double[] after, double scale) {
    double[] d = new double[before.length];
    for (int k = 0; k < d.length; k++) {
      d[k] = (before[k] - after[k]) * scale;
    }
    return d;
  }

  /**
   * Takes a plot's residual (biases not yet taken off) and its slopes by the entry's errors; false
   * when its covariance is not positive-definite.
   */
  boolean take(RadarSite site, Measurement z, double[] covariance, double[] nu, double[][] slopes) {
    int m = nu.length;
    double[][] g = new double[n][];
    int first = OF_ENTRY + OF_RADAR * radars.indexOf(site.name());
    for (int k = 0; k < m; k++) {
      Quantity q = z.quantities().get(k);
      double sigma =
          switch (q) {
            case RANGE -> site.bias().rangeM();
            case AZIMUTH -> site.bias().azimuthRad();
            case ELEVATION -> site.bias().elevationRad();
            case RANGE_RATE, U, V, HEIGHT -> 0;
          };
      int a = first + (q == Quantity.RANGE ? 0 : q == Quantity.AZIMUTH ? 1 : 2);
      if (sigma > 0) {
        nu[k] -= sigma * x[a];
        g[a] = new double[m];
        g[a][k] = sigma;
      }
    }
    System.arraycopy(slopes, 0, g, 0, OF_ENTRY);
    if (!Cholesky.factor(covariance, m)) {
      return false;
    }
    Cholesky.forward(covariance, m, nu);
    for (double[] row : g) {
      if (row != null) {
        Cholesky.forward(covariance, m, row);
      }
    }
    for (int k = 0; k < m; k++) {
      sum += nu[k] * nu[k];
    }
    add(g, nu);
    return true;
  }

  private void add(double[][] g, double[] nu) {
    for (int a = 0; a < n; a++) {
      for (int b = 0; g[a] != null && b < n; b++) {
        if (g[b] != null) {
          normal[a * n + b] += dot(g[a], g[b]);
        }
      }
      rhs[a] += g[a] == null ? 0 : dot(g[a], nu);
    }
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int k = 0; k < a.length; k++) {
      s += a[k] * b[k];
    }
    return s;
  }

  /** Ends a pass: moves the errors to the minimum of the linearised chi-squared. */
  boolean solve() {
    if (!Cholesky.factor(normal, n)) {
      return false;
    }
    Cholesky.solve(normal, n, rhs);
    for (int a = 0; a < n; a++) {
      x[a] += rhs[a];
    }
    return true;
  }
}
