package io.farwatch.scenario.world;

/** Cubic Hermite interpolation between two states. */
final class Hermite {
  private Hermite() {}

  /**
   * Fills the state at the fraction {@code f} of the step from the six numbers of {@code first} at
   * {@code a} to those of {@code second} at {@code b}.
   */
  static void between(
      double[] first, int a, double[] second, int b, double f, double stepS, double[] out) {
    double f2 = f * f;
    double f3 = f2 * f;
    for (int i = 0; i < 3; i++) {
      double p = first[a + i];
      double q = second[b + i];
      double u = first[a + 3 + i] * stepS;
      double v = second[b + 3 + i] * stepS;
      out[i] =
          (2 * f3 - 3 * f2 + 1) * p
              + (f3 - 2 * f2 + f) * u
              + (-2 * f3 + 3 * f2) * q
              + (f3 - f2) * v;
      out[3 + i] =
          ((6 * f2 - 6 * f) * p
                  + (3 * f2 - 4 * f + 1) * u
                  + (-6 * f2 + 6 * f) * q
                  + (3 * f2 - 2 * f) * v)
              / stepS;
    }
  }
}
