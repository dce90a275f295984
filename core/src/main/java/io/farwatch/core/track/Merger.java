package io.farwatch.core.track;

import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.linear.Cholesky;
import java.util.List;
import java.util.Map;

/**
 * Finds that two tracks are one object: no look ever saw both, and they agree in position and
 * velocity, or the one was lost before the other began and lies near enough to have become it. The
 * older name stays; the better state is kept, of a lost track never.
 */
final class Merger {
  /** Chi-squared, 6 degrees of freedom, 0.999. */
  private static final double AGREE = 22.46;

  /**
   * The same for a track that was lost: that it was missed where it was looked for says that its
   * covariance is too small, so sigmas are taken three times as large.
   */
  private static final double SUCCEED = 9 * AGREE;

  /** Looks in a row without the object from which on its track is lost. */
  private static final int MISSES_LOST = 3;

  /**
   * Times {@link #AGREE} while one track still is a fit of its founding plots: at long range its
   * error is a bent lens, of which the covariance tells only the flat part.
   */
  private static final double BENT = 2;

  /** m: farther apart than this and what gravity bends, tracks that are sure cannot agree. */
  private static final double NEAR_M = 60e3;

  /** Sigmas of place and speed by which that is farther for tracks that are less sure. */
  private static final double SIGMAS = 5;

  /** m/s2: what the turning of the axes adds to half a fall (Coriolis at 11 km/s). */
  private static final double COUPLED = 0.8;

  /** m: a track whose place is less sure than this agrees with everything and says nothing. */
  private static final double SURE_M = 30e3;

  /** m: the same once both are brought to one epoch. */
  private static final double FADED_M = 100e3;

  /** s: a track gone astray may take a last plot or two of what was founded beside it. */
  private static final double HANDOVER_S = 5;

  private static final int PLOTS_MIN = 6;

  /** The same for two that are known to be one from elsewhere. */
  private static final int PLOTS_KNOWN = 4;

  /** Plots from which on a track is compared only now and then. */
  private static final int PLOTS_OFTEN = 30;

  private Merger() {}

  static void afterPlot(TrackFile track, Map<String, TrackFile> tracks, List<TrackEvent> events) {
    boolean due = track.plots < PLOTS_OFTEN || track.plots % 5 == 0;
    if (!due || track.aircraft || track.status == Track.Status.TENTATIVE) {
      return;
    }
    for (TrackFile other : List.copyOf(tracks.values())) {
      if (other != track && !other.aircraft && isOne(track, other)) {
        if (merge(track, other, tracks, events) != track) {
          return;
        }
      }
    }
  }

  /**
   * Two tracks that others know to be of one object: if the one was seen only before the other, or
   * if they agree, with fewer plots than it takes without that knowledge.
   */
  static void succeed(
      TrackFile a, TrackFile b, Map<String, TrackFile> tracks, List<TrackEvent> events) {
    if (a.aircraft || b.aircraft || seenApart(a, b)) {
      return;
    }
    boolean alike = Math.min(a.plots, b.plots) >= PLOTS_KNOWN && agree(a, b, BENT * AGREE);
    if (began(a, b) || began(b, a) || alike) {
      merge(a, b, tracks, events);
    }
  }

  /** Whether the first began when the second was hardly seen any more. */
  private static boolean began(TrackFile a, TrackFile b) {
    return b.lastPlot.secondsSince(a.firstPlot) <= HANDOVER_S;
  }

  /** Makes one of two, and gives it: the older name stays. */
  private static TrackFile merge(
      TrackFile a, TrackFile b, Map<String, TrackFile> tracks, List<TrackEvent> events) {
    boolean older = b.firstPlot.isBefore(a.firstPlot);
    TrackFile stays = older ? b : a;
    TrackFile goes = older ? a : b;
    join(stays, goes);
    tracks.remove(goes.id);
    events.add(new TrackEvent.Merged(stays.toTrack(), goes.id));
    Lifecycle.end(goes, "merged into " + stays.id, events);
    return stays;
  }

