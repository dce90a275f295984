package io.farwatch.core.track;

import io.farwatch.core.flight.FreeFlight;

/**
 * How each mode moves a state, in place, with its transition matrix and process noise. FREE_FLIGHT:
 * position, velocity under J2 gravity. THRUSTING: and an acceleration that wanders. AIRCRAFT:
 * position and velocity in ECEF, nearly constant. White-noise models after Y. Bar-Shalom, X. R. Li,
 * T. Kirubarajan, "Estimation with Applications to Tracking and Navigation" (2001), sec. 6.2.
 */
final class Motion {
  /**
   * m2/s3: what J2 leaves out (higher harmonics reach 1e-4 m/s2, Sun and Moon 1e-6) over some
   * hundred seconds.
   */
  private static final double FREE_NOISE = 1e-6;

  /** m2/s5: thrust acceleration wanders by some m/s2 a second as mass goes and pitch turns. */
  private static final double THRUST_NOISE = 4;

  /** m2/s3: an airliner's turn of 3 m/s2 over some seconds. */
  private static final double AIRCRAFT_NOISE = 9;

  /** m/s2: prior sigma of a thrust acceleration along each axis. */
  static final double THRUST_SIGMA = 20;

  private final double[] phi6 = new double[36];
  private final double[] six = new double[6];
  private final double[] work = new double[FreeFlight.WORK];

  static int size(Mode mode) {
    return mode == Mode.THRUSTING ? 9 : 6;
  }

  /** Moves x by dt (s, of either sign) and fills phi (size x size, by rows). */
  void move(Mode mode, double[] x, double[] phi, double dt) {
    int n = size(mode);
    java.util.Arrays.fill(phi, 0, n * n, 0);
    switch (mode) {
      case AIRCRAFT -> {
        for (int i = 0; i < 3; i++) {
          x[i] += dt * x[3 + i];
          phi[i * 6 + i] = 1;
          phi[i * 6 + 3 + i] = dt;
          phi[(3 + i) * 6 + 3 + i] = 1;
        }
      }
      case FREE_FLIGHT -> {
        System.arraycopy(x, 0, six, 0, 6);
        FreeFlight.propagateIn(six, phi6, dt, work);
        System.arraycopy(six, 0, x, 0, 6);
        System.arraycopy(phi6, 0, phi, 0, 36);
      }
      case THRUSTING -> {
        System.arraycopy(x, 0, six, 0, 6);
        FreeFlight.propagateIn(six, phi6, dt, work);
        for (int i = 0; i < 6; i++) {
          System.arraycopy(phi6, i * 6, phi, i * 9, 6);
        }
        for (int i = 0; i < 3; i++) {
          six[i] += 0.5 * dt * dt * x[6 + i];
          six[3 + i] += dt * x[6 + i];
          phi[i * 9 + 6 + i] = 0.5 * dt * dt;
          phi[(3 + i) * 9 + 6 + i] = dt;
          phi[(6 + i) * 9 + 6 + i] = 1;
        }
        System.arraycopy(six, 0, x, 0, 6);
      }
    }
  }

  /** Adds the process noise of a forward step to the leading block of p (n x n). */
  static void addNoise(Mode mode, double[] p, int n, double dt) {
    double t = Math.abs(dt);
    if (mode == Mode.THRUSTING) {
      double q = THRUST_NOISE;
      for (int i = 0; i < 3; i++) {
        int a = i;
        int b = 3 + i;
        int c = 6 + i;
        p[a * n + a] += q * t * t * t * t * t / 20 + FREE_NOISE * t * t * t / 3;
        add(p, n, a, b, q * t * t * t * t / 8 + FREE_NOISE * t * t / 2);
        add(p, n, a, c, q * t * t * t / 6);
        p[b * n + b] += q * t * t * t / 3 + FREE_NOISE * t;
        add(p, n, b, c, q * t * t / 2);
        p[c * n + c] += q * t;
      }
      return;
    }
    double q = mode == Mode.AIRCRAFT ? AIRCRAFT_NOISE : FREE_NOISE;
    for (int i = 0; i < 3; i++) {
      p[i * n + i] += q * t * t * t / 3;
      add(p, n, i, 3 + i, q * t * t / 2);
      p[(3 + i) * n + 3 + i] += q * t;
    }
  }

  private static void add(double[] p, int n, int i, int j, double v) {
    p[i * n + j] += v;
    p[j * n + i] += v;
  }
}
