package io.farwatch.core.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.RadarSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OneObjectOneTrackTest {
  private static final RadarSite.BiasPrior UNBIASED = new RadarSite.BiasPrior(0, 0, 0, 0);
  private static final double LEFT_S = 500;
  private static final double SHORT_M = 150;

  /** Tracks of an object seen every second for 20 s, then for 80 s not at all. */
  private static Tracker letGo(Bench bench, EcefState truth) {
    Tracker tracker = new Tracker();
    tracker.declare(bench.site);
    for (int k = 0; k < 20; k++) {
      tracker.look(at(bench, truth, k));
      tracker.tick(Bench.START.plusSeconds(k));
    }
    for (int k = 20; k < 100; k++) {
      tracker.tick(Bench.START.plusSeconds(k));
    }
    return tracker;
  }

  private static Look at(Bench bench, EcefState truth, int k) {
    return bench.look(
        FreeFlight.propagate(truth, k), Bench.START.plusSeconds(k), k % 2 == 0 ? 1.1 : -1.1);
  }

  @Test
  void falseAlarm60KmOff_afterGap_isNotTakenIntoTheTrack() {
    for (int run = 0; run < 20; run++) {
      Bench bench = new Bench(run, 30, 2.2e-3, UNBIASED);
      EcefState truth = bench.falling(LEFT_S, 4800, 0.65, 4.5);
      Tracker tracker = letGo(bench, truth);
      EcefState now = FreeFlight.propagate(truth, 100);
      RadarPolar p = bench.frame.toPolar(now.position());
      EcefPosition off =
          bench.frame.fromPolar(
              new RadarPolar(p.rangeM() + 60e3, p.azimuthRad(), p.elevationRad()));
      EcefState alarm =
          new EcefState(off.xM(), off.yM(), off.zM(), now.vxMps(), now.vyMps(), now.vzMps());
      List<TrackEvent> events = tracker.look(bench.look(alarm, Bench.START.plusSeconds(100), 1.1));
      assertThat(events).as("run %d", run).noneMatch(e -> e instanceof TrackEvent.Updated);
    }
  }

  @Test
  void trackLedAstray_isMergedIntoTheTrackFoundedAfterIt() {
    int merged = 0;
    for (int run = 0; run < 20; run++) {
      Bench bench = new Bench(run, 30, 2.2e-3, UNBIASED);
      EcefState truth = bench.falling(LEFT_S, 4800, 0.65, 4.5);
      Tracker tracker = new Tracker();
      tracker.declare(bench.site);
      Map<String, Track.Status> live = new TreeMap<>();
      List<String> absorbed = new ArrayList<>();
      // Of four plots the last two are some sigmas short: a start that looks well and leads astray.
      for (int k = 0; k < 40; k++) {
        EcefState s = FreeFlight.propagate(truth, k);
        if (k >= 2 && k < 4) {
          RadarPolar p = bench.frame.toPolar(s.position());
          EcefPosition q =
              bench.frame.fromPolar(
                  new RadarPolar(p.rangeM() - SHORT_M * (k - 1), p.azimuthRad(), p.elevationRad()));
          s = new EcefState(q.xM(), q.yM(), q.zM(), s.vxMps(), s.vyMps(), s.vzMps());
        }
        List<Plot> none = List.of();
        Look look =
            k >= 4 && k < 16
                ? bench.look(Bench.START.plusSeconds(k), none)
                : bench.look(s, Bench.START.plusSeconds(k), k % 2 == 0 ? 1.1 : -1.1);
        List<TrackEvent> events = new ArrayList<>(tracker.look(look));
        events.addAll(tracker.tick(Bench.START.plusSeconds(k)));
        for (TrackEvent e : events) {
          switch (e) {
            case TrackEvent.Confirmed c -> live.put(c.track().id(), c.track().status());
            case TrackEvent.Ended x -> live.remove(x.track().id());
            case TrackEvent.Merged m -> absorbed.add(m.absorbed());
            default -> {}
          }
        }
      }
      merged += absorbed.size();
      assertThat(live).as("run %d", run).hasSize(1);
    }
    assertThat(merged).isPositive();
  }
}
