package io.farwatch.server.web;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;

/** Where a track is going to be. */
final class Paths {
  static final int POINTS_MAX = 60;

  /** s: how far ahead a path is drawn when nothing ends it before. */
  private static final double AHEAD_S = 600;

  /** s: a track older than this is not moved on; it is shown where it was. */
  private static final double STALE_S = 1800;

  /** One point: where, and how many seconds from now. */
  record Point(Geodetic place, double aheadS) {}

  private Paths() {}

  /** The state moved to an epoch in free flight. */
  static EcefState at(Picture.Shown s, Epoch epoch) {
    double dt = epoch.secondsSince(s.track().epoch());
    return Math.abs(dt) > STALE_S ? s.track().state() : FreeFlight.propagate(s.track().state(), dt);
  }

  /** The arc from now to the impact or ten minutes ahead; none while it thrusts. */
  static List<Point> predicted(Picture.Shown s, Epoch now) {
    var a = s.assessment();
    if (a == null || a.thrusting() || !s.track().settled()) {
      return List.of();
    }
    double end = a.impact() == null ? AHEAD_S : a.impact().epoch().secondsSince(now);
    double horizon = Math.min(AHEAD_S, end);
    if (!(horizon > 0)) {
      return List.of();
    }
    List<Point> points = new ArrayList<>(POINTS_MAX);
    double[] x = at(s, now).toArray();
    double step = horizon / (POINTS_MAX - 1);
    for (int k = 0; k < POINTS_MAX; k++) {
      points.add(new Point(Frames.ecefToGeodetic(EcefState.of(x).position()), k * step));
      FreeFlight.propagate(x, step);
    }
    return points;
  }
}
