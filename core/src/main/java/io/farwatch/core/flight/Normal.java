package io.farwatch.core.flight;

/** The normal distribution. */
final class Normal {
  private static final double ROOT_2_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  static double density(double x) {
    return StrictMath.exp(-0.5 * x * x) / ROOT_2_PI;
  }

  /** Probability between two bounds, for {@code a <= b}. */
  static double between(double a, double b) {
    return a > 0 ? upper(a) - upper(b) : upper(-b) - upper(-a);
  }

  /**
   * Probability above {@code x}, absolute error 7.5e-8. Source: M. Abramowitz, I. Stegun, "Handbook
   * of Mathematical Functions" (1964), eq. 26.2.17.
   */
  private static double upper(double x) {
    if (x < 0) {
      return 1 - upper(-x);
    }
    if (x > 38) {
      return 0;
    }
    double t = 1 / (1 + 0.2316419 * x);
    double poly =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return density(x) * poly;
  }
}
