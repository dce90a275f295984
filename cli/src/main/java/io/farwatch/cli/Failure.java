package io.farwatch.cli;

import java.util.List;

/** A command could not do its work; each problem is one clear sentence for the user. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  Failure(String problem) {
    this(List.of(problem));
  }

  Failure(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }
}
