package io.farwatch.core.track;

/** How a track moves. */
public enum Mode {
  /** Under gravity alone, above the atmosphere. */
  FREE_FLIGHT,
  /** Under an unknown acceleration: engines, a manoeuvre, or drag. */
  THRUSTING,
  /** Slow and low: nearly constant velocity in air. */
  AIRCRAFT
}
