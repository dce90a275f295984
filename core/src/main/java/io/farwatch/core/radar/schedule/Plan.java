package io.farwatch.core.radar.schedule;

import java.util.List;

/**
 * What came of one span of time.
 *
 * @param placed by start
 * @param waiting not placed, but not void yet: to be offered again
 * @param left given up
 */
public record Plan(List<Placed> placed, List<Task> waiting, List<Left> left) {
  public Plan {
    placed = List.copyOf(placed);
    waiting = List.copyOf(waiting);
    left = List.copyOf(left);
  }
}
