package io.farwatch.core.track;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The multi-target tracker: looks in, track events out. Global nearest neighbour over connected
 * clusters, two modes a track, starts by batch fits, requests to steerable radars.
 */
public final class Tracker {
  /** s: a plot older than its track by more than this is not used. */
  private static final double LATE_MAX_S = 10;

  /** s: a plot this near its look's epoch belongs to it. */
  private static final double MATCH_S = 0.05;

  private final Map<String, Sensor> sensors = new TreeMap<>();
  private final Map<String, TrackFile> tracks = new LinkedHashMap<>();
  private final Map<String, Interest> interests = new TreeMap<>();
  private final Recent recent = new Recent();
  private final Workspace workspace = new Workspace();
  private final Foresight foresight = new Foresight();
  private final Starter starter = new Starter(sensors, workspace, foresight);
  private final Updater updater = new Updater(sensors, starter);
  private final DwellPlanner planner = new DwellPlanner(sensors.values());
  private final BiasBook biases = new BiasBook(sensors);
  private final Lifecycle lifecycle = new Lifecycle(sensors, tracks, biases);
  private Epoch now = new Epoch(Long.MIN_VALUE);

  /** Declares a radar, or declares it anew. */
  public void declare(RadarSite site) {
    Sensor sensor = new Sensor(site);
    Sensor before = sensors.put(site.name(), sensor);
    if (before != null && !Arrays.equals(before.biasSigma, sensor.biasSigma)) {
      biases.forget();
    }
  }

  /** Whether a radar was declared. */
  public boolean knows(String radar) {
    return sensors.containsKey(radar);
  }

  /** How much the watch cares for a track from now on. */
  public void attend(String track, Interest interest) {
    interests.put(track, interest);
  }

  /**
   * Says that two tracks are of one catalogued object: they become one, unless they were seen at
   * the same time.
   */
  public List<TrackEvent> sameObject(String one, String another) {
    List<TrackEvent> events = new ArrayList<>();
    TrackFile a = tracks.get(one);
    TrackFile b = tracks.get(another);
    if (a != null && b != null && a != b) {
      Merger.succeed(a, b, tracks, events);
    }
    return events;
  }

  /** Steerable radars that should see a track now and have not contributed to it. */
  public List<String> expectedButSilent(String track) {
    List<String> silent = new ArrayList<>();
    TrackFile t = tracks.get(track);
    if (t != null) {
      for (Sensor s : sensors.values()) {
        String name = s.site.name();
        if (s.site.steerable() && !t.radars.contains(name) && DwellPlanner.sees(s, t, now)) {
          silent.add(name);
        }
      }
    }
    return silent;
  }

  /**
   * Tasks, independent of one another, that work out beforehand what these looks will probably
   * need. {@link #look} gives the same with or without.
   */
  public List<Runnable> foresee(List<Look> looks, int parts) {
    return foresight.tasks(tracks.values(), looks, sensors, parts);
  }

  /** What all tracks so far say of the radars' systematic errors, a radar each, by name. */
  public List<RadarBias> biases() {
    return biases.estimates(tracks.values());
  }

  /** One executed dwell of a declared radar. */
  public List<TrackEvent> look(Look look) {
    List<TrackEvent> events = new ArrayList<>();
    now = now.max(look.epoch());
    List<Plot> plots = new ArrayList<>();
    for (Plot p : look.plots()) {
      Plot plot = Placement.inSpace(p);
      if (recent.isRepeated(plot)) {
        events.add(new TrackEvent.Dropped(p, DropReason.DUPLICATE));
      } else if (now.secondsSince(plot.epoch()) > LATE_MAX_S) {
        events.add(new TrackEvent.Dropped(p, DropReason.LATE));
      } else {
        plots.add(plot);
      }
    }
    if (!plots.isEmpty()) {
      associate(look, plots, events);
    }
    if (!look.request().isEmpty()) {
      closeRequest(look, events);
    }
    return events;
  }

  /** Time passes: requests that were not served lapse, tracks fade and end. */
  public List<TrackEvent> tick(Epoch epoch) {
    now = now.max(epoch);
    List<TrackEvent> events = new ArrayList<>(lifecycle.tick(now));
    for (TrackFile t : tracks.values()) {
      request(t, events);
    }
    interests.keySet().removeIf(id -> !tracks.containsKey(id));
    return events;
  }

