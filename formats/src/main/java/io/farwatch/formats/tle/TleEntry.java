package io.farwatch.formats.tle;

import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.plot.DropReason;
import io.farwatch.formats.problem.Problem;
import java.util.List;

/** What became of one entry of a catalogue. */
public sealed interface TleEntry {
  /** The line it begins on, counted from one. */
  long line();

  /** A good entry. */
  record Used(long line, MeanElements elements) implements TleEntry {}

  /** A bad one, with everything that is wrong with it. */
  record Dropped(long line, DropReason reason, List<Problem> problems) implements TleEntry {
    public Dropped {
      problems = List.copyOf(problems);
    }
  }
}
