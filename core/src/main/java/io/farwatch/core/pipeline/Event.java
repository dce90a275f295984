package io.farwatch.core.pipeline;

import io.farwatch.core.assess.AssessEvent;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.core.warn.WarnEvent;

/**
 * Something the pipeline says happened.
 *
 * @param sequence of the input that caused it
 * @param index among that input's events, from zero
 * @param epoch the pipeline's time
 * @param body what happened
 */
public record Event(long sequence, int index, Epoch epoch, Body body) {

  /** The packages' own events, wrapped. */
  public sealed interface Body {
    /** The tracker's. */
    record OfTrack(TrackEvent event) implements Body {}

    /** The assessment's. */
    record OfAssessment(AssessEvent event) implements Body {}

    /** The warning machine's. */
    record OfWarning(WarnEvent event) implements Body {}

    /** A sensor's state changed. */
    record OfSensor(SensorState state) implements Body {}

    /** An input as a whole was not used. */
    record InputDropped(DropReason reason, String what) implements Body {}
  }
}
