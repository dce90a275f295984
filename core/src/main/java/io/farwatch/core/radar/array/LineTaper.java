package io.farwatch.core.radar.array;

/**
 * Weights of elements (or of samples) that stand in a line at equal distances. The continuous
 * designs are sampled at the middles of n equal cells that fill the line.
 */
public sealed interface LineTaper permits ContinuousTaper, DolphChebyshev, Bayliss {
  /** Real weights from one end to the other; the largest magnitude is not normalised. */
  double[] weights(int count);

  /** Middle of a cell on -1 to 1. */
  static double middle(int index, int count) {
    return (2.0 * index + 1 - count) / count;
  }

  /** Refuses what is no main lobe to sidelobe voltage ratio. */
  static void checkRatio(double sidelobeRatio) {
    if (!(sidelobeRatio > 1) || sidelobeRatio > 1e6) {
      throw new IllegalArgumentException(
          "main lobe to sidelobe voltage ratio " + sidelobeRatio + " is not in 1..1e6");
    }
  }

  /** Natural acosh of a number above one. */
  static double acosh(double x) {
    return StrictMath.log(x + Math.sqrt(x * x - 1));
  }
}
