package io.farwatch.core.flight;

/**
 * The eighth-order solution of the Dormand-Prince family with twelve stages, without step control.
 * Coefficients: E. Hairer, S. P. Norsett, G. Wanner, "Solving Ordinary Differential Equations I",
 * 2nd ed. (1993), the program DOP853.
 */
final class RungeKutta8 {
  /** Numbers a state may have: position, velocity and a 6 x 6 transition matrix. */
  static final int K = 42;

  /** Place of the state in the workspace: after the stage's state and twelve derivatives. */
  static final int Y = 13 * K;

  /** Length of the workspace. */
  static final int WORK = 14 * K;

  private RungeKutta8() {}

  /** One step of {@code h} seconds of the {@code n} numbers at Y of the workspace. */
  static void step(Field field, double h, int n, double[] w) {
    field.derivative(w, Y, K, n);
    for (int i = 0; i < n; i++) {
      w[i] = w[Y + i] + h * (0.05260015195876774 * w[K + i]);
    }
    field.derivative(w, 0, 2 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] = w[Y + i] + h * (0.0197250569845379 * w[K + i] + 0.0591751709536137 * w[2 * K + i]);
    }
    field.derivative(w, 0, 3 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] = w[Y + i] + h * (0.02958758547680685 * w[K + i] + 0.08876275643042056 * w[3 * K + i]);
    }
    field.derivative(w, 0, 4 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (0.24136513415926666 * w[K + i]
                      - 0.884549479328286 * w[3 * K + i]
                      + 0.9248340032617919 * w[4 * K + i]);
    }
    field.derivative(w, 0, 5 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (0.037037037037037035 * w[K + i]
                      + 0.1708286087294739 * w[4 * K + i]
                      + 0.12546768756682242 * w[5 * K + i]);
    }
    field.derivative(w, 0, 6 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (0.037109375 * w[K + i]
                      + 0.17025221101954402 * w[4 * K + i]
                      + 0.060216538980455966 * w[5 * K + i]
                      - 0.017578125 * w[6 * K + i]);
    }
    field.derivative(w, 0, 7 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (0.03709200011850479 * w[K + i]
                      + 0.17038392571223998 * w[4 * K + i]
                      + 0.1072620304463733 * w[5 * K + i]
                      - 0.015319437748624402 * w[6 * K + i]
                      + 0.008273789163814023 * w[7 * K + i]);
    }
    field.derivative(w, 0, 8 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (0.6241109587160757 * w[K + i]
                      - 3.360892629446941 * w[4 * K + i]
                      - 0.8682193468417261 * w[5 * K + i]
                      + 27.59209969944671 * w[6 * K + i]
                      + 20.154067550477894 * w[7 * K + i]
                      - 43.48988418106996 * w[8 * K + i]);
    }
    field.derivative(w, 0, 9 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (0.47766253643826434 * w[K + i]
                      - 2.4881146199716677 * w[4 * K + i]
                      - 0.5902908268368431 * w[5 * K + i]
                      + 21.230051448181193 * w[6 * K + i]
                      + 15.279233632882423 * w[7 * K + i]
                      - 33.28821096898486 * w[8 * K + i]
                      - 0.020331201708508627 * w[9 * K + i]);
    }
    field.derivative(w, 0, 10 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (-0.9371424300859873 * w[K + i]
                      + 5.186372428844064 * w[4 * K + i]
                      + 1.09143734899673 * w[5 * K + i]
                      - 8.149787010746927 * w[6 * K + i]
                      - 18.52006565999696 * w[7 * K + i]
                      + 22.739487099350505 * w[8 * K + i]
                      + 2.4936055526796523 * w[9 * K + i]
                      - 3.0467644718982196 * w[10 * K + i]);
    }
    field.derivative(w, 0, 11 * K, n);
    for (int i = 0; i < n; i++) {
      w[i] =
          w[Y + i]
              + h
                  * (2.273310147516538 * w[K + i]
                      - 10.53449546673725 * w[4 * K + i]
                      - 2.000872058224863 * w[5 * K + i]
                      - 17.9589318631188 * w[6 * K + i]
                      + 27.94888452941996 * w[7 * K + i]
                      - 2.8589982771350235 * w[8 * K + i]
                      - 8.87285693353063 * w[9 * K + i]
                      + 12.360567175794303 * w[10 * K + i]
                      + 0.6433927460157636 * w[11 * K + i]);
    }
    field.derivative(w, 0, 12 * K, n);
    for (int i = 0; i < n; i++) {
      w[Y + i] +=
          h
              * (0.054293734116568765 * w[K + i]
                  + 4.450312892752409 * w[6 * K + i]
                  + 1.8915178993145003 * w[7 * K + i]
                  - 5.801203960010585 * w[8 * K + i]
                  + 0.3111643669578199 * w[9 * K + i]
                  - 0.1521609496625161 * w[10 * K + i]
                  + 0.20136540080403034 * w[11 * K + i]
                  + 0.04471061572777259 * w[12 * K + i]);
    }
  }
}
