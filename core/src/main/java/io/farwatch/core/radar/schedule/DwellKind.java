package io.farwatch.core.radar.schedule;

/** What a dwell is for. */
public enum DwellKind {
  /** A direction of the search fence. */
  SEARCH,
  /** A second look at something new. */
  VERIFY,
  /** A look at a track. */
  TRACK,
  /** The receivers listen to noise and test signals; nothing is transmitted. */
  CALIBRATION
}
