package io.farwatch.core.radar.coverage;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;

/** Which kind of dwell is to see the object. */
public enum DwellKind {
  /** A beam of the search fence, pointed where the fence stands. */
  SEARCH,
  /** A beam put onto the object, with the longest pulse that its range allows. */
  TRACK;

  /** Part of the echo's delay that a track pulse may last, as the simulated radar has it. */
  private static final double DELAY_SHARE = 0.8;

  /** Length of the pulse (s) for an object at a range (m). */
  public double pulseS(RadarModel m, double rangeM) {
    double delay = 2 * rangeM / RadarEquation.LIGHT_MPS;
    return switch (this) {
      case SEARCH -> m.fencePulseS();
      case TRACK -> Math.max(m.pulseMinS(), Math.min(m.pulseMaxS(), DELAY_SHARE * delay));
    };
  }

  /** False-alarm probability of a cell. */
  public double pfa(RadarModel m) {
    return this == SEARCH ? m.searchPfa() : m.gatedPfa();
  }
}
