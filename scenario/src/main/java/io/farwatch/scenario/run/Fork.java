package io.farwatch.scenario.run;

import java.util.ArrayList;
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

  /**
   * Runs all; {@code after} begins when all of {@code before} have ended, while those of {@code
   * beside} may run at any time. An exception of any is thrown when all have ended.
   */
  default void all(List<Runnable> before, Runnable after, List<Runnable> beside) {
    all(before);
    List<Runnable> rest = new ArrayList<>();
    rest.add(after);
    rest.addAll(beside);
    all(rest);
  }
}
