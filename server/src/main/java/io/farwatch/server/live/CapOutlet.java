package io.farwatch.server.live;

import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.warn.Warning;
import java.util.List;

/**
 * Writes a confirmed exercise warning as a public alert, its updates, and its cancellation. It is
 * called once for each version of the warning, on the thread that drives the run: it makes bytes
 * and touches no file. What it throws is told and stops nothing.
 */
public interface CapOutlet {
  /**
   * The next message, as CAP 1.2 bytes.
   *
   * @param warning of provenance EXERCISE; CONFIRMED and raised, or stood down after that
   * @param earlier versions of the same warning that were given before, oldest first
   * @param picture as it is now
   */
  byte[] next(Warning warning, List<Warning> earlier, Picture picture);
}
