package io.farwatch.core.radar.array;

/**
 * Taylor's line source of n-bar: the first n-bar - 1 sidelobes near one level, the rest falling as
 * those of the uniform line. Source: T. T. Taylor, "Design of line-source antennas for narrow
 * beamwidth and low side lobes", IRE Trans. AP-3 (1955), 16-28; in the form of Mailloux, ch. 3.
 *
 * @param nBar sidelobes held, plus one
 * @param sidelobeRatio voltage of the main lobe over a sidelobe's (31.6 for 30 dB)
 */
public record Taylor(int nBar, double sidelobeRatio) implements ContinuousTaper {
  public Taylor {
    LineTaper.checkRatio(sidelobeRatio);
    if (nBar < 2 || nBar > 100) {
      throw new IllegalArgumentException("n-bar " + nBar + " is not in 2..100");
    }
  }

  /** A design whose sidelobes lie that many dB below the main lobe. */
  public static Taylor ofDb(int nBar, double sidelobeDb) {
    return new Taylor(nBar, StrictMath.pow(10, sidelobeDb / 20));
  }

  /** F(m), m = 1 to n-bar - 1, of the weight 1 + 2 sum F(m) cos(pi m p). */
  public double[] coefficients() {
    double a = LineTaper.acosh(sidelobeRatio) / Math.PI;
    double sigma2 = dilation() * dilation();
    double[] f = new double[nBar - 1];
    for (int m = 1; m < nBar; m++) {
      double product = 1;
      for (int n = 1; n < nBar; n++) {
        double half = n - 0.5;
        product *= 1 - m * m / (sigma2 * (a * a + half * half));
      }
      // ((nBar-1)!)^2 / ((nBar-1+m)! (nBar-1-m)!)
      for (int i = 1; i <= m; i++) {
        product *= (double) (nBar - i) / (nBar - 1 + i);
      }
      f[m - 1] = product;
    }
    return f;
  }

  /** How much the ideal zeros are moved outward. */
  public double dilation() {
    double a = LineTaper.acosh(sidelobeRatio) / Math.PI;
    return nBar / Math.sqrt(a * a + (nBar - 0.5) * (nBar - 0.5));
  }

  @Override
  public double at(double place) {
    return weight(coefficients(), place);
  }

  @Override
  public double[] weights(int count) {
    double[] f = coefficients();
    double[] w = new double[count];
    for (int i = 0; i < count; i++) {
      w[i] = weight(f, LineTaper.middle(i, count));
    }
    return w;
  }

  private static double weight(double[] f, double place) {
    double sum = 1;
    for (int m = 1; m <= f.length; m++) {
      sum += 2 * f[m - 1] * StrictMath.cos(Math.PI * m * place);
    }
    return sum;
  }
}
