package io.farwatch.core.track;

import io.farwatch.core.linear.Cholesky;
import java.util.List;
import java.util.Map;

/**
 * Finds that two tracks are one object: they agree in position and velocity, and no look ever saw
 * both. The older name stays, the better state is kept.
 */
final class Merger {
  /** Chi-squared, 6 degrees of freedom, 0.999. */
  private static final double AGREE = 22.46;

  /** m: farther apart than this nothing is compared. */
  private static final double NEAR_M = 60e3;

  /** m: a track whose place is less sure than this agrees with everything and says nothing. */
  private static final double SURE_M = 30e3;

  private static final int PLOTS_MIN = 6;

  private Merger() {}

  static void afterPlot(TrackFile track, Map<String, TrackFile> tracks, List<TrackEvent> events) {
    boolean due = track.plots >= PLOTS_MIN && (track.plots - PLOTS_MIN) % 5 == 0;
    if (!due || track.aircraft || !track.recursive) {
      return;
    }
    for (TrackFile other : List.copyOf(tracks.values())) {
      if (other != track
          && other.recursive
          && !other.aircraft
          && other.plots >= PLOTS_MIN
          && agree(track, other)) {
        boolean older = other.firstPlot.isBefore(track.firstPlot);
        TrackFile stays = older ? other : track;
        TrackFile goes = older ? track : other;
        join(stays, goes);
        tracks.remove(goes.id);
        events.add(new TrackEvent.Merged(stays.toTrack(), goes.id));
        Lifecycle.end(goes, "merged into " + stays.id, events);
        if (stays != track) {
          return;
        }
      }
    }
  }

  private static boolean agree(TrackFile a, TrackFile b) {
    double dt = a.epoch.secondsSince(b.epoch);
    double[] x = a.likelier().x;
    double[] y = b.likelier().x;
    double dx = x[0] - y[0] - dt * y[3];
    double dy = x[1] - y[1] - dt * y[4];
    double dz = x[2] - y[2] - dt * y[5];
    double reach = NEAR_M + 5 * dt * dt;
    if (dx * dx + dy * dy + dz * dz > reach * reach
        || unsure(a.likelier())
        || unsure(b.likelier())
        || seenApart(a, b)) {
      return false;
    }
    ModeFilter f = a.likelier();
    ModeFilter g = b.likelier().copy();
    g.predict(dt);
    double[] s = new double[36];
    double[] d = new double[6];
    for (int i = 0; i < 6; i++) {
      d[i] = f.x[i] - g.x[i];
      for (int j = 0; j < 6; j++) {
        s[i * 6 + j] = f.p[i * f.size() + j] + g.p[i * g.size() + j];
      }
    }
    return Cholesky.mahalanobisSquared(s, 6, d) < AGREE;
  }

  private static boolean unsure(ModeFilter f) {
    int n = f.size();
    return f.p[0] + f.p[n + 1] + f.p[2 * n + 2] > SURE_M * SURE_M;
  }

  private static boolean seenApart(TrackFile a, TrackFile b) {
    for (String look : a.looks) {
      if (b.looks.contains(look)) {
        return true;
      }
    }
    return false;
  }

  private static void join(TrackFile stays, TrackFile goes) {
    if (trace(goes) < trace(stays)) {
      stays.radars.clear();
      stays.radars.addAll(goes.radars);
      stays.main = goes.main;
      stays.thrust = goes.thrust;
      stays.thrustProbability = goes.thrustProbability;
      stays.epoch = goes.epoch;
      stays.nisMean = goes.nisMean;
    }
    stays.plots += goes.plots;
    stays.existenceLogOdds = Math.max(stays.existenceLogOdds, goes.existenceLogOdds);
    stays.lastPlot = stays.lastPlot.max(goes.lastPlot);
    stays.requested = Math.max(stays.requested, goes.requested);
    if (goes.status != Track.Status.TENTATIVE) {
      stays.status = Track.Status.CONFIRMED;
    }
  }

  private static double trace(TrackFile t) {
    ModeFilter f = t.likelier();
    int n = f.size();
    return f.p[0] + f.p[n + 1] + f.p[2 * n + 2];
  }
}
