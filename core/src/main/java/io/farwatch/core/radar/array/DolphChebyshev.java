package io.farwatch.core.radar.array;

/**
 * The narrowest beam of a line of n elements for a sidelobe level, all sidelobes alike. Source: C.
 * L. Dolph, "A current distribution for broadside arrays which optimizes the relationship between
 * beam width and side-lobe level", Proc. IRE 34 (1946); the weights by R. J. Stegen's sum,
 * "Excitation coefficients and beamwidths of Tschebyscheff arrays", Proc. IRE 41 (1953).
 *
 * @param sidelobeRatio voltage of the main lobe over a sidelobe's
 */
public record DolphChebyshev(double sidelobeRatio) implements LineTaper {
  public DolphChebyshev {
    LineTaper.checkRatio(sidelobeRatio);
  }

  /** A design whose sidelobes lie that many dB below the main lobe. */
  public static DolphChebyshev ofDb(double sidelobeDb) {
    return new DolphChebyshev(StrictMath.pow(10, sidelobeDb / 20));
  }

  @Override
  public double[] weights(int count) {
    double[] w = new double[count];
    if (count == 1) {
      w[0] = 1;
      return w;
    }
    double x0 = StrictMath.cosh(LineTaper.acosh(sidelobeRatio) / (count - 1));
    for (int i = 0; i < count; i++) {
      double xi = i - (count - 1) / 2.0;
      double sum = sidelobeRatio;
      for (int s = 1; 2 * s < count; s++) {
        double t = chebyshev(count - 1, x0 * StrictMath.cos(Math.PI * s / count));
        sum += 2 * t * StrictMath.cos(2 * Math.PI * s * xi / count);
      }
      w[i] = sum / count;
    }
    return w;
  }

  private static double chebyshev(int n, double x) {
    if (Math.abs(x) <= 1) {
      return StrictMath.cos(n * StrictMath.acos(x));
    }
    double t = StrictMath.cosh(n * LineTaper.acosh(Math.abs(x)));
    return x < 0 && n % 2 != 0 ? -t : t;
  }
}
