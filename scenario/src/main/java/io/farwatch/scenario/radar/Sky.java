package io.farwatch.scenario.radar;

import io.farwatch.core.time.Epoch;

/** The objects there are, as the simulated radars meet them. */
public interface Sky {
  /** Number of objects; they are numbered from zero. */
  int size();

  /** Fills the state of an object (ECEF, m and m/s); false when it is not there then. */
  boolean stateAt(int object, Epoch epoch, double[] s6);

  /** Mean radar cross-section (m2). */
  double rcsM2(int object);

  /** Objects that may be above a radar's horizon between two epochs, in rising order. */
  int[] above(String radar, Epoch from, Epoch to);
}
