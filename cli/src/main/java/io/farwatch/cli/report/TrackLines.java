package io.farwatch.cli.report;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.track.Track;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.formats.time.UtcText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tracker says of tracks, an object an event: the lines of tracks.jsonl. */
public final class TrackLines {
  private TrackLines() {}

  /** The line of an event; null when it says nothing of a track. */
  public static @Nullable Map<String, @Nullable Object> line(Event event) {
    return event.body() instanceof Event.Body.OfTrack t ? line(t.event()) : null;
  }

  private static @Nullable Map<String, @Nullable Object> line(TrackEvent event) {
    return switch (event) {
      case TrackEvent.Founded e -> track("FOUNDED", e.track()).map();
      case TrackEvent.Updated e ->
          track("UPDATED", e.track())
              .put("radar", e.plot().radar())
              .put("plotEpoch", UtcText.format(e.plot().epoch()))
              .put("nis", e.nis())
              .map();
      case TrackEvent.Coasted e -> track("COASTED", e.track()).map();
      case TrackEvent.Confirmed e -> track("CONFIRMED", e.track()).map();
      case TrackEvent.Ended e -> track("ENDED", e.track()).put("reason", e.reason()).map();
      case TrackEvent.Merged e -> track("MERGED", e.track()).put("absorbed", e.absorbed()).map();
      case TrackEvent.Requested e -> null;
      case TrackEvent.Dropped e -> null;
    };
  }

  private static Doc track(String event, Track t) {
    return new Doc()
        .put("event", event)
        .put("id", t.id())
        .put("status", t.status().name())
        .put("mode", t.mode().name())
        .put("plots", t.plots())
        .put("existenceProbability", t.existenceProbability())
        .put("thrustProbability", t.thrustProbability())
        .put("settled", t.settled())
        .put("state", PictureReport.state(t));
  }
}
