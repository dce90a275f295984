package io.farwatch.cli;

import io.farwatch.scenario.signal.Scene;
import io.farwatch.scenario.signal.SimulatedDwell;

/**
 * Something besides targets that a simulated radar receives.
 *
 * @param words what it is, for people
 * @param delayS the longest that its echoes take (s): pulses so much earlier are heard
 * @param part adds it to a dwell's scene
 */
record Surrounding(String words, double delayS, Part part) {
  /** What it adds to the scene of a dwell. */
  interface Part {
    /**
     * @param atS when the dwell begins (s after the recording does)
     */
    Scene in(Scene scene, SimulatedDwell.Key key, double atS);
  }
}
