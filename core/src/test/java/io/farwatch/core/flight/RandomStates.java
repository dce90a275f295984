package io.farwatch.core.flight;

import java.util.SplittableRandom;

/** Random ECEF states: ordinary ones, and ones at the edges of the map. */
final class RandomStates {
  private RandomStates() {}

  /** 0 to 2,000 km over a sphere of 6,378 km, any direction, up to 8 km/s. */
  static double[] aboveGround(SplittableRandom random) {
    return state(random, 6.378e6 + random.nextDouble(0, 2e6), random.nextDouble(0, 8000));
  }

  /** Any state at all: from the centre to a million kilometres, standing to twice escape, axes. */
  static double[] any(SplittableRandom random) {
    double r =
        switch (random.nextInt(6)) {
          case 0 -> 6.378137e6;
          case 1 -> random.nextDouble(0, 6.4e6);
          case 2 -> random.nextDouble(6.3e6, 1e9);
          default -> random.nextDouble(6.35e6, 9e6);
        };
    double v = random.nextInt(10) == 0 ? 0 : random.nextDouble(0, 22_000);
    double[] s = state(random, r, v);
    switch (random.nextInt(8)) {
      case 0 -> set(s, 0, 0, r, 3, v, 0, 0);
      case 1 -> set(s, 0, 0, -r, 3, 0, 0, v);
      case 2 -> set(s, r, 0, 0, 3, -v, 0, 0);
      case 3 -> set(s, r, 0, 0, 3, v, 0, 0);
      case 4 -> set(s, -r, 0, 0, 3, 0, -v, 0);
      default -> {}
    }
    return s;
  }

  static double radius(double[] s) {
    return Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
  }

  private static double[] state(SplittableRandom random, double r, double v) {
    double[] s = new double[6];
    direction(random, s, 0, r);
    direction(random, s, 3, v);
    return s;
  }

  private static void direction(SplittableRandom random, double[] s, int at, double length) {
    double z = random.nextDouble(-1, 1);
    double angle = random.nextDouble(0, 2 * Math.PI);
    double rho = Math.sqrt(1 - z * z);
    s[at] = length * rho * Math.cos(angle);
    s[at + 1] = length * rho * Math.sin(angle);
    s[at + 2] = length * z;
  }

  private static void set(
      double[] s, double x, double y, double z, int at, double vx, double vy, double vz) {
    s[0] = x;
    s[1] = y;
    s[2] = z;
    s[at] = vx;
    s[at + 1] = vy;
    s[at + 2] = vz;
  }
}
