package io.farwatch.core.warn;

import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A warning as the sum of its objects. */
final class Raid {
  private Raid() {}

  static Warning of(
      String id,
      Provenance provenance,
      List<Warner.Threat> members,
      @Nullable Warning before,
      Epoch now) {
    Level level = before == null ? Level.POSSIBLE : before.level();
    Epoch first = members.get(0).impact();
    List<String> objects = new ArrayList<>();
    Set<String> areas = new LinkedHashSet<>();
    List<String> evidence = new ArrayList<>();
    for (Warner.Threat t : members) {
      objects.add(t.object());
      areas.addAll(t.areas());
      evidence.add(t.evidence());
      if (t.level().compareTo(level) > 0) {
        level = t.level();
      }
      if (t.impact().isBefore(first)) {
        first = t.impact();
      }
    }
    objects.sort(null);
    return new Warning(
        id,
        provenance,
        level,
        Warning.Life.RAISED,
        before == null ? now : before.raised(),
        now,
        objects,
        List.copyOf(areas),
        first,
        evidence,
        before == null ? List.of() : before.people());
  }

  static Warning with(Warning w, Warning.Life life, Epoch now, List<String> people) {
    return new Warning(
        w.id(),
        w.provenance(),
        w.level(),
        life,
        w.raised(),
        now,
        w.objects(),
        w.areas(),
        w.firstImpact(),
        w.evidence(),
        people);
  }
}
