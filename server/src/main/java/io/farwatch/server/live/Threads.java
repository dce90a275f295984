package io.farwatch.server.live;

import io.farwatch.scenario.run.Fork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many threads, the caller's among them, for the tasks of a step: each takes the next task that
 * nobody has begun. The outcome does not depend on how many there are.
 */
public final class Threads implements Fork, AutoCloseable {
  /** More than any machine here has, and few enough to start. */
  public static final int MAX = 256;

  private final ExecutorService others;
  private final int count;

  /**
   * @param count in all, 1 or more
   */
  public Threads(int count) {
    this.count = count;
    others =
        Executors.newFixedThreadPool(
            Math.max(1, count - 1),
            Thread.ofPlatform().name("farwatch-step-", 0).daemon().factory());
  }

  @Override
  public void all(List<Runnable> tasks) {
    AtomicInteger next = new AtomicInteger();
    Runnable taker =
        () -> {
          for (int k = next.getAndIncrement(); k < tasks.size(); k = next.getAndIncrement()) {
            tasks.get(k).run();
          }
        };
    List<Future<?>> helping = new ArrayList<>();
    for (int i = 1; i < Math.min(count, tasks.size()); i++) {
      helping.add(others.submit(taker));
    }
    RuntimeException first = null;
    try {
      taker.run();
    } catch (RuntimeException e) {
      first = e;
    }
    for (Future<?> f : helping) {
      try {
        f.get();
      } catch (ExecutionException e) {
        first = first == null ? new IllegalStateException("a task failed", e.getCause()) : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted in a step", e);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void all(List<Runnable> before, Runnable after, List<Runnable> beside) {
    CountDownLatch open = new CountDownLatch(before.size());
    List<Runnable> tasks = new ArrayList<>();
    for (Runnable t : before) {
      tasks.add(
          () -> {
            try {
              t.run();
            } finally {
              open.countDown();
            }
          });
    }
    // Tasks are begun in this order: whoever comes to this one waits for begun ones alone.
    tasks.add(
        () -> {
          await(open);
          after.run();
        });
    tasks.addAll(beside);
    all(tasks);
  }

  private static void await(CountDownLatch open) {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in a step", e);
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
