package io.farwatch.core.pipeline;

import io.farwatch.core.assess.AssessEvent;
import io.farwatch.core.assess.Assessment;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Track;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.core.warn.WarnEvent;
import io.farwatch.core.warn.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run of events amounts to: the newest word on each track, judgment, warning and sensor. A
 * fold over events and nothing else, so whoever holds the events can make it again.
 */
public final class Picture {
  private final Map<String, Shown> tracks = new LinkedHashMap<>();
  private final Map<String, String> mergedInto = new LinkedHashMap<>();
  private final Map<String, Warning> warnings = new LinkedHashMap<>();
  private final Map<String, SensorState> sensors = new TreeMap<>();
  private final Map<DropReason, Long> dropped = new TreeMap<>();
  private long plotsUsed;
  private int catalogueEntries;
  private int catalogueRefused;
  private @Nullable Epoch epoch;

  /**
   * One track and what is known of it.
   *
   * @param track newest state
   * @param assessment newest judgment, or null before the first
   * @param everConfirmed whether it was ever more than tentative
   * @param ended why it is over; empty while it lives
   */
  public record Shown(
      Track track, @Nullable Assessment assessment, boolean everConfirmed, String ended) {
    public boolean isLive() {
      return ended.isEmpty();
    }
  }

  /** Takes the next event. */
  public void take(Event event) {
    epoch = epoch == null ? event.epoch() : epoch.max(event.epoch());
    switch (event.body()) {
      case Event.Body.OfTrack t -> track(t.event());
      case Event.Body.OfAssessment a -> assessment(a.event());
      case Event.Body.OfWarning w -> warning(w.event());
      case Event.Body.OfSensor s -> sensors.put(s.state().radar(), s.state());
      case Event.Body.InputDropped d -> {}
    }
  }

  private void track(TrackEvent event) {
    switch (event) {
      case TrackEvent.Founded f -> {
        plotsUsed += f.plots().size();
        show(f.track(), "");
      }
      case TrackEvent.Updated u -> {
        plotsUsed++;
        show(u.track(), "");
      }
      case TrackEvent.Coasted c -> show(c.track(), "");
      case TrackEvent.Confirmed c -> show(c.track(), "");
      case TrackEvent.Ended e -> show(e.track(), e.reason());
      case TrackEvent.Merged m -> {
        mergedInto.put(m.absorbed(), m.track().id());
        show(m.track(), "");
      }
      case TrackEvent.Requested r -> {}
      case TrackEvent.Dropped d -> dropped.merge(d.reason(), 1L, Long::sum);
    }
  }

  private void show(Track track, String ended) {
    Shown before = tracks.get(track.id());
    boolean confirmed =
        (before != null && before.everConfirmed())
            || track.status() == Track.Status.CONFIRMED
            || track.status() == Track.Status.COASTING;
    boolean worthKeeping = ended.isEmpty() || confirmed;
    if (worthKeeping) {
      Assessment a = before == null ? null : before.assessment();
      tracks.put(track.id(), new Shown(track, a, confirmed, ended));
    } else {
      tracks.remove(track.id());
    }
  }

  private void assessment(AssessEvent event) {
    switch (event) {
      case AssessEvent.Judged j -> {
        Shown s = tracks.get(j.assessment().track());
        if (s != null) {
          tracks.put(
              j.assessment().track(),
              new Shown(s.track(), j.assessment(), s.everConfirmed(), s.ended()));
        }
      }
      case AssessEvent.CatalogueInForce c -> {
        catalogueEntries = c.entries();
        catalogueRefused = c.refused();
      }
    }
  }

  private void warning(WarnEvent event) {
    switch (event) {
      case WarnEvent.Raised r -> warnings.put(r.warning().id(), r.warning());
      case WarnEvent.Updated u -> warnings.put(u.warning().id(), u.warning());
      case WarnEvent.StoodDown s -> warnings.put(s.warning().id(), s.warning());
      case WarnEvent.Refused r -> {}
    }
  }

  /**
   * Every object there was: tracks ever confirmed and not merged into another, in order of
   * founding. Tentative tracks are left out.
   */
  public List<Shown> objects() {
    List<Shown> list = new ArrayList<>();
    for (Shown s : tracks.values()) {
      if (s.everConfirmed() && !mergedInto.containsKey(s.track().id())) {
        list.add(s);
      }
    }
    return list;
  }

  /** Confirmed tracks that are alive now. */
  public List<Shown> live() {
    return objects().stream().filter(Shown::isLive).toList();
  }

  /** The newest word on one track, or null when it is not known. */
  public @Nullable Shown track(String id) {
    return tracks.get(id);
  }

  /** The id under which a track goes on after merging; its own when it was never merged. */
  public String finalId(String track) {
    String id = track;
    for (String next = mergedInto.get(id); next != null; next = mergedInto.get(id)) {
      id = next;
    }
    return id;
  }

  /** Every warning there was, the newest word on each, in order of raising. */
  public List<Warning> warnings() {
    return List.copyOf(warnings.values());
  }

  /** Warnings that are up. */
  public List<Warning> standing() {
    return warnings().stream().filter(w -> w.life() != Warning.Life.STOOD_DOWN).toList();
  }

  /** Newest state of each sensor, by name. */
  public List<SensorState> sensors() {
    return List.copyOf(sensors.values());
  }

  /** Plots that were taken into tracking. */
  public long plotsUsed() {
    return plotsUsed;
  }

  /** Plots that were not, by reason. */
  public Map<DropReason, Long> plotsDropped() {
    return new TreeMap<>(dropped);
  }

  public int catalogueEntries() {
    return catalogueEntries;
  }

  public int catalogueRefused() {
    return catalogueRefused;
  }

  /** Epoch of the newest event, or null before the first. */
  public @Nullable Epoch epoch() {
    return epoch;
  }
}
