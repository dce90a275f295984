package io.farwatch.core.pipeline;

import io.farwatch.core.assess.AssessEvent;
import io.farwatch.core.assess.Assessment;
import io.farwatch.core.assess.Assessor;
import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Interest;
import io.farwatch.core.track.RadarBias;
import io.farwatch.core.track.Track;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.core.track.Tracker;
import io.farwatch.core.warn.Rules;
import io.farwatch.core.warn.WarnEvent;
import io.farwatch.core.warn.Warner;
import io.farwatch.core.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The one composition of the chain for one provenance: plots to tracks to judged objects to
 * warnings. The output depends on the sequence of inputs alone. Not thread-safe; holds no clock.
 */
public final class Pipeline {
  private static final String MAGIC = "FARWATCH-SNAPSHOT-1 " + Wire.fingerprint(State.class) + "\n";

  /** Plots from which a start that agrees with a catalogued object may be let go. */
  private static final int LET_GO_PLOTS = 8;

  private final Provenance provenance;
  private Tracker tracker = new Tracker();
  private Assessor assessor = new Assessor();
  private Warner warner;
  private Watchdog watchdog = new Watchdog();
  private long lastSequence = Long.MIN_VALUE;
  private Epoch now = new Epoch(Long.MIN_VALUE);

  public Pipeline(Provenance provenance) {
    this.provenance = provenance;
    this.warner = new Warner(provenance);
  }

  /** The whole of a pipeline as a value. */
  record State(
      Provenance provenance,
      io.farwatch.core.track.TrackerState tracker,
      Assessor.State assessor,
      Warner.State warner,
      Watchdog.State watchdog,
      long lastSequence,
      Epoch now) {}

  public Provenance provenance() {
    return provenance;
  }

  /** The sequence number of the last input taken; Long.MIN_VALUE before the first. */
  public long lastSequence() {
    return lastSequence;
  }

  /**
   * Tasks, independent of one another, that work out beforehand what these inputs will probably
   * need, for a caller who has threads to run them before {@link #step}. The steps give the same
   * events whether all, some or none of the tasks were run to their end, or this was never called.
   *
   * @param parts how many tasks of each kind
   */
  public List<Runnable> foresee(List<Input> inputs, int parts) {
    List<Look> looks = new ArrayList<>();
    Epoch last = now;
    for (Input i : inputs) {
      last = last.max(i.epoch());
      if (i instanceof Input.Looked l && tracker.knows(l.look().radar())) {
        looks.add(l.look());
      }
    }
    if (looks.isEmpty()) {
      return List.of();
    }
    List<Runnable> tasks = new ArrayList<>(tracker.foresee(looks, parts));
    tasks.addAll(assessor.foresee(last, parts));
    return tasks;
  }

  /**
   * What the tracks so far say of the radars' systematic errors. Told on request: no event carries
   * it.
   */
  public List<RadarBias> biases() {
    return tracker.biases();
  }

  /** Takes one input and gives what happened, in order. */
  public List<Event> step(Input input) {
    Said said = new Said(input.sequence());
    if (input.sequence() <= lastSequence) {
      said.body(
          new Event.Body.InputDropped(
              DropReason.DUPLICATE,
              "sequence " + input.sequence() + " is not after " + lastSequence));
      return said.events;
    }
    lastSequence = input.sequence();
    if (input.provenance() != provenance) {
      said.body(
          new Event.Body.InputDropped(
              DropReason.PROVENANCE, input.provenance() + " input in a pipeline of " + provenance));
      return said.events;
    }
    now = now.max(input.epoch());
    take(input, said);
    return said.events;
  }

  private void take(Input input, Said said) {
    switch (input) {
      case Input.Looked i -> {
        if (!tracker.knows(i.look().radar())) {
          said.body(
              new Event.Body.InputDropped(DropReason.UNKNOWN_RADAR, "look of " + i.look().radar()));
          return;
        }
        watchdog.heard(i.look().radar(), i.look().epoch(), said);
        followTracks(tracker.look(i.look()), said);
      }
      case Input.SiteDeclared i -> {
        tracker.declare(i.site());
        assessor.declare(i.site());
        watchdog.declare(i.site());
      }
      case Input.SensorReported i -> watchdog.reported(i.state(), said);
      case Input.Cued i -> warner.cued(i.cue()).forEach(said::warning);
      case Input.Noticed i -> assessor.notice(i.notice());
      case Input.CatalogueLoaded i ->
          said.assessment(assessor.catalogue(i.entries(), i.orientation()));
      case Input.RulesSet i -> {
        Rules r = i.rules();
        warner.rules(r);
        assessor.defend(r.defended(), r.wideningM(), r.perigeeSigma());
      }
      case Input.Decided i -> warner.decided(i.decision()).forEach(said::warning);
      case Input.Ticked i -> {
        followTracks(tracker.tick(i.epoch()), said);
        warner.tick(now).forEach(said::warning);
        watchdog.tick(now, said);
      }
    }
  }

