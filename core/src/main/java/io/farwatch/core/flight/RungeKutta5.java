package io.farwatch.core.flight;

/**
 * The fifth-order solution of J. R. Dormand, P. J. Prince, "A family of embedded Runge-Kutta
 * formulae", J. Comp. Appl. Math. 6 (1980), table 2: for single short steps, in the workspace of
 * {@link RungeKutta8}.
 */
final class RungeKutta5 {
  private static final int K = RungeKutta8.K;
  private static final int Y = RungeKutta8.Y;

  private RungeKutta5() {}

  /** One step of {@code h} seconds of the {@code n} numbers at Y of the workspace. */
  static void step(Field field, double h, int n, double[] w) {
    field.derivative(w, Y, K, n);
    for (int i = 0; i < n; i++) {
      w[i] = w[Y + i] + h * (1 / 5.0) * w[K + i];
    }
    field.derivative(w, 0, 2 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] = w[Y + i] + h * (3 / 40.0 * w[K + i] + 9 / 40.0 * w[2 * K + i]);
    }
    field.derivative(w, 0, 3 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h * (44 / 45.0 * w[K + i] - 56 / 15.0 * w[2 * K + i] + 32 / 9.0 * w[3 * K + i]);
    }
    field.derivative(w, 0, 4 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (19372 / 6561.0 * w[K + i]
                      - 25360 / 2187.0 * w[2 * K + i]
                      + 64448 / 6561.0 * w[3 * K + i]
                      - 212 / 729.0 * w[4 * K + i]);
    }
    field.derivative(w, 0, 5 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (9017 / 3168.0 * w[K + i]
                      - 355 / 33.0 * w[2 * K + i]
                      + 46732 / 5247.0 * w[3 * K + i]
                      + 49 / 176.0 * w[4 * K + i]
                      - 5103 / 18656.0 * w[5 * K + i]);
    }
    field.derivative(w, 0, 6 * K, n);
    for (int i = 0; i < n; i++) {
      w[Y + i] +=
          h
              * (35 / 384.0 * w[K + i]
                  + 500 / 1113.0 * w[3 * K + i]
                  + 125 / 192.0 * w[4 * K + i]
                  - 2187 / 6784.0 * w[5 * K + i]
                  + 11 / 84.0 * w[6 * K + i]);
    }
  }
}
