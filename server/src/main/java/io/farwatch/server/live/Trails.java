package io.farwatch.server.live;

import io.farwatch.core.earth.Frames;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.track.Track;
import io.farwatch.core.track.TrackEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where each track was measured, thinned as it grows, for consoles that come late. */
final class Trails {
  private static final int POINTS_MAX = 120;
  private static final int TRAILS_MAX = 200;

  private final Map<String, Trail> trails = new HashMap<>();

  /** One trail: every so many measured places, evenly over its whole life. */
  private static final class Trail {
    final List<Geodetic> points = new ArrayList<>();
    int every = 1;
    int seen;

    void add(Track track) {
      if (seen++ % every != 0) {
        return;
      }
      points.add(Frames.ecefToGeodetic(track.state().position()));
      if (points.size() > POINTS_MAX) {
        for (int k = POINTS_MAX - 1; k > 0; k -= 2) {
          points.remove(k);
        }
        every *= 2;
      }
    }
  }

  void take(Event event) {
    if (!(event.body() instanceof Event.Body.OfTrack t)) {
      return;
    }
    switch (t.event()) {
      case TrackEvent.Founded f -> add(f.track());
      case TrackEvent.Updated u -> add(u.track());
      case TrackEvent.Ended e -> trails.remove(e.track().id());
      case TrackEvent.Merged m -> trails.remove(m.absorbed());
      case TrackEvent.Confirmed c -> {}
      case TrackEvent.Coasted c -> {}
      case TrackEvent.Requested r -> {}
      case TrackEvent.Dropped d -> {}
    }
  }

  private void add(Track track) {
    trails.computeIfAbsent(track.id(), k -> new Trail()).add(track);
  }

  /** The trails of the objects that threaten, thrust or fall. */
  Map<String, List<Geodetic>> of(Picture picture) {
    Map<String, List<Geodetic>> some = new TreeMap<>();
    for (Picture.Shown s : picture.live()) {
      var a = s.assessment();
      boolean worth = a != null && (a.falling() || a.thrusting() || a.impact() != null);
      Trail trail = trails.get(s.track().id());
      if (worth && trail != null && some.size() < TRAILS_MAX) {
        some.put(s.track().id(), List.copyOf(trail.points));
      }
    }
    return some;
  }

  /** Heights (m) of a trail's points, for tests. */
  List<Double> heightsM(String track) {
    Trail trail = trails.get(track);
    return trail == null ? List.of() : trail.points.stream().map(Geodetic::heightM).toList();
  }
}
