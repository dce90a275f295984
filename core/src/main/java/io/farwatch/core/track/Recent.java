package io.farwatch.core.track;

import io.farwatch.core.plot.Plot;
import io.farwatch.core.time.Epoch;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The plots of the last seconds, to know one that is received again. */
final class Recent {
  /** s: kept this long behind the newest plot. */
  private static final double WINDOW_S = 30;

  /** Kept at most. */
  private static final int PLOTS_MAX = 20_000;

  private final Set<Plot> plots = new LinkedHashSet<>();
  private Epoch newest = new Epoch(Long.MIN_VALUE);

  /** Whether the same plot, to the bit, came before; remembers it if not. */
  boolean isRepeated(Plot plot) {
    if (!plots.add(plot)) {
      return true;
    }
    if (plot.epoch().isAfter(newest)) {
      newest = plot.epoch();
    }
    Iterator<Plot> oldest = plots.iterator();
    while (oldest.hasNext()) {
      Plot p = oldest.next();
      if (plots.size() <= PLOTS_MAX && newest.secondsSince(p.epoch()) <= WINDOW_S) {
        break;
      }
      oldest.remove();
    }
    return false;
  }

  List<Plot> toList() {
    return List.copyOf(plots);
  }
}
