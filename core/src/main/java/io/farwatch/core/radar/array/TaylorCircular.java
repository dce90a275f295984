package io.farwatch.core.radar.array;

import org.hipparchus.special.BesselJ;

/**
 * Taylor's circular aperture of n-bar. Source: T. T. Taylor, "Design of circular apertures for
 * narrow beamwidth and low sidelobes", IRE Trans. AP-8 (1960), 17-22; in the form of R. C. Hansen,
 * "Phased Array Antennas", 2nd ed. (2009). The weight is one at the centre.
 *
 * @param nBar sidelobes held, plus one
 * @param sidelobeRatio voltage of the main lobe over a sidelobe's
 * @param radiusM of the aperture; elements outside have weight zero
 */
public record TaylorCircular(int nBar, double sidelobeRatio, double radiusM) implements Taper {
  public TaylorCircular {
    LineTaper.checkRatio(sidelobeRatio);
    if (nBar < 2 || nBar > 100 || !(radiusM > 0)) {
      throw new IllegalArgumentException("n-bar " + nBar + ", radius " + radiusM + " m");
    }
  }

  /** A design whose sidelobes lie that many dB below the main lobe. */
  public static TaylorCircular ofDb(int nBar, double sidelobeDb, double radiusM) {
    return new TaylorCircular(nBar, StrictMath.pow(10, sidelobeDb / 20), radiusM);
  }

  @Override
  public double[] weights(ArrayGrid grid) {
    double[] mu = BesselZeros.ofJ1(nBar);
    double[] c = coefficients(mu);
    double centre = at(0, mu, c);
    double[] w = new double[grid.size()];
    for (int i = 0; i < w.length; i++) {
      double p = Math.hypot(grid.xM(i), grid.yM(i)) / radiusM;
      w[i] = p <= 1 + 1e-12 ? at(p, mu, c) / centre : 0;
    }
    return w;
  }

  private double[] coefficients(double[] mu) {
    double a = LineTaper.acosh(sidelobeRatio) / Math.PI;
    double sigma2 = mu[nBar] * mu[nBar] / (a * a + (nBar - 0.5) * (nBar - 0.5));
    double[] c = new double[nBar];
    c[0] = 1;
    for (int m = 1; m < nBar; m++) {
      double m2 = mu[m] * mu[m];
      double product = -1 / BesselJ.value(0, Math.PI * mu[m]);
      for (int n = 1; n < nBar; n++) {
        product *= 1 - m2 / (sigma2 * (a * a + (n - 0.5) * (n - 0.5)));
        if (n != m) {
          product /= 1 - m2 / (mu[n] * mu[n]);
        }
      }
      c[m] = product;
    }
    return c;
  }

  private static double at(double p, double[] mu, double[] c) {
    double sum = c[0];
    for (int m = 1; m < c.length; m++) {
      sum += c[m] * BesselJ.value(0, Math.PI * mu[m] * p);
    }
    return sum;
  }
}
