package io.farwatch.formats.tle;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.DropReason;
import io.farwatch.formats.problem.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A whole catalogue: what can be used and what was dropped; input = used + dropped.
 *
 * @param elements the good entries, in the order of the file
 * @param dropped how many of the others for each reason
 * @param problems of the dropped ones; the first {@link TleReader#PROBLEMS_MAX} only
 */
public record TleCatalogue(
    List<MeanElements> elements, Map<DropReason, Long> dropped, List<Problem> problems) {
  public TleCatalogue {
    elements = List.copyOf(elements);
    Map<DropReason, Long> ordered = new EnumMap<>(DropReason.class);
    ordered.putAll(dropped);
    dropped = Collections.unmodifiableMap(ordered);
    problems = List.copyOf(problems);
  }

  /** How many entries the file has, good and bad. */
  public long input() {
    return elements.size() + dropped.values().stream().mapToLong(Long::longValue).sum();
  }
}
