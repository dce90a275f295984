package io.farwatch.cli;

import io.farwatch.scenario.run.Fork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs a scenario's tasks on so many threads, this one among them. */
final class Threads implements Fork, AutoCloseable {
  /** More than any machine here has, and few enough to start. */
  static final int MAX = 256;

  private final ExecutorService others;

  /**
   * @param threads in all, 2 or more
   */
  Threads(int threads) {
    others = Executors.newFixedThreadPool(threads - 1, Thread.ofPlatform().daemon().factory());
  }

  @Override
  public void all(List<Runnable> tasks) {
    List<Future<?>> open = new ArrayList<>();
    for (Runnable t : tasks.subList(Math.min(1, tasks.size()), tasks.size())) {
      open.add(others.submit(t));
    }
    RuntimeException first = null;
    try {
      if (!tasks.isEmpty()) {
        tasks.get(0).run();
      }
    } catch (RuntimeException e) {
      first = e;
    }
    for (Future<?> f : open) {
      try {
        f.get();
      } catch (ExecutionException e) {
        first = first == null ? new IllegalStateException(e.getCause()) : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
