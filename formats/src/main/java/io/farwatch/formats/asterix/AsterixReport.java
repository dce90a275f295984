package io.farwatch.formats.asterix;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;

/** What one entry of a feed means to the core. */
public sealed interface AsterixReport {
  /** A target was measured. */
  record Target(Plot plot) implements AsterixReport {}

  /** A radar says how it is. */
  record State(SensorState state) implements AsterixReport {}

  /**
   * The antenna passed a direction, and the radar says no more: its feed is alive.
   *
   * @param radar which
   * @param epoch when
   * @param azimuthRad clockwise from north; 0 for a north mark
   * @param north whether it is the north mark, which begins a turn
   */
  record Mark(String radar, Epoch epoch, double azimuthRad, boolean north)
      implements AsterixReport {}

  /**
   * It was not used.
   *
   * @param reason to be counted
   * @param what in words, with the values
   * @param offset in the input
   */
  record Dropped(DropReason reason, String what, long offset) implements AsterixReport {}
}
