package io.farwatch.core.warn;

import io.farwatch.core.time.Epoch;

/**
 * What a person decided.
 *
 * @param person who
 * @param epoch when
 * @param kind what
 * @param warning which warning
 * @param text in words, may be empty
 */
public record Decision(String person, Epoch epoch, Kind kind, String warning, String text) {
  /** What can be decided. Release to the public is not among these yet. */
  public enum Kind {
    ACKNOWLEDGE,
    STAND_DOWN
  }
}
