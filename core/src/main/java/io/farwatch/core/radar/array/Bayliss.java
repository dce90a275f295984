package io.farwatch.core.radar.array;

/**
 * Bayliss's line source for a difference pattern: odd weights, the sidelobes near the difference
 * peaks at one level. Source: Bayliss (see {@link BaylissZeros}), appendix (line source).
 *
 * @param nBar zeros from here on are those of the plain line; at least 5
 * @param sidelobeRatio voltage of a difference peak over a sidelobe's
 */
public record Bayliss(int nBar, double sidelobeRatio) implements LineTaper {
  public Bayliss {
    BaylissZeros.check(nBar, sidelobeRatio);
  }

  /** A design whose sidelobes lie that many dB below the difference peaks, 15 to 40. */
  public static Bayliss ofDb(int nBar, double sidelobeDb) {
    return new Bayliss(nBar, StrictMath.pow(10, sidelobeDb / 20));
  }

  /** B(m), m = 0 to n-bar - 1, of the weight sum B(m) sin(pi (m + 1/2) p); B(0) is one. */
  public double[] coefficients() {
    double[] z = BaylissZeros.zeros(nBar, sidelobeRatio);
    double sigma = (nBar + 0.5) / z[nBar];
    double[] b = new double[nBar];
    for (int m = 0; m < nBar; m++) {
      double h = m + 0.5;
      double product = (m % 2 == 0 ? 1 : -1) * h * h;
      for (int n = 1; n < nBar; n++) {
        double r = h / (sigma * z[n]);
        product *= 1 - r * r;
      }
      for (int l = 0; l < nBar; l++) {
        if (l != m) {
          double r = h / (l + 0.5);
          product /= 1 - r * r;
        }
      }
      b[m] = product;
    }
    double first = b[0];
    for (int m = 0; m < nBar; m++) {
      b[m] /= first;
    }
    return b;
  }

  @Override
  public double[] weights(int count) {
    double[] b = coefficients();
    double[] w = new double[count];
    for (int i = 0; i < count; i++) {
      double p = LineTaper.middle(i, count);
      for (int m = 0; m < nBar; m++) {
        w[i] += b[m] * StrictMath.sin(Math.PI * (m + 0.5) * p);
      }
    }
    return w;
  }
}
