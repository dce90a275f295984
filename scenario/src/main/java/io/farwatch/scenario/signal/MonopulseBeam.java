package io.farwatch.scenario.signal;

/**
 * A beam's voltage patterns against the direction cosines' offsets from its centre, relative to the
 * sum's peak. Real: the pattern's phase is taken out at the beam's centre.
 */
public interface MonopulseBeam {
  /** Voltage sent. */
  double transmit(double u, double v);

  /** Fills the voltages received: sum, difference along u, difference along v. */
  void receive(double u, double v, double[] three);
}
