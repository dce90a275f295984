package io.farwatch.core.signal;

/**
 * Noise power near a place, by the median of samples that echoes have little part in. For
 * exponential powers the median is ln 2 times the mean.
 */
final class NoiseLevel {
  /** Samples on each side of a place. */
  private static final int SIDE = 256;

  /** Independent samples on each side that make a pulse's own background. */
  private static final int NEAR = 32;

  private static final double LN2 = 0.6931471805599453;

  private final float[] values = new float[2 * SIDE];
  private int count;

  /** How many samples the last level was made of. */
  int count() {
    return count;
  }

  /**
   * The mean noise power around a place of a compressed pulse, from {@code low} to {@code high} -
   * 1, beside a guard; NaN where there is nothing.
   */
  double of(float[] re, float[] im, int place, int guard, int stride, int low, int high) {
    count = 0;
    for (int i = 0; i < SIDE; i++) {
      int right = place + guard + i * stride;
      int left = place - guard - i * stride;
      if (right >= low && right < high) {
        values[count++] = re[right] * re[right] + im[right] * im[right];
      }
      if (left >= low && left < high) {
        values[count++] = re[left] * re[left] + im[left] * im[left];
      }
    }
    return count == 0 ? Double.NaN : select(values, count, (count - 1) / 2) / LN2;
  }

  /**
   * The mean power of what surrounds a place closely: the greater of both sides' medians, so that
   * at the edge of something extended it is that thing's level. NaN where there is nothing.
   */
  double greatest(float[] re, float[] im, int place, int guard, int stride, int low, int high) {
    double most = Double.NaN;
    for (int way = -1; way <= 1; way += 2) {
      int n = 0;
      for (int i = 0; i < NEAR; i++) {
        int k = place + way * (guard + i * stride);
        if (k >= low && k < high) {
          values[n++] = re[k] * re[k] + im[k] * im[k];
        }
      }
      if (n >= NEAR / 2 || (n > 0 && Double.isNaN(most))) {
        double level = select(values, n, (n - 1) / 2) / LN2;
        most = Double.isNaN(most) ? level : Math.max(most, level);
      }
    }
    return most;
  }

  /** Squared relative error of one pulse's level: that of a median of so many values. */
  double relativeVariance() {
    return count == 0 ? 0 : 1 / (LN2 * LN2 * count);
  }

  /** The want-th smallest, from 0, of the first n: Hoare's selection. The values change places. */
  static float select(float[] x, int n, int want) {
    int low = 0;
    int high = n - 1;
    while (low < high) {
      float pivot = x[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (x[i] < pivot) {
          i++;
        }
        while (x[j] > pivot) {
          j--;
        }
        if (i <= j) {
          float t = x[i];
          x[i++] = x[j];
          x[j--] = t;
        }
      }
      if (want <= j) {
        high = j;
      } else if (want >= i) {
        low = i;
      } else {
        break;
      }
    }
    return x[want];
  }
}
