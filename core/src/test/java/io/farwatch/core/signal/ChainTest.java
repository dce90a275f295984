package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.waveform.LinearFm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
  static DwellSetup dwell(List<Double> starts, double from, double to, int channels) {
    return new DwellSetup(435e6, 2e6, new LinearFm(0.5e-3, 2e6, true), starts, from, to, channels);
  }

  @Test
  void onePulse_strongEcho_isFoundWhereItIs() {
    DwellSetup setup = dwell(List.of(0.0), 100e3, 400e3, 3);
    List<Detection> found =
        new Chain(
                setup,
                ChainSettings.single(1e-6)
                    .withMonopulse(MonopulseCurve.linear(2), MonopulseCurve.linear(2)))
            .detect(
                new Sky(setup, 1, true)
                    .seen(250_017, 400, 0.2, 0.3, -0.1)
                    .seen(250_217, 400, 0.7, 0.3, -0.1));
    DwellSetup b =
        dwell(List.of(0.0, .01, .02, .03, .04, .05, .06, .07, .08, .09), 200e3, 300e3, 1);
    for (var s :
        List.of(
            ChainSettings.coherent(1e-7, 0, -8000, 8000),
            ChainSettings.nonCoherent(1e-7, 0, -8000, 8000))) {
      found =
          new Chain(b, s)
              .detect(new Sky(b, 1, true).point(0.04525 + 250017 / 3e8, 250_017, 7000, 40, 0.2));
    }
    assertThat(found).hasSize(1);
  }
}
