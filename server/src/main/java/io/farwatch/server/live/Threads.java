package io.farwatch.server.live;

import io.farwatch.scenario.run.Fork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads for the tasks of a step; the outcome does not depend on how many. */
final class Threads implements Fork, AutoCloseable {
  private final ExecutorService pool;

  Threads(int count) {
    pool =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name("farwatch-step-", 0).daemon().factory());
  }

  @Override
  public void all(List<Runnable> tasks) {
    List<Future<?>> futures = new ArrayList<>(tasks.size());
    tasks.forEach(t -> futures.add(pool.submit(t)));
    ExecutionException first = null;
    for (Future<?> f : futures) {
      try {
        f.get();
      } catch (ExecutionException e) {
        first = first == null ? e : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted in a step", e);
      }
    }
    if (first != null) {
      throw new IllegalStateException("a task of the step failed", first.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
