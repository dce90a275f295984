package io.farwatch.core.warn;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.assess.Assessment.AreaRisk;
import io.farwatch.core.plot.Cue;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Track;
import io.farwatch.core.wire.ContentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The warning machine of one provenance: raises, joins into raids, updates and stands down. */
public final class Warner {
  /** s: an object must have lost its reason for this long before it leaves a warning. */
  private static final double CLEAR_AFTER_S = 10;

  /** s: a warning stays up this long after the last expected impact. */
  private static final double AFTER_IMPACT_S = 60;

  /** s: a cue without a track is stood down. */
  private static final double CUE_ALONE_S = 600;

  /** s: an expected impact that moves by more than this is said again. */
  private static final double IMPACT_MOVED_S = 5;

  private final Provenance provenance;
  private final Map<String, Threat> threats = new LinkedHashMap<>();
  private final Map<String, Warning> warnings = new LinkedHashMap<>();
  private Rules rules = Rules.standard(List.of());

  public Warner(Provenance provenance) {
    this.provenance = provenance;
  }

  /** One object inside a warning. */
  public record Threat(
      String object,
      String warning,
      Level level,
      Epoch impact,
      List<String> areas,
      String evidence,
      @Nullable Epoch clearSince) {
    public Threat {
      areas = List.copyOf(areas);
    }
  }

  /** All that this machine knows, as a value. */
  public record State(
      Provenance provenance, Rules rules, List<Threat> threats, List<Warning> warnings) {
    public State {
      threats = List.copyOf(threats);
      warnings = List.copyOf(warnings);
    }
  }

  public void rules(Rules inForce) {
    rules = inForce;
  }

  public Rules rules() {
    return rules;
  }

  /** A judged object. */
  public List<WarnEvent> judged(Assessment a, Track track, List<String> silent) {
    List<WarnEvent> events = new ArrayList<>();
    Level level = Levels.of(a, track, rules, silent);
    Threat known = threats.get(a.track());
    Assessment.GroundPoint impact = a.impact();
    if (level != null && impact != null) {
      Level held = known == null || known.level().compareTo(level) < 0 ? level : known.level();
      String evidence = evidence(a, track, held);
      List<String> areas = areas(a);
      if (known == null) {
        Warning raid = raidFor(impact.epoch(), areas);
        String id = raid == null ? newId(a.track(), a.epoch()) : raid.id();
        threats.put(
            a.track(), new Threat(a.track(), id, held, impact.epoch(), areas, evidence, null));
        refresh(id, a.epoch(), true, events);
      } else {
        boolean said =
            held != known.level()
                || !areas.equals(known.areas())
                || Math.abs(impact.epoch().secondsSince(known.impact())) > IMPACT_MOVED_S;
        Threat now =
            said
                ? new Threat(
                    a.track(), known.warning(), held, impact.epoch(), areas, evidence, null)
                : new Threat(
                    a.track(),
                    known.warning(),
                    held,
                    known.impact(),
                    known.areas(),
                    known.evidence(),
                    null);
        threats.put(a.track(), now);
        refresh(known.warning(), a.epoch(), said, events);
      }
    } else if (known != null) {
      clear(known, a.epoch(), events);
    }
    return events;
  }

  /** A track went into another: its place in a warning goes with it. */
  public List<WarnEvent> merged(String stays, String goes, Epoch epoch) {
    List<WarnEvent> events = new ArrayList<>();
    Threat t = threats.remove(goes);
    if (t != null) {
      threats.putIfAbsent(
          stays,
          new Threat(
              stays, t.warning(), t.level(), t.impact(), t.areas(), t.evidence(), t.clearSince()));
      refresh(t.warning(), epoch, true, events);
    }
    return events;
  }

  /** A cue from another kind of sensor: POSSIBLE, until radars say more. */
  public List<WarnEvent> cued(Cue cue) {
    List<WarnEvent> events = new ArrayList<>();
    String id = newId("cue " + cue.source() + " " + cue.id(), cue.epoch());
    if (!warnings.containsKey(id)) {
      Warning w =
          new Warning(
              id,
              provenance,
              Level.POSSIBLE,
              Warning.Life.RAISED,
              cue.epoch(),
              cue.epoch(),
              List.of(),
              List.of(),
              null,
              List.of("cue " + cue.id() + " of " + cue.source() + ", no radar track yet"),
              List.of());
      warnings.put(id, w);
      events.add(new WarnEvent.Raised(w));
    }
    return events;
  }

  /** A person's decision. */
  public List<WarnEvent> decided(Decision d) {
    Warning w = warnings.get(d.warning());
    if (w == null) {
      return List.of(new WarnEvent.Refused(d, "no such warning is up"));
    }
    List<String> people = new ArrayList<>(w.people());
    people.add(d.person() + " " + d.kind().name().toLowerCase(Locale.ROOT));
    Warning signed = Raid.with(w, w.life(), d.epoch(), people);
    if (d.kind() == Decision.Kind.ACKNOWLEDGE) {
      warnings.put(w.id(), signed);
      return List.of(new WarnEvent.Updated(signed));
    }
    return List.of(standDown(signed, d.epoch(), "stood down by " + d.person()));
  }

