package io.farwatch.core.signal.kernel;

/**
 * Local noise from the cells around each cell: a window of cells on either side, guard cells
 * between. Window sums are built by doubling, s2[i] = s1[i] + s1[i + 1], s4[i] = s2[i] + s2[i + 2]
 * and so on, so that nothing is ever taken away again: there is no drift after a strong echo, the
 * relative error is below (log2 window + 2) 2^-24 for powers, and a cell's average depends on its
 * neighbours only, not on where a block began. Holds scratch: one object is for one thread; it
 * takes no heap after it was made.
 */
public final class CellAverage {
  /** How the two sides become one figure. */
  public enum Kind {
    /** Mean of both sides (cell averaging). */
    MEAN,
    /** The greater side: holds at clutter edges. */
    GREATEST,
    /** The lesser side: holds beside another echo. */
    LEAST
  }

  /** Cells worked on at a time. */
  private static final int CHUNK = 2048;

  private final Kind kind;
  private final int window;
  private final int guard;
  private final float[] doubled;
  private final float[] sums;

  /**
   * @param window cells averaged on each side, at least 1
   * @param guard cells left out on each side, beside the cell itself
   */
  public CellAverage(Kind kind, int window, int guard) {
    if (window < 1 || guard < 0 || window > 1 << 20 || guard > 1 << 20) {
      throw new IllegalArgumentException("window of " + window + " beyond " + guard + " guards");
    }
    this.kind = kind;
    this.window = window;
    this.guard = guard;
    int cells = CHUNK + 2 * (window + guard) + 1;
    this.doubled = new float[cells];
    this.sums = new float[cells];
  }

  /** Cells of each side's window. */
  public int window() {
    return window;
  }

  /** Cells from a cell to the far end of its window: what must be known beyond each end. */
  public int reach() {
    return window + guard;
  }

  /**
   * Puts the average around each cell from begin to end (exclusive) into noise, from noiseBegin on.
   * Only powers from begin to end are looked at. Where one side does not fit, the other stands
   * alone; where neither does, the average is infinite, so that nothing exceeds it.
   */
  public void estimate(float[] power, int begin, int end, float[] noise, int noiseBegin) {
    for (int at = begin; at < end; at += CHUNK) {
      int count = Math.min(CHUNK, end - at);
      int low = Math.max(begin, at - reach());
      int high = Math.min(end, at + count + reach());
      chunk(power, begin, end, at, count, low, high, noise, noiseBegin + at - begin);
    }
  }

  private void chunk(
      float[] power, int begin, int end, int at, int count, int low, int high, float[] out, int o) {
    int windows = high - low - window + 1;
    if (windows > 0) {
      sum(power, low, high - low);
    }
    // cells from..to have both sides
    int from = Math.min(at + count, Math.max(at, begin + reach()));
    int to = Math.max(from, Math.min(at + count, end - reach()));
    for (int i = at; i < from; i++) {
      out[o + i - at] = oneSided(i, begin, end, low);
    }
    int lag = from - reach() - low;
    int lead = from + guard + 1 - low;
    float scale = kind == Kind.MEAN ? 0.5f / window : 1f / window;
    int done =
        VectorModule.present()
            ? VectorCells.join(kind, sums, lag, lead, scale, out, o + from - at, to - from)
            : 0;
    ScalarCells.join(
        kind, sums, lag + done, lead + done, scale, out, o + from - at + done, to - from - done);
    for (int i = to; i < at + count; i++) {
      out[o + i - at] = oneSided(i, begin, end, low);
    }
  }

  private float oneSided(int cell, int begin, int end, int low) {
    float scale = 1f / window;
    if (cell - reach() >= begin) {
      return sums[cell - reach() - low] * scale;
    }
    if (cell + reach() < end) {
      return sums[cell + guard + 1 - low] * scale;
    }
    return Float.POSITIVE_INFINITY;
  }

  /** Sums of every window that lies within count powers. */
  private void sum(float[] power, int low, int count) {
    System.arraycopy(power, low, doubled, 0, count);
    int width = 1; // of what doubled holds
    int summed = 0; // of what sums holds
    for (int left = window; left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        int n = count - summed - width + 1;
        if (summed == 0) {
          System.arraycopy(doubled, 0, sums, 0, n);
        } else {
          add(sums, 0, doubled, summed, n);
        }
        summed += width;
      }
      if (left > 1) {
        add(doubled, 0, doubled, width, count - 2 * width + 1);
        width *= 2;
      }
    }
  }

  /** y[i] += x[i + ahead], i rising. */
  private static void add(float[] y, int yo, float[] x, int ahead, int n) {
    int done = VectorModule.present() ? VectorCells.add(y, yo, x, ahead, n) : 0;
    ScalarCells.add(y, yo + done, x, ahead + done, n - done);
  }
}
