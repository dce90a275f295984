package io.farwatch.core.plot;

/** What one component of a measurement measures. */
public enum Quantity {
  /** Slant range (m), one way. */
  RANGE,
  /** Clockwise from north (rad). */
  AZIMUTH,
  /** Above the tangent plane of the ellipsoid (rad). */
  ELEVATION,
  /** Direction cosine along the face's horizontal axis (to the right seen from the radar). */
  U,
  /** Direction cosine along the face's upward axis. */
  V,
  /** Rate of the slant range (m/s), positive when receding. */
  RANGE_RATE,
  /** Height above the ellipsoid (m), as a transponder reports it. */
  HEIGHT
}
