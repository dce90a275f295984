package io.farwatch.scenario.run;

import java.util.List;

/**
 * Runs tasks that do not depend on one another, and returns when all are done. The scenario holds
 * no threads: whoever drives it brings them. The outcome never depends on how many there are.
 */
public interface Fork {
  /** One after another, here. */
  Fork HERE = tasks -> tasks.forEach(Runnable::run);

  /** Runs all; an exception of any is thrown when all have ended. */
  void all(List<Runnable> tasks);
}
