package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.time.Epoch;
import io.farwatch.core.time.LeapSeconds;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void realCatalogue_oneEpoch_oneRefusedAndFewDecayed() throws IOException {
    List<MeanElements> all = TwoLines.of(Shared.lines("data/tle/odap_3le.txt"));
    Catalogue c = Catalogue.of(all);
    assertThat(c.size() + c.refused()).isEqualTo(all.size()).isEqualTo(23939);
    assertThat(c.refused()).isEqualTo(1);
    double[] out = new double[6 * c.size()];
    Epoch epoch = LeapSeconds.fromUnix(1642896000L, 0);
    c.statesAt(epoch, out, 0, c.size());
    int decayed = 0;
    for (int i = 0; i < c.size(); i++) {
      EcefState s = c.stateAt(i, epoch);
      if (s == null) {
        assertThat(out[6 * i]).isNaN();
        decayed++;
      } else {
        assertThat(EcefState.of(Arrays.copyOfRange(out, 6 * i, 6 * i + 6))).isEqualTo(s);
      }
    }
    assertThat(decayed).isBetween(1, 150); // SGP4 gives up 117 of the file's decaying objects.
  }

  /** The velocity is the derivative of the position in the turning frame. */
  @Test
  void stateAt_velocity_isDerivativeOfEcefPosition() throws IOException {
    Catalogue c = Catalogue.of(TwoLines.of(Shared.lines("data/tle/SGP4-VER.TLE")));
    Epoch epoch = c.entry(2).epoch();
    EcefState before = Objects.requireNonNull(c.stateAt(2, epoch.plusSeconds(-1)));
    EcefState at = Objects.requireNonNull(c.stateAt(2, epoch));
    EcefState after = Objects.requireNonNull(c.stateAt(2, epoch.plusSeconds(1)));
    // 0.1 m/s: SGP4 keeps few terms in its velocity; a missing rotation term would be 500 m/s.
    assertThat((after.xM() - before.xM()) / 2).isCloseTo(at.vxMps(), within(0.1));
    assertThat((after.yM() - before.yM()) / 2).isCloseTo(at.vyMps(), within(0.1));
    assertThat((after.zM() - before.zM()) / 2).isCloseTo(at.vzMps(), within(0.1));
  }

  /** The same whatever the number of threads, for the same entries at once. */
  @Test
  void statesAt_fourThreadsAtOnce_giveTheSameBits() throws Exception {
    Catalogue c = Catalogue.of(TwoLines.of(Shared.lines("data/tle/SGP4-VER.TLE")));
    Epoch epoch = c.entry(0).epoch();
    double[][] out = new double[4][6 * c.size()];
    Thread[] threads = new Thread[out.length];
    for (int k = 0; k < out.length; k++) {
      double[] mine = out[k];
      threads[k] =
          new Thread(
              () -> {
                for (int round = 0; round < 200; round++) {
                  c.statesAt(epoch.plusSeconds(60 * (199 - round)), mine, 0, c.size());
                }
              });
      threads[k].start();
    }
    for (Thread t : threads) {
      t.join();
    }
    double[] alone = new double[6 * c.size()];
    c.statesAt(epoch, alone, 0, c.size());
    for (double[] states : out) {
      assertThat(states).containsExactly(alone);
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double d) {
    return org.assertj.core.data.Offset.offset(d);
  }
}
