package io.farwatch.scenario.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.pipeline.Event;
import io.farwatch.core.plot.DwellRequest;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.radar.RadarLibrary;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.TrackEvent;
import io.farwatch.scenario.file.Scenario;
import io.farwatch.scenario.file.ScenarioFile;
import io.farwatch.scenario.run.Fork;
import io.farwatch.scenario.run.Runner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LoadTableTest {
  private static final LoadTable TABLE = LoadTable.of(RadarLibrary.uhfTwoFace());

  @Test
  void searchFills12PercentDutyAnd89PercentOfTheTime() {
    LoadTable.Activity fence = TABLE.activities().get(0);
    assertThat(fence.duty()).isCloseTo(0.12, within(1e-12));
    assertThat(fence.listening()).isCloseTo(0.888, within(1e-9));
    assertThat(TABLE.spareDuty()).isCloseTo(0.13, within(1e-12));
    assertThat(TABLE.oneAfterAnother()).isGreaterThan(1);
    // 130 ms a second: eight pulses of 16 ms, ten of 12 ms, 520 of 0.25 ms.
    LoadTable.Activity threat = TABLE.activities().get(1);
    assertThat(TABLE.objectsFed(threat, threat.pulseMaxS())).isEqualTo(8);
    assertThat(TABLE.objectsFed(threat, threat.pulseFirstS())).isEqualTo(10);
    assertThat(TABLE.objectsFed(threat, threat.pulseMinS())).isEqualTo(520);
  }

  /** Priorities, periods, patience and bounds of looks as the tracker keeps to them in a run. */
  @Test
  void whatTheTrackerAsksFor_isWhatTheTableSays() {
    Scenario s = ScenarioFile.read(String.valueOf(ScenarioFile.bundled("demo"))).scenario();
    if (s == null) {
      throw new AssertionError("no demo");
    }
    Runner runner = new Runner(s, 1, List.of(), Fork.HERE, 1);
    Map<String, TreeSet<Integer>> priorities = new TreeMap<>();
    Map<Integer, Integer> looks = new TreeMap<>();
    Map<LookPurpose, Double> soonest = new TreeMap<>();
    Map<String, Epoch> lastPlot = new HashMap<>();
    while (runner.simulatedS() < 600) {
      for (Event e : runner.next().events()) {
        if (e.body() instanceof Event.Body.OfTrack t) {
          switch (t.event()) {
            case TrackEvent.Founded f -> lastPlot.put(f.track().id(), f.track().lastPlot());
            case TrackEvent.Updated u -> lastPlot.put(u.track().id(), u.track().lastPlot());
            case TrackEvent.Merged m -> lastPlot.put(m.track().id(), m.track().lastPlot());
            case TrackEvent.Requested r -> {
              DwellRequest d = r.request();
              priorities
                  .computeIfAbsent(d.purpose().name(), k -> new TreeSet<>())
                  .add(d.priority());
              int n = Integer.parseInt(d.id().substring(d.id().lastIndexOf('-') + 1));
              looks.merge(d.priority(), n, Math::max);
              soonest.merge(
                  d.purpose(),
                  d.notBefore().secondsSince(lastPlot.getOrDefault(d.track(), s.start())),
                  Math::min);
              assertThat(d.notAfter().secondsSince(d.notBefore()))
                  .isCloseTo(LoadTable.PATIENCE_S, within(1e-9));
            }
            case TrackEvent.Coasted x -> {}
            case TrackEvent.Confirmed x -> {}
            case TrackEvent.Ended x -> {}
            case TrackEvent.Dropped x -> {}
          }
        }
      }
    }
    TreeSet<Integer> track = new TreeSet<>();
    for (LoadTable.Activity a : TABLE.activities()) {
      if (a.name().startsWith("track")) {
        track.add(a.priority());
        assertThat(soonest.get(LookPurpose.TRACK)).isCloseTo(a.periodS(), within(1e-9));
      } else if (a.name().equals("verify")) {
        assertThat(priorities.get("VERIFY")).containsExactly(a.priority());
        assertThat(soonest.get(LookPurpose.VERIFY)).isCloseTo(a.periodS(), within(1e-9));
      }
    }
    assertThat(priorities.get("TRACK")).isEqualTo(track);
    assertThat(looks.get(3)).isEqualTo(TABLE.activities().get(5).looksMax());
    assertThat(looks.get(2)).isLessThanOrEqualTo(TABLE.activities().get(3).looksMax());
    assertThat(looks.get(0)).isGreaterThan(TABLE.activities().get(3).looksMax());
  }
}
