package io.farwatch.core.track;

import io.farwatch.core.earth.Ellipsoid;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When a track is confirmed, coasts, is merged and ends. */
final class Lifecycle {
  /** Log odds of existence from which a track of enough plots is confirmed. */
  private static final double CONFIRM = 6;

  private static final int CONFIRM_PLOTS = 3;

  /** Log odds below which a track ends. */
  private static final double END_TENTATIVE = -3;

  private static final double END_CONFIRMED = -6;

  /** s without a plot: a tentative track ends; of steerable radars, and of turning ones. */
  private static final double TENTATIVE_STEERED_S = 6;

  private static final double TENTATIVE_TURNING_S = 40;

  /** s without a plot: a confirmed track is said to coast. */
  private static final double COAST_STEERED_S = 4;

  private static final double COAST_TURNING_S = 30;

  /** s without a plot: a track ends where no radar could see it, and where one could. */
  private static final double UNSEEN_S = 40;

  private static final double COAST_MAX_S = 300;

  /** s between two statements on a coasting track. */
  private static final double COAST_SAY_S = 10;

  private final Map<String, Sensor> sensors;
  private final Map<String, TrackFile> tracks;
  private final BiasBook biases;

  Lifecycle(Map<String, Sensor> sensors, Map<String, TrackFile> tracks, BiasBook biases) {
    this.sensors = sensors;
    this.tracks = tracks;
    this.biases = biases;
  }

  void afterFounding(TrackFile track, Plot plot, List<TrackEvent> events) {
    if (plot.transponder() != null && plot.transponder().localTrackConfirmed()) {
      confirm(track, events);
    }
  }

  void afterPlot(TrackFile track, Plot plot, double nis, List<TrackEvent> events) {
    if (track.status == Track.Status.COASTING) {
      track.status = Track.Status.CONFIRMED;
    }
    track.lastSaid = track.epoch;
    events.add(new TrackEvent.Updated(track.toTrack(), plot, nis));
    if (track.status == Track.Status.TENTATIVE
        && track.existenceLogOdds >= CONFIRM
        && track.plots >= CONFIRM_PLOTS) {
      confirm(track, events);
    }
    Merger.afterPlot(track, tracks, events);
  }

  void afterMiss(TrackFile track, Epoch now, List<TrackEvent> events) {
    boolean tentative = track.status == Track.Status.TENTATIVE;
    if (track.existenceLogOdds < (tentative ? END_TENTATIVE : END_CONFIRMED)) {
      biases.close(track);
      end(track, "not seen where it was looked for", events);
    } else if (track.status == Track.Status.CONFIRMED && track.misses >= 3) {
      track.status = Track.Status.COASTING;
      track.lastSaid = now;
      events.add(new TrackEvent.Coasted(track.toTrack()));
    }
  }

  List<TrackEvent> tick(Epoch now) {
    List<TrackEvent> events = new ArrayList<>();
    for (TrackFile t : List.copyOf(tracks.values())) {
      String over = over(t, now);
      if (!over.isEmpty()) {
        biases.close(t);
        end(t, over, events);
        tracks.remove(t.id);
      } else if (t.status != Track.Status.TENTATIVE) {
        coast(t, now, events);
      }
    }
    return events;
  }

  private void coast(TrackFile t, Epoch now, List<TrackEvent> events) {
    double age = now.secondsSince(t.lastPlot);
    boolean coasts = age > (steered(t) ? COAST_STEERED_S : COAST_TURNING_S);
    boolean begins = coasts && t.status == Track.Status.CONFIRMED;
    if (begins || (coasts && now.secondsSince(t.lastSaid) >= COAST_SAY_S)) {
      t.status = Track.Status.COASTING;
      t.lastSaid = now;
      Predicted.bring(t, now);
      events.add(new TrackEvent.Coasted(t.toTrack()));
    }
  }

  private String over(TrackFile t, Epoch now) {
    double age = now.secondsSince(t.lastPlot);
    if (t.status == Track.Status.TENTATIVE) {
      return age > (steered(t) ? TENTATIVE_STEERED_S : TENTATIVE_TURNING_S)
          ? "never confirmed"
          : "";
    }
    if (age > COAST_MAX_S) {
      return "no plot for " + Math.round(COAST_MAX_S) + " s";
    }
    if (age > COAST_STEERED_S && heightM(t, now) < 0) {
      return "came down";
    }
    if (age > UNSEEN_S && steered(t) && !seen(t, now)) {
      return "left the coverage";
    }
    return "";
  }

  private boolean steered(TrackFile t) {
    for (String r : t.radars) {
      Sensor s = sensors.get(r);
      if (s != null && s.site.steerable()) {
        return true;
      }
    }
    return false;
  }

  private boolean seen(TrackFile t, Epoch now) {
    for (Sensor s : sensors.values()) {
      if (DwellPlanner.sees(s, t, now)) {
        return true;
      }
    }
    return false;
  }

  private static double heightM(TrackFile t, Epoch now) {
    double dt = now.secondsSince(t.epoch);
    double[] x = t.likelier().x;
    double[] p = {x[0] + dt * x[3], x[1] + dt * x[4], x[2] + dt * x[5]};
    return Ellipsoid.heightAndNormal(p, 0, new double[3]);
  }

  private static void confirm(TrackFile track, List<TrackEvent> events) {
    track.status = Track.Status.CONFIRMED;
    events.add(new TrackEvent.Confirmed(track.toTrack()));
  }

  static void end(TrackFile track, String reason, List<TrackEvent> events) {
    track.status = Track.Status.ENDED;
    events.add(new TrackEvent.Ended(track.toTrack(), reason));
  }
}
