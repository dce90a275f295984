package io.farwatch.server.web;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.pipeline.Picture;

/** Which tracks deserve a look of their own, and which are satellites. */
final class Worth {
  /** Sigmas by which a perigee must be above ground to be told to be in orbit. */
  private static final double ORBIT_SIGMAS = 5;

  private Worth() {}

  /** Told to be in orbit, and neither falling nor thrusting. */
  static boolean orbits(Picture.Shown s) {
    Assessment a = s.assessment();
    if (a == null || a.falling() || a.thrusting()) {
      return false;
    }
    boolean high = a.perigeeHeightM() > ORBIT_SIGMAS * a.perigeeSigmaM();
    return a.match() != null || (s.track().settled() && high);
  }
}
