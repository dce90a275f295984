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

  private final Map<String, List<Geodetic>> trails = new HashMap<>();

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
    List<Geodetic> trail = trails.computeIfAbsent(track.id(), k -> new ArrayList<>());
    trail.add(Frames.ecefToGeodetic(track.state().position()));
    if (trail.size() > POINTS_MAX) {
      for (int k = POINTS_MAX - 1; k > 0; k -= 2) {
        trail.remove(k);
      }
    }
  }

  /** The trails of the objects that threaten, thrust or fall. */
  Map<String, List<Geodetic>> of(Picture picture) {
    Map<String, List<Geodetic>> some = new TreeMap<>();
    for (Picture.Shown s : picture.live()) {
      var a = s.assessment();
      boolean worth = a != null && (a.falling() || a.thrusting() || a.impact() != null);
      List<Geodetic> trail = trails.get(s.track().id());
      if (worth && trail != null && some.size() < TRAILS_MAX) {
        some.put(s.track().id(), trail);
      }
    }
    return some;
  }
}
