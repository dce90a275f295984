package io.farwatch.server.journal;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Input;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.wire.Wire;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch as its bytes stand in the journal.
 *
 * @param number of the batch
 * @param until the run's time when the step was over
 * @param inputs wire bytes of each input
 * @param events wire bytes of each event
 */
public record Recorded(long number, Epoch until, List<byte[]> inputs, List<byte[]> events) {

  /**
   * The inputs as values.
   *
   * @throws JournalException when bytes are not of an input
   */
  public List<Input> decodedInputs() throws JournalException {
    return decoded(Input.class, inputs, "input");
  }

  /**
   * The events as values.
   *
   * @throws JournalException when bytes are not of an event
   */
  public List<Event> decodedEvents() throws JournalException {
    return decoded(Event.class, events, "event");
  }

  private <T> List<T> decoded(Class<T> type, List<byte[]> bytes, String what)
      throws JournalException {
    List<T> list = new ArrayList<>(bytes.size());
    for (byte[] b : bytes) {
      try {
        list.add(Wire.decode(type, b));
      } catch (IllegalArgumentException e) {
        throw new JournalException(
            JournalException.Kind.DAMAGED,
            what + " " + list.size() + " of batch " + number + " cannot be read: " + e.getMessage(),
            e);
      }
    }
    return list;
  }
}
