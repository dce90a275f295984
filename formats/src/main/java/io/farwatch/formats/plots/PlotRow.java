package io.farwatch.formats.plots;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.time.Epoch;
import io.farwatch.formats.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
public sealed interface PlotRow {
  /** Its number among the rows of the input, from zero. */
  long index();

  /** A plot. */
  record Read(long index, Plot plot) implements PlotRow {}

  /**
   * A row that is none.
   *
   * @param radar as it says, made fit to be shown; empty when it does not
   * @param epoch null when it says none that can be read
   * @param reason of the first problem
   * @param problems all of them
   */
  record Dropped(
      long index, String radar, @Nullable Epoch epoch, DropReason reason, List<Problem> problems)
      implements PlotRow {
    public Dropped {
      problems = List.copyOf(problems);
    }
  }
}
