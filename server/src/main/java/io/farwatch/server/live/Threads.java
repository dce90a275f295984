package io.farwatch.server.live;

import io.farwatch.scenario.run.Fork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * So many threads, the caller's among them, for the tasks of a step: each takes the next task that
 * nobody has begun. The outcome does not depend on how many there are.
 *
 * <p>Steps take a millisecond or two, and waking a sleeping thread may take half of one: helpers
 * look for the next step for a little while before they sleep.
 */
public final class Threads implements Fork, AutoCloseable {
  /** More than any machine here has, and few enough to start. */
  public static final int MAX = 256;

  /** How long a helper looks for work before it sleeps (ns). */
  private static final long AWAKE_NANOS = 3_000_000;

  /** Looks in a row without leaving the processor to others. */
  private static final int LOOKS = 200;

  private final List<Thread> helpers = new ArrayList<>();
  private volatile @Nullable Job job;
  private volatile boolean closed;

  /**
   * @param count in all, 1 or more
   */
  public Threads(int count) {
    for (int i = 1; i < count; i++) {
      helpers.add(Thread.ofPlatform().name("farwatch-step-" + i).daemon().start(this::help));
    }
  }

  /** Work that any number of threads do together, each calling it once. */
  private static final class Job {
    private static final int SHUT = 1 << 20;

    final Runnable work;
    final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Helpers inside, and {@link #SHUT} once no more may come. */
    private final AtomicInteger inside = new AtomicInteger();

    Job(Runnable work) {
      this.work = work;
    }

    void help() {
      int n = inside.get();
      while (n < SHUT) {
        if (inside.compareAndSet(n, n + 1)) {
          run();
          inside.decrementAndGet();
          return;
        }
        n = inside.get();
      }
    }

    void run() {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      }
    }

    void finish() {
      inside.addAndGet(SHUT);
      waitFor(inside, SHUT);
    }
  }

  @Override
  public void all(List<Runnable> tasks) {
    AtomicInteger next = new AtomicInteger();
    together(() -> takeAll(tasks, next));
  }

  @Override
  public void all(List<Runnable> before, Runnable after, List<Runnable> beside) {
    AtomicInteger nextBefore = new AtomicInteger();
    AtomicInteger nextBeside = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    AtomicBoolean begun = new AtomicBoolean();
    together(
        () -> {
          int k;
          while ((k = nextBefore.getAndIncrement()) < before.size()) {
            try {
              before.get(k).run();
            } finally {
              ended.incrementAndGet();
            }
          }
          // Whoever is idle while others still work before it does what may be done at any time.
          while (ended.get() < before.size()
              && (k = nextBeside.getAndIncrement()) < beside.size()) {
            beside.get(k).run();
          }
          if (begun.compareAndSet(false, true)) {
            waitFor(ended, before.size());
            after.run();
          }
          takeAll(beside, nextBeside);
        });
  }

  private static void takeAll(List<Runnable> tasks, AtomicInteger next) {
    for (int k = next.getAndIncrement(); k < tasks.size(); k = next.getAndIncrement()) {
      tasks.get(k).run();
    }
  }

  private static void waitFor(AtomicInteger number, int value) {
    for (int k = 1; number.get() != value; k++) {
      pause(k);
    }
  }

  private static void pause(int k) {
    if (k % LOOKS == 0) {
      LockSupport.parkNanos(1); // others may need this processor
    } else {
      Thread.onSpinWait();
    }
  }

  /** Has work done by this thread and by the helpers that come in time. */
  private void together(Runnable work) {
    Job mine = new Job(work);
    job = mine;
    helpers.forEach(LockSupport::unpark);
    mine.run();
    mine.finish();
    Throwable failure = mine.failure.get();
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException("a task failed", failure);
    }
  }

  private void help() {
    Job last = null;
    long asleepAt = System.nanoTime() + AWAKE_NANOS;
    for (int k = 1; !closed; k++) {
      Job now = job;
      if (now != null && now != last) {
        now.help();
        last = now;
        asleepAt = System.nanoTime() + AWAKE_NANOS;
      } else if (k % LOOKS == 0 && System.nanoTime() > asleepAt) {
        LockSupport.park(this);
        asleepAt = System.nanoTime() + AWAKE_NANOS;
      } else {
        pause(k);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    helpers.forEach(LockSupport::unpark);
  }
}
