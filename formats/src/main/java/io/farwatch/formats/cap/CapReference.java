package io.farwatch.formats.cap;

import io.farwatch.core.time.Epoch;

/**
 * What names one message of a sender, for later messages to refer to it.
 *
 * @param sender of it
 * @param identifier of it
 * @param sent when
 */
public record CapReference(String sender, String identifier, Epoch sent) {
  /** As it stands in the element references. */
  public String text() {
    return sender + "," + identifier + "," + CapTime.format(sent);
  }
}
