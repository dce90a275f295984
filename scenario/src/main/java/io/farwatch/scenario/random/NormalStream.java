package io.farwatch.scenario.random;

/**
 * Complex normal numbers of unit mean power, numbered: the value of a number depends on the keys
 * and the number alone, so a stream read in blocks of any size is the same stream.
 *
 * <p>A 64-bit count is mixed by the finaliser of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood,
 * "Fast splittable pseudorandom number generators", OOPSLA 2014, with mix 13 of D. Stafford); where
 * a stream begins among the 2^64 counts is a Philox block of its keys. The upper 40 bits make the
 * power -ln(u), the lower 24 the angle (G. E. P. Box, M. E. Muller, Annals of Math. Statistics 29,
 * 1958). The logarithm errs below 1e-10. The power reaches 28.4; at a tail probability of 1e-8 the
 * grid of u still has 11,000 steps, so the tail is true to 1e-4 of itself.
 */
public final class NormalStream {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  /** Counts of {@link Draws} stay below this, so no block serves both. */
  private static final int APART = Integer.MIN_VALUE;

  private static final double SQRT_TWO = Math.sqrt(2);
  private static final double LN_TWO = 0.6931471805599453;
  private static final long MANTISSA = 0x000fffffffffffffL;
  private static final long ONE = 0x3ff0000000000000L;

  private final long start;

  /**
   * @param seed of the run
   * @param who a radar or another part of the simulation, see {@link Draws#name}
   * @param dwell number of the dwell, below 2^32
   * @param part which stream of the dwell: a channel, an object
   */
  public NormalStream(long seed, int who, long dwell, int part) {
    int[] c = {APART, who, part, (int) dwell};
    Philox.block(c, (int) seed, (int) (seed >>> 32));
    this.start = (long) c[0] << 32 | (c[1] & 0xffffffffL);
  }

  /**
   * Adds numbers times an amplitude to places of two arrays.
   *
   * @param first number of the first
   * @param at where the first goes
   */
  public void addTo(long first, float[] re, float[] im, int at, int count, double amplitude) {
    for (int i = 0; i < count; i++) {
      long h = mix(start + GAMMA * (first + i));
      double magnitude = amplitude * Math.sqrt(power(h));
      double turns = turns(h);
      re[at + i] += (float) (magnitude * Turns.cos(turns));
      im[at + i] += (float) (magnitude * Turns.sin(turns));
    }
  }

  /** Squared magnitude of a number: exponential of mean 1. */
  public double powerOf(long number) {
    return power(mix(start + GAMMA * number));
  }

  /** Angle of a number (turns): uniform in (0, 1), independent of its magnitude. */
  public double turnsOf(long number) {
    return turns(mix(start + GAMMA * number));
  }

  private static long mix(long count) {
    long h = (count ^ (count >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }

  private static double turns(long h) {
    return ((h & 0xffffffL) + 0.5) * 0x1p-24;
  }

  private static double power(long h) {
    return minusLog(((h >>> 24) + 0.5) * 0x1p-40);
  }

  /**
   * -ln(u) for u in (0, 1): u = m 2^e, ln m = 2 artanh((m - 1) / (m + 1)), m within a root of 2.
   */
  static double minusLog(double u) {
    long bits = Double.doubleToRawLongBits(u);
    double m = Double.longBitsToDouble((bits & MANTISSA) | ONE);
    double e = (bits >>> 52) - 1023;
    double over = m > SQRT_TWO ? 1 : 0;
    m -= 0.5 * over * m;
    double f = (m - 1) / (m + 1);
    double z = f * f;
    double series =
        1 + z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11)))));
    return -(e + over) * LN_TWO - 2 * f * series;
  }
}
