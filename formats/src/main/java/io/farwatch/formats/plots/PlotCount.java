package io.farwatch.formats.plots;

import io.farwatch.core.plot.DropReason;
import io.farwatch.formats.problem.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How reading a file of plots went; input = used + dropped.
 *
 * @param used rows that gave a plot
 * @param dropped how many of the others for each reason
 * @param problems of the file as a whole, such as a column that is missing; those of a row are with
 *     the row
 * @param ignored columns or keys that mean nothing here, in order of appearance; at most 100
 */
public record PlotCount(
    long used, Map<DropReason, Long> dropped, List<Problem> problems, List<String> ignored) {
  public PlotCount {
    Map<DropReason, Long> ordered = new EnumMap<>(DropReason.class);
    ordered.putAll(dropped);
    dropped = Collections.unmodifiableMap(ordered);
    problems = List.copyOf(problems);
    ignored = List.copyOf(ignored);
  }

  /** How many rows the file has. */
  public long input() {
    return used + dropped.values().stream().mapToLong(Long::longValue).sum();
  }
}
