package io.farwatch.server.web;

import io.farwatch.core.time.Epoch;
import org.jspecify.annotations.Nullable;

/**
 * One line of news for people.
 *
 * @param epoch when, in the run's time
 * @param kind of what
 * @param severity how grave
 * @param text one sentence
 * @param object track it is about, or null
 * @param warning it is about, or null
 * @param radar it is about, or null
 */
public record EventLine(
    Epoch epoch,
    Kind kind,
    Severity severity,
    String text,
    @Nullable String object,
    @Nullable String warning,
    @Nullable String radar) {

  /** What the line is about. */
  public enum Kind {
    WARNING,
    TRACK,
    SENSOR,
    SYSTEM
  }

  /** From calm to grave. */
  public enum Severity {
    INFO,
    CAUTION,
    POSSIBLE,
    PROBABLE,
    CONFIRMED
  }
}
