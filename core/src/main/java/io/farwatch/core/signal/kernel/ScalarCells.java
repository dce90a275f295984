package io.farwatch.core.signal.kernel;

/** The scalar twin of what is done to cells of power. */
final class ScalarCells {
  private ScalarCells() {}

  /** y[yo + i] += x[xo + i], i rising; x may be y further on. */
  static void add(float[] y, int yo, float[] x, int xo, int n) {
    for (int i = 0; i < n; i++) {
      y[yo + i] += x[xo + i];
    }
  }

  /** Sums of the two sides joined and scaled. */
  static void join(
      CellAverage.Kind kind,
      float[] sums,
      int lag,
      int lead,
      float scale,
      float[] out,
      int o,
      int n) {
    for (int i = 0; i < n; i++) {
      float a = sums[lag + i];
      float b = sums[lead + i];
      out[o + i] =
          scale
              * switch (kind) {
                case MEAN -> a + b;
                case GREATEST -> Math.max(a, b);
                case LEAST -> Math.min(a, b);
              };
    }
  }

  /** Indices below n where power exceeds multiplier x noise, put into out from found on. */
  static int cross(
      float[] p,
      int po,
      float[] noise,
      int no,
      float multiplier,
      int from,
      int n,
      int[] out,
      int found) {
    int count = found;
    for (int i = from; i < n; i++) {
      if (p[po + i] > multiplier * noise[no + i]) {
        if (count < out.length) {
          out[count] = i;
        }
        count++;
      }
    }
    return count;
  }
}
