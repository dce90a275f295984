package io.farwatch.core.plot;

/** Where a dwell looked. */
public sealed interface LookVolume {
  /**
   * One beam of one face. Angles in rad (half-power widths of the two-way pattern), ranges in m.
   */
  record Beam(
      int face,
      double azimuthRad,
      double elevationRad,
      double widthRad,
      double rangeMinM,
      double rangeMaxM)
      implements LookVolume {}

  /** Unknown: nothing may be concluded from its silence but the state of the feed. */
  record Unknown() implements LookVolume {}
}