  /** All that this tracker knows. */
  public TrackerState state() {
    List<RadarSite> sites = new ArrayList<>();
    sensors.values().forEach(s -> sites.add(s.site));
    List<TrackerState.OfTrack> files = new ArrayList<>();
    tracks.values().forEach(t -> files.add(TrackerState.OfTrack.of(t)));
    List<TrackerState.Attention> attentions = new ArrayList<>();
    interests.forEach((t, i) -> attentions.add(new TrackerState.Attention(t, i)));
    return new TrackerState(sites, files, attentions, recent.toList(), biases.sums(), now);
  }

  /** A tracker that goes on from a state. */
  public static Tracker restore(TrackerState state) {
    Tracker t = new Tracker();
    state.sites().forEach(t::declare);
    state.tracks().forEach(f -> t.tracks.put(f.id(), f.restore(t.workspace)));
    state.interests().forEach(a -> t.interests.put(a.track(), a.interest()));
    state.recent().forEach(t.recent::isRepeated);
    t.biases.restore(state.biases());
    t.now = state.now();
    return t;
  }

  private void associate(Look look, List<Plot> plots, List<TrackEvent> events) {
    Vicinity vicinity = new Vicinity(plots, sensors);
    List<TrackFile> near = new ArrayList<>();
    for (TrackFile t : tracks.values()) {
      if (vicinity.mayHold(t)) {
        near.add(t);
      }
    }
    int n = near.size();
    int m = plots.size();
    double[] cost = new double[n * m];
    for (int i = 0; i < n; i++) {
      Updater.Outlook at = null;
      for (int j = 0; j < m; j++) {
        Plot plot = plots.get(j);
        if (at == null || !plot.epoch().equals(plots.get(j - 1).epoch())) {
          at = updater.predict(near.get(i), plot);
        }
        cost[i * m + j] =
            Vicinity.contradicts(near.get(i), plot)
                ? Double.POSITIVE_INFINITY
                : updater.cost(at, plot);
      }
    }
    int[] plotOf = Clusters.solve(cost, n, m);
    boolean[] used = new boolean[m];
    String name = look.radar() + "@" + look.epoch().taiNanos();
    for (int i = 0; i < n; i++) {
      if (plotOf[i] >= 0 && near.get(i).isLive()) {
        used[plotOf[i]] = true;
        update(near.get(i), plots.get(plotOf[i]), name, events);
      }
    }
    for (int j = 0; j < m; j++) {
      if (!used[j]) {
        found(plots.get(j), name, events);
      }
    }
  }

  private void update(TrackFile track, Plot plot, String look, List<TrackEvent> events) {
    double nis = updater.absorb(track, plot, look);
    lifecycle.afterPlot(track, plot, nis, events);
    if (track.isLive()) {
      request(track, events);
    } else {
      tracks.remove(track.id);
    }
  }

  private void found(Plot plot, String look, List<TrackEvent> events) {
    TrackFile track = starter.found(plot);
    if (track == null || tracks.containsKey(track.id)) {
      events.add(
          new TrackEvent.Dropped(
              plot, track == null ? DropReason.NO_POSITION : DropReason.DUPLICATE));
      return;
    }
    track.plots = 1;
    track.saw(look, 1);
    if (plot.transponder() != null) {
      track.address = plot.transponder().address();
    }
    tracks.put(track.id, track);
    events.add(new TrackEvent.Founded(track.toTrack(), List.of(plot)));
    lifecycle.afterFounding(track, plot, events);
    request(track, events);
  }

  private void closeRequest(Look look, List<TrackEvent> events) {
    int dash = look.request().indexOf('-');
    TrackFile t = dash < 0 ? null : tracks.get(look.request().substring(0, dash));
    if (t == null || !t.outstanding.removeIf(o -> o.request().equals(look.request()))) {
      return;
    }
    if (t.lastPlot.isBefore(look.epoch().plusSeconds(-MATCH_S))) {
      updater.miss(t);
      lifecycle.afterMiss(t, now, events);
    }
    if (t.isLive()) {
      request(t, events);
    } else {
      tracks.remove(t.id);
    }
  }

  private void request(TrackFile track, List<TrackEvent> events) {
    Interest interest = interests.getOrDefault(track.id, Interest.UNKNOWN);
    for (DwellRequest r : planner.plan(track, interest, now)) {
      events.add(new TrackEvent.Requested(r));
    }
  }
}
