package io.farwatch.cli.recorded;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was read from the files of one run, all in the order of reading. */
public final class Recording {
  private static final Set<DropReason> INVALID =
      EnumSet.of(
          DropReason.UNREADABLE,
          DropReason.MISSING_FIELD,
          DropReason.BAD_VALUE,
          DropReason.CHECKSUM);

  private final List<InputRecord> records = new ArrayList<>();
  private final List<SensorState> states = new ArrayList<>();
  private final List<Look> marks = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private boolean invalid;

  void plot(Plot plot) {
    records.add(new InputRecord(records.size(), plot.radar(), plot.epoch(), plot, null));
  }

  void dropped(String radar, @Nullable Epoch epoch, DropReason reason) {
    records.add(new InputRecord(records.size(), radar, epoch, null, reason));
    invalid |= INVALID.contains(reason);
  }

  /** A radar's word on itself: a record without a position. */
  void state(SensorState state) {
    dropped(state.radar(), state.epoch(), DropReason.NO_POSITION);
    states.add(state);
  }

  /** A sign of life of a radar, as a look that saw nothing: a record without a position. */
  void mark(Look look) {
    dropped(look.radar(), look.epoch(), DropReason.NO_POSITION);
    marks.add(look);
  }

  /** Something the user should know, in one sentence with its place. */
  void complain(String sentence) {
    complaints.add(sentence);
  }

  /** As {@link #complain}, of a file that is not as it should be. */
  void complainOfFile(String sentence) {
    complaints.add(sentence);
    invalid = true;
  }

  public List<InputRecord> records() {
    return List.copyOf(records);
  }

  List<SensorState> states() {
    return states;
  }

  List<Look> marks() {
    return marks;
  }

  /** What is wrong with the records, a sentence each. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Whether a record was unreadable or invalid. */
  public boolean isFlawed() {
    return invalid;
  }
}