  /** Time passes: what has come down, or was never more than a cue, is stood down. */
  public List<WarnEvent> tick(Epoch now) {
    List<WarnEvent> events = new ArrayList<>();
    for (Warning w : List.copyOf(warnings.values())) {
      Epoch last = null;
      for (Threat t : threats.values()) {
        if (t.warning().equals(w.id()) && (last == null || t.impact().isAfter(last))) {
          last = t.impact();
        }
      }
      if (last == null && now.secondsSince(w.raised()) > CUE_ALONE_S) {
        events.add(standDown(w, now, "no radar track followed the cue"));
      } else if (last != null && now.secondsSince(last) > AFTER_IMPACT_S) {
        events.add(standDown(w, now, "the expected impact time has passed"));
      }
    }
    return events;
  }

  /** Warnings that are up. */
  public List<Warning> current() {
    return List.copyOf(warnings.values());
  }

  /** Whether an object is part of a warning that is up. */
  public boolean holds(String object) {
    return threats.containsKey(object);
  }

  public State state() {
    return new State(provenance, rules, List.copyOf(threats.values()), current());
  }

  public static Warner restore(State s) {
    Warner w = new Warner(s.provenance());
    w.rules = s.rules();
    s.threats().forEach(t -> w.threats.put(t.object(), t));
    s.warnings().forEach(x -> w.warnings.put(x.id(), x));
    return w;
  }

  private void clear(Threat known, Epoch now, List<WarnEvent> events) {
    Epoch since = known.clearSince();
    if (since == null) {
      since = now;
    }
    if (now.secondsSince(since) < CLEAR_AFTER_S) {
      threats.put(
          known.object(),
          new Threat(
              known.object(),
              known.warning(),
              known.level(),
              known.impact(),
              known.areas(),
              known.evidence(),
              since));
      return;
    }
    threats.remove(known.object());
    Warning w = warnings.get(known.warning());
    boolean empty = threats.values().stream().noneMatch(t -> t.warning().equals(known.warning()));
    if (w != null && empty) {
      events.add(standDown(w, now, "no object of it threatens any longer"));
    } else {
      refresh(known.warning(), now, true, events);
    }
  }

  private WarnEvent standDown(Warning w, Epoch now, String reason) {
    warnings.remove(w.id());
    threats.values().removeIf(t -> t.warning().equals(w.id()));
    return new WarnEvent.StoodDown(Raid.with(w, Warning.Life.STOOD_DOWN, now, w.people()), reason);
  }

  /** Makes a warning anew from its objects, and says so when there is something to say. */
  private void refresh(String id, Epoch now, boolean say, List<WarnEvent> events) {
    List<Threat> members = new ArrayList<>();
    for (Threat t : threats.values()) {
      if (t.warning().equals(id)) {
        members.add(t);
      }
    }
    Warning before = warnings.get(id);
    if (!say || members.isEmpty()) {
      return;
    }
    Warning after = Raid.of(id, provenance, members, before, now);
    warnings.put(id, after);
    events.add(before == null ? new WarnEvent.Raised(after) : new WarnEvent.Updated(after));
  }

  /** The warning whose impacts are near in time and whose areas are shared. */
  private @Nullable Warning raidFor(Epoch impact, List<String> areas) {
    for (Threat t : threats.values()) {
      boolean shares = areas.stream().anyMatch(t.areas()::contains);
      if (shares && Math.abs(impact.secondsSince(t.impact())) <= rules.raidWindowS()) {
        return warnings.get(t.warning());
      }
    }
    return null;
  }

  private List<String> areas(Assessment a) {
    if (rules.defended().isEmpty()) {
      return List.of("all ground");
    }
    List<AreaRisk> risks = new ArrayList<>(a.areas());
    risks.sort((x, y) -> Double.compare(y.probabilityWidened(), x.probabilityWidened()));
    List<String> names = new ArrayList<>();
    for (AreaRisk r : risks) {
      if (r.probabilityWidened() >= rules.probableProbability()) {
        names.add(r.area());
      }
    }
    return names;
  }

  private String evidence(Assessment a, Track track, Level level) {
    return String.format(
        Locale.ROOT,
        "%s: %s of %s, perigee %.1f sigma below ground (%.0f needed), probability %.3f near an area"
            + " (%.2f needed), %d radar%s, %.0f s of track",
        a.track(),
        level,
        a.objectClass(),
        -a.perigeeHeightM() / a.perigeeSigmaM(),
        level == Level.POSSIBLE ? Levels.POSSIBLE_SIGMA : rules.perigeeSigma(),
        Levels.widened(a, rules),
        rules.probableProbability(),
        track.radars().size(),
        track.radars().size() == 1 ? "" : "s",
        track.lastPlot().secondsSince(track.firstPlot()));
  }

  private String newId(String founder, Epoch raised) {
    String content = provenance + "|" + founder + "|" + raised.taiNanos();
    return ContentId.of(content.getBytes(StandardCharsets.UTF_8));
  }
}
