package io.farwatch.core.radar.schedule;

/** A dwell that was given up. */
public record Left(Task task, Reason reason) {
  /** What it lacked when its time ran out. */
  public enum Reason {
    /** The face had spent its transmit duty. */
    DUTY,
    /** The radar had spent its mean power. */
    POWER,
    /** No instant was free of other transmissions and windows. */
    TIME
  }
}
