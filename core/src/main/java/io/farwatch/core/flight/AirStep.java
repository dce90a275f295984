package io.farwatch.core.flight;

/**
 * Steps of {@link RungeKutta8} whose length the error decides, for fields that change as fast as
 * the air does. The estimate is the one of the program DOP853 (E. Hairer, S. P. Norsett, G. Wanner,
 * "Solving Ordinary Differential Equations I", 2nd ed. (1993), II.10), from the embedded solutions
 * of fifth and third order; breaks in the density's slope shorten the steps by themselves. Lengths
 * depend on the states alone, so equal input gives equal bits.
 */
final class AirStep {
  /** Error allowed a step, which the solution of eighth order stays far below. */
  private static final double ERROR_M = 1e-5;

  private static final double ERROR_MPS = 1e-8;

  /** A step this short (s) is taken whatever its error: at jumps of the density. */
  private static final double SHORTEST_S = 1e-4;

  /** Nothing moves faster (m/s): an arc run backward through dense air got out of hand. */
  private static final double FASTEST_MPS = 100_000;

  private static final int K = RungeKutta8.K;
  private static final int Y = RungeKutta8.Y;

  private final Field field;
  private final double[] before = new double[6];

  /** The length that the next step should have (s); not a number before the first. */
  private double nextS = Double.NaN;

  AirStep(Field field) {
    this.field = field;
  }

  /** Forgets the steps of another arc. */
  void begin() {
    nextS = Double.NaN;
  }

  /**
   * Takes one step of the state at Y of {@code w} forward or backward, as {@code mostS} is signed,
   * and not longer than that. Returns its length (s), or NaN when the arc got out of hand.
   */
  double step(double mostS, double[] w) {
    double longest = Math.min(Math.abs(mostS), FreeFlight.longestStepS(FreeFlight.STEP, w, mostS));
    double h = Math.min(longest, nextS > 0 ? nextS : 0.25 * longest);
    System.arraycopy(w, Y, before, 0, 6);
    while (true) {
      RungeKutta8.step(field, Math.copySign(h, mostS), 6, w);
      double error = error(Math.copySign(h, mostS), w);
      double factor = error > 0 ? 0.9 / root8(error) : 6;
      if (error <= 1 || h <= SHORTEST_S) {
        nextS = h * Math.max(1 / 3.0, Math.min(6, factor));
        return sane(w) ? Math.copySign(h, mostS) : Double.NaN;
      }
      System.arraycopy(before, 0, w, Y, 6);
      h = Math.max(0.5 * SHORTEST_S, h * (factor > 0.1 ? factor : 0.1));
    }
  }

  private double error(double h, double[] w) {
    double five = 0;
    double three = 0;
    for (int j = 0; j < 6; j++) {
      double scale = j < 3 ? ERROR_M : ERROR_MPS;
      double e5 =
          h
              * (0.01312004499419488 * w[K + j]
                  - 1.2251564463762044 * w[6 * K + j]
                  - 0.4957589496572502 * w[7 * K + j]
                  + 1.6643771824549864 * w[8 * K + j]
                  - 0.35032884874997366 * w[9 * K + j]
                  + 0.3341791187130175 * w[10 * K + j]
                  + 0.08192320648511571 * w[11 * K + j]
                  - 0.022355307863886294 * w[12 * K + j]);
      double e3 =
          w[Y + j]
              - before[j]
              - h
                  * (0.2440944881889764 * w[K + j]
                      + 0.7338466882816118 * w[9 * K + j]
                      + 0.022058823529411766 * w[12 * K + j]);
      five += e5 * e5 / (scale * scale);
      three += e3 * e3 / (scale * scale);
    }
    double sum = five + 0.01 * three;
    return sum > 0 ? five / Math.sqrt(6 * sum) : sum;
  }

  private static double root8(double x) {
    return Math.sqrt(Math.sqrt(Math.sqrt(x)));
  }

  private static boolean sane(double[] w) {
    double v2 = w[Y + 3] * w[Y + 3] + w[Y + 4] * w[Y + 4] + w[Y + 5] * w[Y + 5];
    return v2 < FASTEST_MPS * FASTEST_MPS && Math.abs(w[Y] + w[Y + 1] + w[Y + 2]) < 1e300;
  }
}
