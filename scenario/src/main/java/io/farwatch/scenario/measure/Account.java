package io.farwatch.scenario.measure;

import java.util.List;

/**
 * What a run amounts to.
 *
 * @param objects every flight, and every satellite that was detected or crossed a fence
 * @param metrics the numbers
 * @param checks what was expected, and whether it came true
 */
public record Account(List<ObjectOutcome> objects, Metrics metrics, List<Check> checks) {
  public Account {
    objects = List.copyOf(objects);
    checks = List.copyOf(checks);
  }

  /** One expectation. */
  public record Check(String what, boolean passed, String saw) {}

  /** Whether all that was expected came true. */
  public boolean passed() {
    return checks.stream().allMatch(Check::passed);
  }
}
