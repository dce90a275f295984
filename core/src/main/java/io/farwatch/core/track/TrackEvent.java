package io.farwatch.core.track;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.Plot;
import java.util.List;

/** What the tracker says. */
public sealed interface TrackEvent {
  /** A track began with these plots. */
  record Founded(Track track, List<Plot> plots) implements TrackEvent {
    public Founded {
      plots = List.copyOf(plots);
    }
  }

  /** A plot changed a track. */
  record Updated(Track track, Plot plot, double nis) implements TrackEvent {}

  /** A look that should have seen the track did not, or time passed: predicted, not measured. */
  record Coasted(Track track) implements TrackEvent {}

  /** A track became sure enough to be judged. */
  record Confirmed(Track track) implements TrackEvent {}

  /** A track is over, and why. */
  record Ended(Track track, String reason) implements TrackEvent {}

  /** Two tracks were one object: the second went into the first. */
  record Merged(Track track, String absorbed) implements TrackEvent {}

  /** A radar is asked to look. */
  record Requested(DwellRequest request) implements TrackEvent {}

  /** A plot was not used. */
  record Dropped(Plot plot, DropReason reason) implements TrackEvent {}
}
