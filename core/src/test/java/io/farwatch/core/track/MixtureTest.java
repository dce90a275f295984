package io.farwatch.core.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.plot.Provenance;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static TrackFile coasting() {
    double[] x = {7e6, 0, 0, 0, 7500, 0};
    double[] p = new double[36];
    for (int i = 0; i < 6; i++) {
      p[i * 7] = i < 3 ? 1e6 : 100;
    }
    ModeFilter free = new ModeFilter(Mode.FREE_FLIGHT, x, p, new Workspace());
    TrackFile t = new TrackFile("T", Provenance.TEST, Bench.START, false, free);
    t.thrust = Mixture.widened(free);
    t.thrustProbability = 1e-6;
    return t;
  }

  @Test
  void mix_aSecond_letsThrustBegin() {
    TrackFile t = coasting();
    Mixture.mix(t, 1);
    assertThat(t.thrustProbability).isBetween(3e-4, 4e-4);
  }

  @Test
  void mix_aMinute_letsNoThrustBegin() {
    TrackFile t = coasting();
    Mixture.mix(t, 60);
    assertThat(t.thrustProbability).isLessThanOrEqualTo(1e-6);
  }

  @Test
  void mix_aMinuteOfWhatThrust_forgetsIt() {
    TrackFile t = coasting();
    t.thrustProbability = 0.9;
    Mixture.mix(t, 60);
    assertThat(t.thrustProbability).isBetween(0.45, 0.55);
  }
}
