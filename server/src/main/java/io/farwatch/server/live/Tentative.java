package io.farwatch.server.live;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.track.TrackEvent;
import java.util.HashSet;
import java.util.Set;

/** Counts the tracks that are not sure yet. */
final class Tentative {
  private final Set<String> ids = new HashSet<>();

  void take(Event event) {
    if (!(event.body() instanceof Event.Body.OfTrack t)) {
      return;
    }
    switch (t.event()) {
      case TrackEvent.Founded f -> ids.add(f.track().id());
      case TrackEvent.Confirmed c -> ids.remove(c.track().id());
      case TrackEvent.Ended e -> ids.remove(e.track().id());
      case TrackEvent.Merged m -> ids.remove(m.absorbed());
      case TrackEvent.Updated u -> {}
      case TrackEvent.Coasted c -> {}
      case TrackEvent.Requested r -> {}
      case TrackEvent.Dropped d -> {}
    }
  }

  int count() {
    return ids.size();
  }
}
