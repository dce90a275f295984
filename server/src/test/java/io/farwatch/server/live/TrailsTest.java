package io.farwatch.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.pipeline.Event;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.track.Mode;
import io.farwatch.core.track.Track;
import io.farwatch.core.track.TrackEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailsTest {
  @Test
  void aLongTrail_isThinnedEvenlyFromItsBeginning() {
    Trails trails = new Trails();
    for (int k = 0; k < 1000; k++) {
      trails.take(founded(k));
    }
    List<Double> x = trails.heightsM("T");
    assertThat(x).hasSizeBetween(60, 120);
    double step = x.get(1) - x.get(0);
    for (int k = 1; k < x.size(); k++) {
      assertThat(x.get(k) - x.get(k - 1))
          .isEqualTo(step, org.assertj.core.data.Offset.offset(1e-3));
    }
  }

  private static Event founded(int k) {
    Epoch e = new Epoch(k);
    Track t =
        new Track(
            "T",
            Provenance.TEST,
            Track.Status.CONFIRMED,
            e,
            new EcefState(7e6 + 100 * k, 0, 0, 0, 0, 0),
            Matrix.diagonal(1, 1, 1, 1, 1, 1),
            Mode.FREE_FLIGHT,
            0,
            1,
            e,
            e,
            k,
            List.of("R"),
            "",
            true,
            1);
    return new Event(k, 0, e, new Event.Body.OfTrack(new TrackEvent.Founded(t, List.of())));
  }
}
