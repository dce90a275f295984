package io.farwatch.scenario.measure;

import io.farwatch.core.assess.Assessment;
import io.farwatch.core.pipeline.Picture;
import io.farwatch.core.plot.SensorState;
import io.farwatch.core.warn.Warning;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.file.Scenario.Reached;
import io.farwatch.scenario.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the account of a run from what was gathered. */
final class Accounts {
  /** Linear SNR of 13 dB: an object that stands in a fence beam with this is well visible. */
  private static final double VISIBLE_SNR = 19.95;

  private Accounts() {}

  static Account make(
      Scenario scenario,
      World world,
      Picture picture,
      Sightings sightings,
      ErrorSums errors,
      Map<Integer, Tally.Seen> seen,
      Map<Integer, Impact> impacts,
      List<SensorState> sensorWords,
      Set<Integer> doubledEver) {
    Map<Integer, List<Picture.Shown>> tracks = new TreeMap<>();
    long own = 0;
    long all = 0;
    for (Picture.Shown s : picture.objects()) {
      tracks.computeIfAbsent(sightings.object(s.track().id()), o -> new ArrayList<>()).add(s);
      int[] n = sightings.ownAndAll(s.track().id());
      own += n[0];
      all += n[1];
    }
    TreeSet<Integer> wanted = new TreeSet<>(seen.keySet());
    wanted.remove(Sightings.NOISE);
    for (int i = 0; i < world.flights(); i++) {
      wanted.add(i);
    }
    List<ObjectOutcome> objects = new ArrayList<>();
    int doubledAtEnd = 0;
    for (int o : wanted) {
      List<Picture.Shown> mine = tracks.getOrDefault(o, List.of());
      doubledAtEnd += mine.stream().filter(Picture.Shown::isLive).count() > 1 ? 1 : 0;
      objects.add(outcome(world, o, seen.getOrDefault(o, new Tally.Seen()), mine, impacts.get(o)));
    }
    int falseTracks = tracks.getOrDefault(Sightings.NOISE, List.of()).size();
    Metrics metrics =
        errors.metrics(
            all == 0 ? 1 : own / (double) all,
            falseTracks,
            doubledAtEnd,
            doubledEver.size(),
            wrong(picture, sightings, scenario, impacts),
            Skies.of(world, objects, VISIBLE_SNR));
    Reached ofNoise = seen.getOrDefault(Sightings.NOISE, new Tally.Seen()).reached;
    return new Account(objects, metrics, Checks.of(scenario, objects, ofNoise, sensorWords));
  }

  private static ObjectOutcome outcome(
      World world,
      int o,
      Tally.Seen s,
      List<Picture.Shown> tracks,
      @org.jspecify.annotations.Nullable Impact truth) {
    Assessment last = null;
    boolean settled = false;
    int most = -1; // the longest track speaks for the object
    for (Picture.Shown t : tracks) {
      Assessment a = t.assessment();
      settled |= t.track().settled();
      if (a != null && t.track().plots() > most) {
        last = a;
        most = t.track().plots();
      }
    }
    boolean satellite = world.isSatellite(o);
    return new ObjectOutcome(
        o,
        world.name(o),
        satellite ? "SATELLITE" : world.flight(o).kind().name(),
        satellite ? world.numbers(o).get(0) : 0,
        satellite && !world.isMissing(o),
        s.fenceSnr,
        s.plots,
        s.first,
        tracks.size(),
        settled,
        last == null ? null : last.objectClass(),
        last == null || last.match() == null ? 0 : last.match().number(),
        s.reached,
        s.after,
        s.at,
        truth == null || last == null || last.impact() == null
            ? Double.NaN
            : truth.missM(last.impact()));
  }

  /** Warnings that hold an object which does not truly come down in or near a defended area. */
  private static int wrong(
      Picture picture, Sightings sightings, Scenario scenario, Map<Integer, Impact> impacts) {
    int n = 0;
    for (Warning w : picture.warnings()) {
      boolean right = true;
      for (String t : w.objects()) {
        Impact impact = impacts.get(sightings.object(t));
        right &= impact != null && Nearness.isInOrNear(impact, scenario.areas());
      }
      n += right ? 0 : 1;
    }
    return n;
  }
}
