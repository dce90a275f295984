package io.farwatch.core.track;

import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a tracker knows, as a value: its part of a snapshot. */
public record TrackerState(
    List<RadarSite> sites,
    List<OfTrack> tracks,
    List<Attention> interests,
    List<Plot> recent,
    BiasSums biases,
    Epoch now) {
  public TrackerState {
    sites = List.copyOf(sites);
    tracks = List.copyOf(tracks);
    interests = List.copyOf(interests);
    recent = List.copyOf(recent);
  }

  /** How much the watch cares for a track. */
  public record Attention(String track, Interest interest) {}

  /** One mode's filter: state as a column, covariance. */
  public record OfFilter(Mode mode, Matrix x, Matrix p) {
    static OfFilter of(ModeFilter f) {
      return new OfFilter(f.mode, Matrix.of(f.size(), 1, f.x), Matrix.of(f.size(), f.size(), f.p));
    }

    ModeFilter restore(Workspace w) {
      return new ModeFilter(mode, x.toArray(), p.toArray(), w);
    }
  }

  /** A dwell asked for and not yet seen served. */
  public record Open(String radar, String request, Epoch until) {}

  /** One track. */
  public record OfTrack(
      String id,
      boolean aircraft,
      List<String> radars,
      List<Plot> founding,
      List<Open> open,
      List<String> looks,
      Track.Status status,
      io.farwatch.core.plot.Provenance provenance,
      Epoch epoch,
      Epoch firstPlot,
      Epoch lastPlot,
      Epoch lastSaid,
      boolean recursive,
      OfFilter main,
      @Nullable OfFilter thrust,
      double thrustProbability,
      double existenceLogOdds,
      int plots,
      int requested,
      int misses,
      String address,
      double nisMean) {

    static OfTrack of(TrackFile t) {
      List<Open> open = new ArrayList<>();
      for (TrackFile.Outstanding o : t.outstanding) {
        open.add(new Open(o.radar(), o.request(), o.void_()));
      }
      ModeFilter thrust = t.thrust;
      return new OfTrack(
          t.id,
          t.aircraft,
          List.copyOf(t.radars),
          List.copyOf(t.founding),
          open,
          List.copyOf(t.looks),
          t.status,
          t.provenance,
          t.epoch,
          t.firstPlot,
          t.lastPlot,
          t.lastSaid,
          t.recursive,
          OfFilter.of(t.main),
          thrust == null ? null : OfFilter.of(thrust),
          t.thrustProbability,
          t.existenceLogOdds,
          t.plots,
          t.requested,
          t.misses,
          t.address,
          t.nisMean);
    }

    TrackFile restore(Workspace w) {
      TrackFile t = new TrackFile(id, provenance, firstPlot, aircraft, main.restore(w));
      t.radars.addAll(radars);
      t.founding.addAll(founding);
      for (Open o : open) {
        t.outstanding.add(new TrackFile.Outstanding(o.radar(), o.request(), o.until()));
      }
      t.looks.addAll(looks);
      t.status = status;
      t.epoch = epoch;
      t.lastPlot = lastPlot;
      t.lastSaid = lastSaid;
      t.recursive = recursive;
      t.thrust = thrust == null ? null : thrust.restore(w);
      t.thrustProbability = thrustProbability;
      t.existenceLogOdds = existenceLogOdds;
      t.plots = plots;
      t.requested = requested;
      t.misses = misses;
      t.address = address;
      t.nisMean = nisMean;
      return t;
    }
  }
}
