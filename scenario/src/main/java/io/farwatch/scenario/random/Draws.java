package io.farwatch.scenario.random;

/**
 * A stream of random draws that depends on its keys alone: seed, who draws, which dwell, which
 * object. Two streams with one differing key are independent; no draw depends on who drew before.
 */
public final class Draws {
  private final int key0;
  private final int key1;
  private final int who;
  private final long what;
  private int count;

  /**
   * @param seed of the run
   * @param who a radar or another part of the simulation, see {@link #name}
   * @param dwell number of the dwell, or another count, below 2^32
   * @param object its key
   */
  public Draws(long seed, int who, long dwell, int object) {
    this.key0 = (int) seed;
    this.key1 = (int) (seed >>> 32);
    this.who = who;
    this.what = dwell << 32 | (object & 0xffffffffL);
  }

  /** A key made of a name: FNV-1a, 32 bits. Source: draft-eastlake-fnv-17, sec. 2. */
  public static int name(String name) {
    int h = 0x811c9dc5;
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x01000193;
    }
    return h;
  }

  private int[] next() {
    int[] c = {count++, who, (int) what, (int) (what >>> 32)};
    Philox.block(c, key0, key1);
    return c;
  }

  /** Uniform in the open interval (0, 1), 53 bits. */
  public double uniform() {
    int[] c = next();
    long bits = ((long) c[0] << 32 | (c[1] & 0xffffffffL)) >>> 11;
    return (bits + 0.5) * 0x1.0p-53;
  }

  /** Uniform between two numbers. */
  public double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Normal of mean 0 and sigma 1. Box and Muller, Annals of Math. Statistics 29 (1958). */
  public double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** Exponential of mean 1. */
  public double exponential() {
    return -StrictMath.log(uniform());
  }

  /** Poisson of a small mean (below 30), by inversion. */
  public int poisson(double mean) {
    double p = StrictMath.exp(-mean);
    double sum = p;
    double u = uniform();
    int k = 0;
    while (u > sum && k < 1000) {
      k++;
      p *= mean / k;
      sum += p;
    }
    return k;
  }
}
