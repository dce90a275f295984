package io.farwatch.core.track;

/** How much the watch cares for a track; decides how often a radar is asked to look at it. */
public enum Interest {
  /**
   * It comes down, or may: once a second from every radar that can see it, for as long as it lasts.
   */
  THREAT,
  /** Not judged yet. */
  UNKNOWN,
  /** In orbit and not in the catalogue: looked at until its orbit is known well. */
  ORBITING,
  /** In the catalogue: twenty looks, then let go. */
  CATALOGUED
}
