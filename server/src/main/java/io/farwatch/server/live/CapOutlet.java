package io.farwatch.server.live;

import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.warn.Warning;
import java.util.List;

/**
 * Writes a confirmed exercise warning as a public alert. It is called once for each version of the
 * warning that differs, on the thread that drives the run: it makes bytes and touches no file.
 */
public interface CapOutlet {
  /**
   * The alert as CAP 1.2 bytes.
   *
   * @param warning CONFIRMED, of provenance EXERCISE
   * @param earlier versions of the same warning that were given before, oldest first
   * @param picture as it is now
   */
  byte[] confirmed(Warning warning, List<Warning> earlier, Picture picture);
}
