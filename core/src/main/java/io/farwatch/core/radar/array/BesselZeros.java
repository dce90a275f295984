package io.farwatch.core.radar.array;

import org.hipparchus.special.BesselJ;

/** Zeros of J1 and of its derivative, divided by pi, by Newton's method. */
final class BesselZeros {
  private BesselZeros() {}

  /** First zeros of J1(pi x) above zero; entry 0 is zero. */
  static double[] ofJ1(int count) {
    double[] z = new double[count + 1];
    for (int n = 1; n <= count; n++) {
      double x = Math.PI * (n + 0.25);
      for (int i = 0; i < 20; i++) {
        double j1 = BesselJ.value(1, x);
        x -= j1 / (BesselJ.value(0, x) - j1 / x);
      }
      z[n] = x / Math.PI;
    }
    return z;
  }

  /** First zeros of J1'(pi x), from entry 0 on. */
  static double[] ofJ1Derivative(int count) {
    double[] z = new double[count];
    for (int n = 0; n < count; n++) {
      double x = n == 0 ? 1.84 : Math.PI * (n + 0.75);
      for (int i = 0; i < 20; i++) {
        double j0 = BesselJ.value(0, x);
        double j1 = BesselJ.value(1, x);
        double slope = j0 - j1 / x;
        // J1'' = -J1'/x - (1 - 1/x^2) J1
        x -= slope / (-slope / x - (1 - 1 / (x * x)) * j1);
      }
      z[n] = x / Math.PI;
    }
    return z;
  }
}
