package io.farwatch.core.radar.array;

/**
 * Zeros of Bayliss's difference patterns: the first four moved as his table says, the rest at
 * sqrt(A^2 + n^2). Source: E. T. Bayliss, "Design of monopulse antenna difference patterns with low
 * sidelobes", Bell System Technical Journal 47 (1968), 623-650: eqs. 13 to 15 and the polynomials
 * below fig. 4 (read from the public Tracker Component Library of the Naval Research Laboratory),
 * whose eight printed digits hold for 15 to 40 dB.
 */
final class BaylissZeros {
  private static final double[][] POLYNOMIALS = {
    {0.30387530, 0.05042922, -0.00027989, 0.00000343, -0.00000002},
    {0.98583020, 0.03338850, 0.00014064, -0.00000190, 0.00000001},
    {2.00337487, 0.01141548, 0.00041590, -0.00000373, 0.00000001},
    {3.00636321, 0.00683394, 0.00029281, -0.00000161, 0},
    {4.00518423, 0.00501795, 0.00021735, -0.00000088, 0},
  };

  private BaylissZeros() {}

  static void check(int nBar, double sidelobeRatio) {
    double db = 20 * StrictMath.log10(sidelobeRatio);
    if (nBar < 5 || nBar > 100 || !(db >= 15 - 1e-9) || !(db <= 40 + 1e-9)) {
      throw new IllegalArgumentException(
          "Bayliss design of n-bar " + nBar + " (5..100), sidelobes " + db + " dB (15..40)");
    }
  }

  /** A, then the first four zeros, of a sidelobe voltage ratio. */
  static double[] table(double sidelobeRatio) {
    double s = 20 * StrictMath.log10(sidelobeRatio);
    double[] out = new double[POLYNOMIALS.length];
    for (int i = 0; i < out.length; i++) {
      double[] c = POLYNOMIALS[i];
      out[i] = c[0] + s * (c[1] + s * (c[2] + s * (c[3] + s * c[4])));
    }
    return out;
  }

  /** Zeros 1 to n-bar; entry 0 is the one at broadside. */
  static double[] zeros(int nBar, double sidelobeRatio) {
    double[] t = table(sidelobeRatio);
    double[] z = new double[nBar + 1];
    for (int n = 1; n <= nBar; n++) {
      z[n] = n <= 4 ? t[n] : Math.sqrt(t[0] * t[0] + (double) n * n);
    }
    return z;
  }
}
