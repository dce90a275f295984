package io.farwatch.core.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.plot.RadarSite;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two tracks that a catalogue says to be of one object. */
class SameObjectTest {
  private final Bench bench = new Bench(5, 30, 1e-3, new RadarSite.BiasPrior(0, 0, 0, 0));
  private final Tracker tracker = new Tracker();
  private final Set<String> ids = new LinkedHashSet<>();

  private void watch(EcefState start, double fromS, double untilS) {
    for (double t = fromS; t < untilS; t++) {
      EcefState now = FreeFlight.propagate(start, t);
      for (TrackEvent e : tracker.look(bench.look(now, Bench.START.plusSeconds(t), 0))) {
        if (e instanceof TrackEvent.Founded f) {
          ids.add(f.track().id());
        }
      }
    }
  }

  private List<String> two() {
    List<String> list = new ArrayList<>(ids);
    assertThat(list).hasSize(2);
    return list;
  }

  @Test
  void theOneSeenOnlyBeforeTheOther_becomesTheOther_underTheOlderName() {
    tracker.declare(bench.site);
    watch(bench.falling(400, 4700, 0.65, 4.5), 0, 20);
    watch(bench.falling(400, 4700, 0.65, 1.5), 40, 60);
    List<String> tracks = two();

    List<TrackEvent> events = tracker.sameObject(tracks.get(1), tracks.get(0));

    assertThat(events)
        .anySatisfy(
            e ->
                assertThat(e)
                    .isInstanceOfSatisfying(
                        TrackEvent.Merged.class,
                        m -> {
                          assertThat(m.track().id()).isEqualTo(tracks.get(0));
                          assertThat(m.absorbed()).isEqualTo(tracks.get(1));
                        }));
    assertThat(tracker.state().tracks()).hasSize(1);
  }

  @Test
  void twoSeenAtTheSameTime_stayTwo() {
    tracker.declare(bench.site);
    for (int k = 0; k < 20; k++) {
      watch(bench.falling(400, 4700, 0.65, 4.5), k, k + 1);
      watch(bench.falling(400, 4700, 0.65, 1.5), k + 0.4, k + 1.4);
    }
    List<String> tracks = two();

    assertThat(tracker.sameObject(tracks.get(1), tracks.get(0))).isEmpty();
    assertThat(tracker.state().tracks()).hasSize(2);
  }
}
