package io.farwatch.server.live;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How late steps were, from when their data were due to when they had been worked on: a histogram
 * whose k-th bin reaches to 2^k / 8 ms.
 */
final class Latency {
  private static final int BINS = 32;
  private static final double FIRST_MS = 0.125;

  private final AtomicLongArray counts = new AtomicLongArray(BINS);
  private volatile double lastMs;

  void take(double ms) {
    lastMs = ms;
    int bin = 0;
    for (double top = FIRST_MS; bin < BINS - 1 && ms > top; top *= 2) {
      bin++;
    }
    counts.incrementAndGet(bin);
  }

  double lastMs() {
    return lastMs;
  }

  /** The top of the bin that holds a share of all steps (ms); 0 before the first. */
  double quantileMs(double share) {
    long all = 0;
    for (int k = 0; k < BINS; k++) {
      all += counts.get(k);
    }
    long seen = 0;
    double top = FIRST_MS;
    for (int k = 0; k < BINS; k++, top *= 2) {
      seen += counts.get(k);
      if (all > 0 && seen >= share * all) {
        return top;
      }
    }
    return 0;
  }
}
