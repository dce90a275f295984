package io.farwatch.core.radar.coverage;

/** Whether a radar can look at a point, or what kind of hole the point is in. */
public enum Visibility {
  /** A beam can be put on it, and its echo falls into the listening time. */
  IN_VIEW,
  /** No ray gets there: the Earth is in the way. */
  BELOW_HORIZON,
  /** Lower than the lowest beam. */
  BELOW_LOWEST_BEAM,
  /** Higher than the highest beam: the cone about the zenith. */
  ABOVE_HIGHEST_BEAM,
  /** In the sector of no face. */
  BEHIND_FACES,
  /** So near that even the shortest pulse is still being sent when its echo returns. */
  TOO_NEAR,
  /** So far that listening has ended when the echo returns. */
  TOO_FAR
}
