package io.farwatch.server.journal;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.time.Epoch;
import java.util.List;

/**
 * One step of a run: what entered and what came of it. It is stored whole or not at all.
 *
 * @param number from zero, without gaps
 * @param until the run's time when the step was over
 * @param inputs in order of sequence
 * @param events that came of them, in order
 */
public record Batch(long number, Epoch until, List<Input> inputs, List<Event> events) {
  public Batch {
    inputs = List.copyOf(inputs);
    events = List.copyOf(events);
  }
}
