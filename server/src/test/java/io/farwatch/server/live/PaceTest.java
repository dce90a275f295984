package io.farwatch.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void steps_areDueByTheSpeed() {
    Pace p = new Pace(1_000, 40, 0.5, 10);
    assertThat(p.dueNanos(40)).isEqualTo(1_000);
    assertThat(p.dueNanos(42)).isEqualTo(1_000 + 100_000_000L);
  }

  @Test
  void lateness_isSaidAtEachDoubling_andTakenBackOnce() {
    Pace p = new Pace(0, 0, 1, 1);
    double[] late = {1, 2.1, 2.5, 4.1, 4.3, 9, 10, 1, 0.4, 0.3, 3};
    StringBuilder said = new StringBuilder();
    for (double s : late) {
      said.append(
          switch (p.judge(s)) {
            case NOTHING -> '.';
            case LATE -> 'L';
            case IN_TIME_AGAIN -> 'I';
          });
    }
    // 2.1 is late; 4.3 and 9 are its doublings; 0.4 takes it back; 3 is late anew.
    assertThat(said).hasToString(".L..LL..I.L");
  }

  @Test
  void latencyQuantiles_holdTheirShare() {
    Latency l = new Latency();
    for (int k = 0; k < 99; k++) {
      l.take(0.9);
    }
    l.take(300);
    assertThat(l.quantileMs(0.5)).isEqualTo(1);
    assertThat(l.quantileMs(0.999)).isEqualTo(512);
    assertThat(l.lastMs()).isEqualTo(300);
  }
}
