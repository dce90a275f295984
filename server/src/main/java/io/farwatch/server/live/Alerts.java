package io.farwatch.server.live;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.warn.Level;
import io.farwatch.core.warn.WarnEvent;
import io.farwatch.core.warn.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which warnings become letters: each version once CONFIRMED, and the end of those that were,
 * numbered in the order they came.
 */
final class Alerts {
  private final CapOutlet outlet;
  private final Outbox outbox;
  private final Map<String, List<Warning>> given = new HashMap<>();

  Alerts(CapOutlet outlet, Outbox outbox) {
    this.outlet = outlet;
    this.outbox = outbox;
  }

  /** The letter that an event asks for, or null. */
  @Nullable Letter of(Event event, Picture picture) {
    Warning w = event.body() instanceof Event.Body.OfWarning b ? warning(b.event()) : null;
    if (w == null || w.provenance() != Provenance.EXERCISE) {
      return null;
    }
    List<Warning> before = given.getOrDefault(w.id(), List.of());
    boolean up = w.life() == Warning.Life.RAISED;
    if (up ? w.level() != Level.CONFIRMED : before.isEmpty()) {
      return null;
    }
    given.put(w.id(), with(before, w));
    String name = w.id() + "-" + (before.size() + 1) + ".cap.xml";
    return outbox.has(name) ? null : new Letter(name, outlet.next(w, before, picture));
  }

  private static List<Warning> with(List<Warning> before, Warning w) {
    List<Warning> all = new ArrayList<>(before);
    all.add(w);
    return List.copyOf(all);
  }

  private static @Nullable Warning warning(WarnEvent e) {
    return switch (e) {
      case WarnEvent.Raised r -> r.warning();
      case WarnEvent.Updated u -> u.warning();
      case WarnEvent.StoodDown s -> s.warning();
      case WarnEvent.Refused r -> null;
    };
  }
}
