package io.farwatch.core.radar.array;

import org.hipparchus.special.BesselJ;

/**
 * Bayliss's circular aperture for a difference pattern along one axis. Source: Bayliss (see {@link
 * BaylissZeros}); the zeros as there, the weights by a Fourier-Bessel series over the zeros of J1'.
 * The largest weight is near one.
 *
 * @param nBar zeros from here on are those of the plain aperture; at least 5
 * @param sidelobeRatio voltage of a difference peak over a sidelobe's
 * @param radiusM of the aperture; elements outside have weight zero
 * @param axis along which the pattern is odd
 */
public record BaylissCircular(int nBar, double sidelobeRatio, double radiusM, Axis axis)
    implements Taper {
  public BaylissCircular {
    BaylissZeros.check(nBar, sidelobeRatio);
    if (!(radiusM > 0)) {
      throw new IllegalArgumentException("radius " + radiusM + " m");
    }
  }

  /** A design whose sidelobes lie that many dB below the difference peaks, 15 to 40. */
  public static BaylissCircular ofDb(int nBar, double sidelobeDb, double radiusM, Axis axis) {
    return new BaylissCircular(nBar, StrictMath.pow(10, sidelobeDb / 20), radiusM, axis);
  }

  @Override
  public double[] weights(ArrayGrid grid) {
    double[] mu = BesselZeros.ofJ1Derivative(nBar + 1);
    double[] b = coefficients(mu);
    double[] w = new double[grid.size()];
    double top = 0;
    for (int i = 0; i < w.length; i++) {
      double rho = Math.hypot(grid.xM(i), grid.yM(i));
      if (rho > radiusM * (1 + 1e-12) || rho == 0) {
        continue;
      }
      double sum = 0;
      for (int m = 0; m < nBar; m++) {
        sum += b[m] * BesselJ.value(1, Math.PI * mu[m] * rho / radiusM);
      }
      w[i] = sum * (axis == Axis.U ? grid.xM(i) : grid.yM(i)) / rho;
      top = Math.max(top, Math.abs(w[i]));
    }
    for (int i = 0; i < w.length; i++) {
      w[i] /= top;
    }
    return w;
  }

  private double[] coefficients(double[] mu) {
    double[] z = BaylissZeros.zeros(nBar, sidelobeRatio);
    double sigma = mu[nBar] / z[nBar];
    double[] b = new double[nBar];
    for (int m = 0; m < nBar; m++) {
      double m2 = mu[m] * mu[m];
      double product = m2 / BesselJ.value(1, Math.PI * mu[m]);
      for (int n = 1; n < nBar; n++) {
        product *= 1 - m2 / (sigma * sigma * z[n] * z[n]);
      }
      for (int l = 0; l < nBar; l++) {
        if (l != m) {
          product /= 1 - m2 / (mu[l] * mu[l]);
        }
      }
      b[m] = product;
    }
    return b;
  }
}
