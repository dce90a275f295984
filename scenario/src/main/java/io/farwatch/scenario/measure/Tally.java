package io.farwatch.scenario.measure;

import io.farwatch.core.assess.AssessEvent;
import io.farwatch.core.assess.Assessment;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Track;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.core.warn.WarnEvent;
import io.farwatch.core.warn.Warning;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.file.Scenario.Reached;
import io.farwatch.scenario.radar.RadarFrame;
import io.farwatch.scenario.run.Runner;
import io.farwatch.scenario.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds each step of a run against the truth, and gives the account at the end. */
public final class Tally {
  /** s: tracks and objects are compared this often. */
  private static final double SAMPLE_S = 10;

  private final Scenario scenario;
  private final World world;
  private final Picture picture = new Picture();
  private final Sightings sightings = new Sightings();
  private final ErrorSums errors;
  private final Map<Integer, Seen> seen = new TreeMap<>();
  private final Map<Integer, Impact> impacts = new TreeMap<>();
  private final List<SensorState> sensorWords = new ArrayList<>();
  private final TreeSet<Integer> doubledEver = new TreeSet<>();
  private Epoch nextSample;

  /** What is gathered of one object. */
  static final class Seen {
    double fenceSnr;
    int plots;
    @Nullable Epoch first;
    @Nullable Epoch last;
    Reached reached = Reached.NONE;
    ObjectOutcome.Times after = ObjectOutcome.Times.NEVER;
    ObjectOutcome.Times at = ObjectOutcome.Times.NEVER;
  }

  public Tally(Runner runner) {
    this.scenario = runner.scenario();
    this.world = runner.world();
    this.errors = new ErrorSums(world);
    this.nextSample = scenario.start().plusSeconds(SAMPLE_S);
    for (int i = 0; i < world.flights(); i++) {
      Impact impact = Impact.of(world.path(i));
      if (impact != null) {
        impacts.put(i, impact);
      }
    }
  }

  /** The picture so far. */
  public Picture picture() {
    return picture;
  }

  /** Takes the next step of the run. */
  public void take(Runner.Step step) {
    sightings.acted(step.radars());
    for (Event e : step.events()) {
      picture.take(e);
      switch (e.body()) {
        case Event.Body.OfTrack t -> track(t.event());
        case Event.Body.OfAssessment a -> {
          if (a.event() instanceof AssessEvent.Judged j) {
            judged(j.assessment());
          }
        }
        case Event.Body.OfWarning w -> warning(w.event(), e.epoch());
        case Event.Body.OfSensor s -> sensorWords.add(s.state());
        case Event.Body.InputDropped d -> {}
      }
    }
    for (RadarFrame f : step.radars()) {
      f.fenceSnr().forEach((o, snr) -> of(o).fenceSnr = Math.max(of(o).fenceSnr, snr));
      f.origins().forEach(this::plotted);
    }
    if (!step.until().isBefore(nextSample)) {
      nextSample = nextSample.plusSeconds(SAMPLE_S);
      sample(step.until());
    }
  }

  private Seen of(int object) {
    return seen.computeIfAbsent(object, o -> new Seen());
  }

  private void plotted(Plot plot, int object) {
    if (object == Sightings.NOISE) {
      return;
    }
    Seen s = of(object);
    s.plots++;
    s.first = s.first == null || plot.epoch().isBefore(s.first) ? plot.epoch() : s.first;
    s.last = s.last == null ? plot.epoch() : s.last.max(plot.epoch());
  }

  private void track(TrackEvent event) {
    sightings.take(event);
    if (event instanceof TrackEvent.Updated u
        && u.track().settled()
        && u.track().status() == Track.Status.CONFIRMED) {
      errors.estimated(u.track(), sightings.object(u.track().id()));
    }
  }

  private void judged(Assessment a) {
    Impact truth = impacts.get(sightings.object(a.track()));
    boolean warned = picture.standing().stream().anyMatch(w -> w.objects().contains(a.track()));
    if (truth != null && warned && a.impact() != null) {
      errors.judged(a.impact(), truth);
    }
  }

  private void warning(WarnEvent event, Epoch epoch) {
    Warning w =
        switch (event) {
          case WarnEvent.Raised r -> r.warning();
          case WarnEvent.Updated u -> u.warning();
          case WarnEvent.StoodDown d -> null;
          case WarnEvent.Refused r -> null;
        };
    if (w == null) {
      return;
    }
    Reached level = Reached.valueOf(w.level().name());
    for (String track : w.objects()) {
      int object = sightings.object(track);
      Seen s = of(object);
      if (level.compareTo(s.reached) > 0) {
        s.reached = level;
        int rank = List.of(Reached.values()).indexOf(level) - 1;
        s.after = s.after.first(rank, s.first == null ? 0 : epoch.secondsSince(s.first));
        s.at = s.at.first(rank, epoch.secondsSince(scenario.start()));
      }
      Picture.Shown shown = picture.track(track);
      Impact truth = impacts.get(object);
      if (truth != null && shown != null && shown.assessment() != null) {
        errors.warned(shown.assessment(), truth);
      }
    }
  }

  private void sample(Epoch now) {
    List<double[]> truths = new ArrayList<>();
    double[] s6 = new double[6];
    for (Map.Entry<Integer, Seen> e : seen.entrySet()) {
      Epoch last = e.getValue().last;
      boolean visible = last != null && now.secondsSince(last) < SAMPLE_S;
      if (visible && e.getKey() >= 0 && world.stateAt(e.getKey(), now, s6)) {
        truths.add(s6.clone());
      }
    }
    List<Track> tracks = new ArrayList<>();
    Map<Integer, Integer> perObject = new TreeMap<>();
    for (Picture.Shown shown : picture.live()) {
      perObject.merge(sightings.object(shown.track().id()), 1, Integer::sum);
      if (now.secondsSince(shown.track().lastPlot()) < SAMPLE_S) {
        tracks.add(shown.track());
      }
    }
    perObject.forEach(
        (o, n) -> {
          if (n > 1 && o != Sightings.NOISE) {
            doubledEver.add(o);
          }
        });
    errors.compared(tracks, truths, now);
  }

  /** The account of the run. */
  public Account account() {
    return Accounts.make(
        scenario, world, picture, sightings, errors, seen, impacts, sensorWords, doubledEver);
  }

  /** The state of an object at an epoch; null when it is not there. */
  static @Nullable EcefState truth(World world, int object, Epoch epoch) {
    double[] s6 = new double[6];
    return world.stateAt(object, epoch, s6) ? EcefState.of(s6) : null;
  }
}
