package io.farwatch.core;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the heap bytes that a piece of work takes in steady state. */
public final class Allocated {
  private static final int WARM_UP = 20_000;
  private static final int CALLS = 10_000;

  /** The least of these counts: what the machine itself takes once is not the work's. */
  private static final int ROUNDS = 3;

  private Allocated() {}

  /** Bytes that the work takes over ten thousand calls in this thread, after a warm-up. */
  public static long bytesOf10000(Runnable work) {
    ThreadMXBean counter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().threadId();
    counter.getThreadAllocatedBytes(self);
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = counter.getThreadAllocatedBytes(self);
      for (int i = 0; i < CALLS; i++) {
        work.run();
      }
      least = Math.min(least, counter.getThreadAllocatedBytes(self) - before);
    }
    return least;
  }
}
