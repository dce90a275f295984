package io.farwatch.core.warn;

/** What the warning machine says. */
public sealed interface WarnEvent {
  /** A warning was raised; its id is used for nothing else, ever. */
  record Raised(Warning warning) implements WarnEvent {}

  /** A warning changed: level, objects, areas, time or people. */
  record Updated(Warning warning) implements WarnEvent {}

  /** The reason for a warning is gone. */
  record StoodDown(Warning warning, String reason) implements WarnEvent {}

  /** A person's decision could not be taken. */
  record Refused(Decision decision, String reason) implements WarnEvent {}
}
