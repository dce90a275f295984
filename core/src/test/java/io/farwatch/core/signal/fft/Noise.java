package io.farwatch.core.signal.fft;

import java.util.Random;

/** Samples for tests. */
final class Noise {
  private Noise() {}

  static float[] floats(int n, long seed) {
    Random random = new Random(seed);
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return x;
  }

  static double[] doubles(int n, long seed) {
    Random random = new Random(seed);
    return random.doubles(n, -1, 1).toArray();
  }
}
