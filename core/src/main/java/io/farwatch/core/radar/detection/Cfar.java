package io.farwatch.core.radar.detection;

/**
 * A threshold that follows the noise: a multiple of a statistic of neighbouring cells, for
 * exponential noise, one pulse, a Swerling 1 target. With such a target of mean SNR s the detection
 * probability is the false-alarm probability at the multiplier divided by 1 + s.
 *
 * <p>Source: H. Rohling, "Radar CFAR thresholding in clutter and multiple target situations", IEEE
 * Trans. AES-19 (1983), for CA and OS; P. P. Gandhi, S. A. Kassam, "Analysis of CFAR processors in
 * nonhomogeneous background", IEEE Trans. AES-24 (1988), eqs. 14-20, for GO and SO.
 *
 * @param type which statistic
 * @param cells reference cells, both halves together
 * @param rank which ordered cell {@link Type#OS} takes, from 1, the smallest; else 0
 */
public record Cfar(Type type, int cells, int rank) {
  /** More would underflow, and no radar has them. */
  public static final int CELLS_MAX = 1000;

  private static final double MULTIPLIER_MAX = 1e15;

  /** Statistics of the reference cells. */
  public enum Type {
    /** Mean of all cells. */
    CA,
    /** The greater mean of the two halves. */
    GO,
    /** The smaller mean of the two halves. */
    SO,
    /** One of the cells in order of size. */
    OS
  }

  public Cfar {
    if (cells < 1 || cells > CELLS_MAX) {
      throw new IllegalArgumentException(cells + " cells are outside 1.." + CELLS_MAX);
    }
    if ((type == Type.GO || type == Type.SO) && cells % 2 != 0) {
      throw new IllegalArgumentException(type + " needs two equal halves, not " + cells + " cells");
    }
    if (type == Type.OS ? rank < 1 || rank > cells : rank != 0) {
      throw new IllegalArgumentException("rank " + rank + " with " + type + " of " + cells);
    }
  }

  /** The multiplier for a false-alarm probability. */
  public double multiplier(double pfa) {
    if (!(pfa >= 1e-30 && pfa < 1)) {
      throw new IllegalArgumentException("Pfa " + pfa + " is outside 1e-30..1");
    }
    double low = 0;
    double high = 1;
    while (exceeded(high) > pfa && high < MULTIPLIER_MAX) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
      double middle = 0.5 * (low + high);
      if (exceeded(middle) > pfa) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /** The SNR (linear) that reaches a detection probability at a multiplier. */
  public double snr(double pd, double multiplier) {
    return multiplier / multiplier(pd) - 1;
  }

  /** How much more SNR (dB) it takes than a threshold over noise that is known. */
  public double lossDb(double pd, double pfa) {
    double known = StrictMath.log(pfa) / StrictMath.log(pd) - 1;
    return 10 * StrictMath.log10(snr(pd, multiplier(pfa)) / known);
  }

  /** Probability that a cell of noise exceeds a multiple of the statistic. */
  public double exceeded(double multiplier) {
    int n = cells / 2;
    return switch (type) {
      case CA -> power(1 + multiplier / cells, cells);
      case GO -> Math.max(0, 2 * power(1 + multiplier / n, n) - smaller(multiplier / n, n));
      case SO -> smaller(multiplier / n, n);
      case OS -> ordered(multiplier);
    };
  }

  /** The probability for the smaller of two sums of n cells. */
  private static double smaller(double perCell, int n) {
    double term = power(2 + perCell, n);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += term;
      term *= (n + k) / ((k + 1.0) * (2 + perCell));
    }
    return 2 * sum;
  }

  private double ordered(double multiplier) {
    double product = 1;
    for (int i = 0; i < rank; i++) {
      product *= (cells - i) / (cells - i + multiplier);
    }
    return product;
  }

  private static double power(double base, int minus) {
    return StrictMath.exp(-minus * StrictMath.log(base));
  }
}
