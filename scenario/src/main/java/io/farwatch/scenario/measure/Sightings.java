package io.farwatch.scenario.measure;

import io.farwatch.core.plot.Plot;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.scenario.radar.RadarFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which true objects the plots of each track are of. */
final class Sightings {
  /** Stands for noise. */
  static final int NOISE = -1;

  private final Map<String, Map<Integer, Integer>> plotsOf = new LinkedHashMap<>();
  private Map<Plot, Integer> before = Map.of();
  private Map<Plot, Integer> now = Map.of();

  /** The radars acted out a step; its plots reach the tracker in the next one. */
  void acted(List<RadarFrame> frames) {
    before = now;
    now = new LinkedHashMap<>();
    for (RadarFrame f : frames) {
      now.putAll(f.origins());
    }
  }

  private int origin(Plot p) {
    Integer o = before.get(p);
    return o == null ? now.getOrDefault(p, NOISE) : o;
  }

  void take(TrackEvent event) {
    switch (event) {
      case TrackEvent.Founded f -> f.plots().forEach(p -> count(f.track().id(), p));
      case TrackEvent.Updated u -> count(u.track().id(), u.plot());
      case TrackEvent.Merged m -> {
        Map<Integer, Integer> absorbed = plotsOf.remove(m.absorbed());
        if (absorbed != null) {
          Map<Integer, Integer> into = of(m.track().id());
          absorbed.forEach((o, n) -> into.merge(o, n, Integer::sum));
        }
      }
      case TrackEvent.Ended e -> {
        if (e.track().plots() < 3) {
          plotsOf.remove(e.track().id());
        }
      }
      case TrackEvent.Coasted c -> {}
      case TrackEvent.Confirmed c -> {}
      case TrackEvent.Requested r -> {}
      case TrackEvent.Dropped d -> {}
    }
  }

  private void count(String track, Plot p) {
    of(track).merge(origin(p), 1, Integer::sum);
  }

  private Map<Integer, Integer> of(String track) {
    return plotsOf.computeIfAbsent(track, t -> new TreeMap<>());
  }

  /** The object most of a track's plots are of; {@link #NOISE} for noise and for no plots. */
  int object(String track) {
    int best = NOISE;
    int most = 0;
    for (Map.Entry<Integer, Integer> e : of(track).entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return best;
  }

  /** Plots of a track that are of its own object, and all. */
  int[] ownAndAll(String track) {
    int own = 0;
    int all = 0;
    for (int n : of(track).values()) {
      own = Math.max(own, n);
      all += n;
    }
    return new int[] {own, all};
  }
}