  private static boolean isOne(TrackFile track, TrackFile other) {
    if (isLost(other) && !track.firstPlot.isBefore(other.lastPlot)) {
      return agree(track, other, SUCCEED);
    }
    double within = track.recursive && other.recursive ? AGREE : BENT * AGREE;
    return track.plots >= PLOTS_MIN && other.plots >= PLOTS_MIN && agree(track, other, within);
  }

  /**
   * Missed again and again, or coasting on a fit that no filter could take over: linear in time
   * where the truth is bent.
   */
  private static boolean isLost(TrackFile t) {
    return t.status != Track.Status.TENTATIVE
        && (t.misses >= MISSES_LOST || (t.status == Track.Status.COASTING && !t.recursive));
  }

  private static boolean agree(TrackFile a, TrackFile b, double within) {
    double dt = a.epoch.secondsSince(b.epoch);
    double[] x = a.likelier().x;
    double[] y = b.likelier().x;
    // A parabola under the pull at its start; a low orbit leaves it by about 2 mm/s3 dt^3.
    double r2 = y[0] * y[0] + y[1] * y[1] + y[2] * y[2];
    double bend = -0.5 * dt * dt * Wgs84.GM / (r2 * Math.sqrt(r2));
    double dx = x[0] - y[0] * (1 + bend) - dt * y[3];
    double dy = x[1] - y[1] * (1 + bend) - dt * y[4];
    double dz = x[2] - y[2] * (1 + bend) - dt * y[5];
    double beyond = Math.min(5 * dt * dt, 2e-3 * Math.abs(dt * dt * dt) + COUPLED * dt * dt);
    double reach = NEAR_M + beyond + SIGMAS * (spread(a, dt) + spread(b, dt));
    if (dx * dx + dy * dy + dz * dz > reach * reach
        || spread(a, 0) > SURE_M
        || spread(b, 0) > SURE_M
        || seenApart(a, b)) {
      return false;
    }
    ModeFilter f = a.likelier();
    ModeFilter g = b.likelier().copy();
    g.predict(dt);
    if (trace(g) > FADED_M * FADED_M) {
      return false;
    }
    double[] s = new double[36];
    double[] d = new double[6];
    for (int i = 0; i < 6; i++) {
      d[i] = f.x[i] - g.x[i];
      for (int j = 0; j < 6; j++) {
        s[i * 6 + j] = f.p[i * f.size() + j] + g.p[i * g.size() + j];
      }
    }
    return Cholesky.mahalanobisSquared(s, 6, d) < within;
  }

  /** m: one sigma of the place, and what the velocity's adds over dt. */
  private static double spread(TrackFile t, double dt) {
    ModeFilter f = t.likelier();
    int n = f.size();
    double speed2 = f.p[3 * n + 3] + f.p[4 * n + 4] + f.p[5 * n + 5];
    return Math.sqrt(trace(f) + dt * dt * speed2);
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
    boolean lost = isLost(stays) && !isLost(goes);
    if (lost || (trace(goes.likelier()) < trace(stays.likelier()) && !isLost(goes))) {
      stays.radars.clear();
      stays.radars.addAll(goes.radars);
      stays.founding.clear();
      stays.founding.addAll(goes.founding);
      stays.recursive = goes.recursive;
      stays.main = goes.main;
      stays.thrust = goes.thrust;
      stays.thrustProbability = goes.thrustProbability;
      stays.epoch = goes.epoch;
      stays.nisMean = goes.nisMean;
    }
    if (stays.lastPlot.isBefore(goes.lastPlot)) {
      stays.misses = goes.misses;
      stays.looks.clear();
      stays.looks.addAll(goes.looks);
    }
    stays.plots += goes.plots;
    stays.existenceLogOdds = Math.max(stays.existenceLogOdds, goes.existenceLogOdds);
    stays.lastPlot = stays.lastPlot.max(goes.lastPlot);
    stays.requested = Math.max(stays.requested, goes.requested);
    if (goes.status != Track.Status.TENTATIVE) {
      stays.status = Track.Status.CONFIRMED;
    }
  }

  private static double trace(ModeFilter f) {
    int n = f.size();
    return f.p[0] + f.p[n + 1] + f.p[2 * n + 2];
  }
}
