package io.farwatch.core.radar.array;

/**
 * Numbers from a seed. Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom
 * number generators", OOPSLA 2014 (the mix of SplitMix64).
 */
final class Draw {
  private long state;

  Draw(long seed) {
    this.state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Equal chances on 0 to 1. */
  double uniform() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** A whole number from 0 to the bound, exclusive; its bias is below bound / 2^53. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }
}
