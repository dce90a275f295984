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

/** Which confirmed warnings become letters: each version once, numbered in the order they came. */
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
    boolean asks =
        w != null
            && w.level() == Level.CONFIRMED
            && w.life() == Warning.Life.RAISED
            && w.provenance() == Provenance.EXERCISE;
    if (w == null || !asks) {
      return null;
    }
    List<Warning> earlier = given.computeIfAbsent(w.id(), k -> new ArrayList<>());
    List<Warning> before = List.copyOf(earlier);
    earlier.add(w);
    String name = w.id() + "-" + earlier.size() + ".cap.xml";
    return outbox.has(name) ? null : new Letter(name, outlet.confirmed(w, before, picture));
  }

  private static @Nullable Warning warning(WarnEvent e) {
    return switch (e) {
      case WarnEvent.Raised r -> r.warning();
      case WarnEvent.Updated u -> u.warning();
      case WarnEvent.StoodDown s -> null;
      case WarnEvent.Refused r -> null;
    };
  }
}
