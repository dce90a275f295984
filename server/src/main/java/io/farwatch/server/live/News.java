package io.farwatch.server.live;

import io.farwatch.core.assess.AssessEvent;
import io.farwatch.core.assess.Assessment;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.core.warn.Level;
import io.farwatch.core.warn.WarnEvent;
import io.farwatch.core.warn.Warning;
import io.farwatch.server.web.EventLine;
import io.farwatch.server.web.EventLine.Kind;
import io.farwatch.server.web.EventLine.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns events into the few lines that people want to read, and keeps the newest. */
final class News {
  private static final int KEPT = 200;

  private final Deque<EventLine> kept = new ArrayDeque<>();
  private final List<EventLine> fresh = new ArrayList<>();
  private final Map<String, SensorState.Condition> conditions = new HashMap<>();
  private final Map<String, Level> levels = new HashMap<>();
  private final Set<String> falling = new HashSet<>();
  private final Set<String> thrusting = new HashSet<>();

  void take(Event e) {
    switch (e.body()) {
      case Event.Body.OfWarning w -> warning(e.epoch(), w.event());
      case Event.Body.OfSensor s -> sensor(e.epoch(), s.state());
      case Event.Body.OfAssessment a -> assessment(e.epoch(), a.event());
      case Event.Body.OfTrack t -> track(e.epoch(), t.event());
      case Event.Body.InputDropped d ->
          system(e.epoch(), Severity.CAUTION, "input not used, " + d.reason() + ": " + d.what());
    }
  }

  private void warning(Epoch t, WarnEvent e) {
    switch (e) {
      case WarnEvent.Raised r -> level(t, r.warning(), "raised");
      case WarnEvent.Updated u -> level(t, u.warning(), "now");
      case WarnEvent.StoodDown s -> {
        levels.remove(s.warning().id());
        String text = "warning " + s.warning().id() + " stood down: " + s.reason();
        add(t, Kind.WARNING, Severity.INFO, text, null, s.warning().id(), null);
      }
      case WarnEvent.Refused r ->
          add(
              t,
              Kind.WARNING,
              Severity.CAUTION,
              "decision of " + r.decision().person() + " not taken: " + r.reason(),
              null,
              r.decision().warning(),
              null);
    }
  }

  private void level(Epoch t, Warning w, String verb) {
    Level before = levels.put(w.id(), w.level());
    if (before == w.level()) {
      return;
    }
    int n = w.objects().size();
    String text =
        "warning "
            + w.id()
            + " "
            + verb
            + " "
            + w.level()
            + ": "
            + n
            + (n == 1 ? " object" : " objects")
            + (w.areas().isEmpty() ? "" : ", at risk: " + String.join(", ", w.areas()));
    String object = w.objects().isEmpty() ? null : w.objects().get(0);
    add(t, Kind.WARNING, Severity.valueOf(w.level().name()), text, object, w.id(), null);
  }

  private void sensor(Epoch t, SensorState s) {
    SensorState.Condition before = conditions.put(s.radar(), s.condition());
    if (before == s.condition()) {
      return;
    }
    boolean well = s.condition() == SensorState.Condition.WORKING;
    String text =
        "radar "
            + s.radar()
            + ": "
            + s.condition()
            + (s.detail().isEmpty() ? "" : ", " + s.detail());
    add(t, Kind.SENSOR, well ? Severity.INFO : Severity.CAUTION, text, null, null, s.radar());
  }

  private void assessment(Epoch t, AssessEvent e) {
    switch (e) {
      case AssessEvent.CatalogueInForce c ->
          system(
              t,
              c.refused() > 0 ? Severity.CAUTION : Severity.INFO,
              "catalogue in force: " + c.entries() + " entries, " + c.refused() + " refused");
      case AssessEvent.Judged j -> judged(t, j.assessment());
    }
  }

  private void judged(Epoch t, Assessment a) {
    String id = a.track();
    if (a.thrusting() && thrusting.add(id)) {
      add(t, Kind.TRACK, Severity.CAUTION, "object " + id + " thrusts", id, null, null);
    }
    if (a.falling() && falling.add(id)) {
      String text = "object " + id + " comes down, likeliest a " + a.objectClass();
      add(t, Kind.TRACK, Severity.CAUTION, text, id, null, null);
    }
  }

  private void track(Epoch t, TrackEvent e) {
    if (e instanceof TrackEvent.Ended x) {
      boolean fell = falling.remove(x.track().id());
      boolean thrust = thrusting.remove(x.track().id());
      if (fell || thrust) {
        String text = "object " + x.track().id() + " ended: " + x.reason();
        add(t, Kind.TRACK, Severity.INFO, text, x.track().id(), null, null);
      }
    }
  }

  void system(Epoch t, Severity severity, String text) {
    add(t, Kind.SYSTEM, severity, text, null, null, null);
  }

  private void add(
      Epoch t,
      Kind kind,
      Severity severity,
      String text,
      @Nullable String object,
      @Nullable String warning,
      @Nullable String radar) {
    EventLine line = new EventLine(t, kind, severity, text, object, warning, radar);
    kept.addLast(line);
    fresh.add(line);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    if (fresh.size() > KEPT) {
      fresh.remove(0);
    }
  }

  /** The lines since the last call, at most the newest 200. */
  List<EventLine> fresh() {
    List<EventLine> lines = List.copyOf(fresh);
    fresh.clear();
    return lines;
  }

  /** The newest lines, oldest first. */
  List<EventLine> newest() {
    return List.copyOf(kept);
  }
}
