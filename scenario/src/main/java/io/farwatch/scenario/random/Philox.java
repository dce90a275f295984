package io.farwatch.scenario.random;

/**
 * The counter-based generator Philox4x32-10: a block cipher of a counter, so any draw can be made
 * without the ones before it. Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel
 * random numbers: as easy as 1, 2, 3", SC11 (2011), sec. 4.2.
 */
final class Philox {
  private static final long M0 = 0xD2511F53L;
  private static final long M1 = 0xCD9E8D57L;
  private static final int W0 = 0x9E3779B9;
  private static final int W1 = 0xBB67AE85;
  private static final int ROUNDS = 10;

  private Philox() {}

  /** Enciphers the four words of the counter in place under a key of two. */
  static void block(int[] c, int key0, int key1) {
    int k0 = key0;
    int k1 = key1;
    for (int i = 0; i < ROUNDS; i++) {
      long p0 = M0 * (c[0] & 0xffffffffL);
      long p1 = M1 * (c[2] & 0xffffffffL);
      int c0 = (int) (p1 >>> 32) ^ c[1] ^ k0;
      int c2 = (int) (p0 >>> 32) ^ c[3] ^ k1;
      c[1] = (int) p1;
      c[3] = (int) p0;
      c[0] = c0;
      c[2] = c2;
      k0 += W0;
      k1 += W1;
    }
  }
}
