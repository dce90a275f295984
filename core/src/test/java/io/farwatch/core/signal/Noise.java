package io.farwatch.core.signal;

/**
 * Complex Gaussian noise of unit power by counting: each sample depends on its number alone. Bits
 * by Stafford's mix 13 (as in Java's SplittableRandom), radius and angle after Box and Muller,
 * Annals of Math. Statistics 29 (1958), the angle one of 16,384.
 */
final class Noise {
  private static final int ANGLES = 1 << 14;
  private static final float[] COS = new float[ANGLES];
  private static final float[] SIN = new float[ANGLES];

  static {
    for (int i = 0; i < ANGLES; i++) {
      COS[i] = (float) Math.cos(2 * Math.PI * (i + 0.5) / ANGLES);
      SIN[i] = (float) Math.sin(2 * Math.PI * (i + 0.5) / ANGLES);
    }
  }

  private Noise() {}

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  static double uniform(long seed, long number) {
    return ((mix(mix(seed) + number * 0x9e3779b97f4a7c15L) >>> 11) + 0.5) * 0x1.0p-53;
  }

  static void add(long seed, int channel, long first, float[] re, float[] im, int count) {
    long key = mix(seed * 3 + channel + 0x51ed27L);
    for (int k = 0; k < count; k++) {
      long z = mix(key + (first + k) * 0x9e3779b97f4a7c15L);
      // 50 bits for the radius, 14 for the angle.
      double r = Math.sqrt(-Math.log(((z >>> 14) + 0.5) * 0x1.0p-50));
      int i = (int) z & (ANGLES - 1);
      re[k] += (float) (r * COS[i]);
      im[k] += (float) (r * SIN[i]);
    }
  }
}