  private void followTracks(List<TrackEvent> events, Said said) {
    for (TrackEvent e : events) {
      said.body(new Event.Body.OfTrack(e));
      switch (e) {
        case TrackEvent.Founded f -> f.plots().forEach(p -> assessor.plotted(f.track(), p));
        case TrackEvent.Updated u -> {
          assessor.plotted(u.track(), u.plot());
          judge(u.track(), said);
        }
        case TrackEvent.Confirmed c -> judge(c.track(), said);
        case TrackEvent.Coasted c -> judge(c.track(), said);
        case TrackEvent.Merged m ->
            warner.merged(m.track().id(), m.absorbed(), now).forEach(said::warning);
        case TrackEvent.Ended x -> assessor.ended(x.track().id());
        case TrackEvent.Requested r -> {}
        case TrackEvent.Dropped d -> {}
      }
    }
  }

  private void judge(Track track, Said said) {
    if (track.status() == Track.Status.TENTATIVE) {
      return;
    }
    Assessment a = assessor.judge(track);
    if (a == null) {
      return;
    }
    said.assessment(new AssessEvent.Judged(a));
    tracker.attend(track.id(), interest(a, track));
    warner.judged(a, track, tracker.expectedButSilent(track.id())).forEach(said::warning);
    String twin = a.match() == null ? null : assessor.twin(track.id());
    if (twin != null) {
      followTracks(tracker.sameObject(track.id(), twin), said);
    }
  }

  /**
   * Anything that comes down, or may, is looked at as a threat: a thrusting object may, and one
   * whose start is not settled while its perigee seems to lie below ground. Looks of a second radar
   * settle it soonest.
   */
  private static Interest interest(Assessment a, Track track) {
    if (a.match() != null) {
      // What seems to thrust is not let go on the word of a catalogue, nor what began just now.
      boolean sure = !a.thrusting() && (track.settled() || track.plots() >= LET_GO_PLOTS);
      return sure ? Interest.CATALOGUED : Interest.UNKNOWN;
    }
    boolean mayFall = !track.settled() && a.perigeeHeightM() < -a.perigeeSigmaM();
    if (a.impact() != null || a.thrusting() || mayFall) {
      return Interest.THREAT;
    }
    boolean orbiting = track.settled() && a.perigeeHeightM() > 5 * a.perigeeSigmaM();
    return orbiting ? Interest.ORBITING : Interest.UNKNOWN;
  }

  /** The whole state as versioned bytes. */
  public byte[] snapshot() {
    byte[] body =
        Wire.encode(
            State.class,
            new State(
                provenance,
                tracker.state(),
                assessor.state(),
                warner.state(),
                watchdog.state(),
                lastSequence,
                now));
    byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(magic, magic.length + body.length);
    System.arraycopy(body, 0, all, magic.length, body.length);
    return all;
  }

  /**
   * A pipeline that goes on where the snapshot was taken.
   *
   * @throws IllegalArgumentException when the bytes are of another version or damaged
   */
  public static Pipeline restore(byte[] snapshot) {
    byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
    if (snapshot.length < magic.length
        || !java.util.Arrays.equals(snapshot, 0, magic.length, magic, 0, magic.length)) {
      throw new IllegalArgumentException("snapshot of another version");
    }
    State s =
        Wire.decode(
            State.class, java.util.Arrays.copyOfRange(snapshot, magic.length, snapshot.length));
    Pipeline p = new Pipeline(s.provenance());
    p.tracker = Tracker.restore(s.tracker());
    p.assessor = Assessor.restore(s.assessor());
    p.warner = Warner.restore(s.warner());
    p.watchdog = Watchdog.restore(s.watchdog());
    p.lastSequence = s.lastSequence();
    p.now = s.now();
    return p;
  }

  /** The events of one input, numbered as they are said. */
  final class Said {
    private final long sequence;
    private final List<Event> events = new ArrayList<>();

    private Said(long sequence) {
      this.sequence = sequence;
    }

    void body(Event.Body body) {
      events.add(new Event(sequence, events.size(), now, body));
    }

    void warning(WarnEvent e) {
      body(new Event.Body.OfWarning(e));
    }

    void assessment(AssessEvent e) {
      body(new Event.Body.OfAssessment(e));
    }

    void sensor(SensorState s) {
      body(new Event.Body.OfSensor(s));
    }
  }
}
