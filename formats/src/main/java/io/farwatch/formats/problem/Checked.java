package io.farwatch.formats.problem;

import java.util.List;

/**
 * What was read from a file, and all that is wrong with it.
 *
 * @param value what could be read; complete only without problems
 * @param problems in the order of the file; empty when it is valid
 */
public record Checked<T>(T value, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
  }

  public boolean valid() {
    return problems.isEmpty();
  }
}
