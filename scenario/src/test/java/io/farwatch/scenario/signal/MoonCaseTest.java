package io.farwatch.scenario.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.Chain;
import io.farwatch.core.signal.ChainObserver;
import io.farwatch.core.signal.ChainSettings;
import io.farwatch.core.signal.Detection;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Thule, 5 October 1960: the Moon, 51 dB above the noise, echoes at 2.4 to 2.7 s into windows of
 * some 37 ms, by a search chirp of 100 kHz. The pulses' intervals are drawn between 30 and 44 ms,
 * so the echo of another pulse than the last stands elsewhere in every window. The stagger test: a
 * plot counts when three of four pulses have one at the same range.
 */
class MoonCaseTest {
  private static final double C = RadarEquation.LIGHT_MPS;
  private static final int EARLIER = 95;
  private static final int PULSES = 4;
  private static final double TARGET_M = 2_500_300;

  /** Two cells of 1.2 km, and 8 km/s over the longest interval. */
  private static final double GATE_M = 2 * 1200 + 8000 * 0.044;

  private static SimulatedDwell dwell(double delayS, int number) {
    Draws d = new Draws(1960, 10, number, 5);
    List<Double> starts = new ArrayList<>();
    double t = 0;
    for (int i = 0; i < EARLIER + PULSES; i++) {
      starts.add(t);
      t += d.between(30e-3, 44e-3);
    }
    double zero = starts.get(EARLIER);
    List<Double> shifted = new ArrayList<>();
    for (double s : starts) {
      shifted.add(s - zero);
    }
    DwellSetup setup =
        new DwellSetup(
            435e6,
            125e3,
            new LinearFm(1e-3, 100e3, true),
            shifted.subList(EARLIER, EARLIER + PULSES),
            200e3,
            4.2e6,
            1);
    SimulatedDwell.Key key = new SimulatedDwell.Key(1960, 10, number);
    Moon moon = new Moon(0, delayS * C / 2, 250, 1.5e-6, 10_000);
    Scene scene =
        Scene.of(Scatterer.target(TARGET_M, 0, 200, Swerling.CASE_0))
            .with(moon.scatterers(key, StrictMath.pow(10, 5.1), 0, 0));
    return new SimulatedDwell(
        setup,
        shifted.subList(0, EARLIER),
        SimulatedDwell.samplesOf(setup),
        new GaussianBeam(0.0384, 1.6, 0),
        scene,
        key);
  }

  private static List<List<Detection>> byPulse(SimulatedDwell dwell) {
    List<List<Detection>> pulses = new ArrayList<>();
    new Chain(dwell.setup(), ChainSettings.single(1e-6))
        .detect(
            dwell,
            new ChainObserver() {
              @Override
              public void burst(int burst, int firstPulse, List<Detection> found) {
                pulses.add(found);
              }
            });
    return pulses;
  }

  /** Detections of one pulse that two others or more have as well. */
  private static List<Detection> staggered(List<List<Detection>> pulses, int of) {
    List<Detection> passed = new ArrayList<>();
    for (Detection x : pulses.get(of)) {
      int seen = 0;
      for (List<Detection> p : pulses) {
        seen += p.stream().anyMatch(y -> Math.abs(y.rangeM() - x.rangeM()) < GATE_M) ? 1 : 0;
      }
      if (seen >= 3) {
        passed.add(x);
      }
    }
    return passed;
  }

  /** Eight delays of 2.4 to 2.68 s, seed 1960. */
  @Test
  void moonsEchoesOfEarlierPulses_giveNoPlotThatPassesTheStaggerTest() {
    int ofMoon = 0;
    int ofTarget = 0;
    for (int k = 0; k < 8; k++) {
      List<List<Detection>> pulses = byPulse(dwell(2.4 + 0.04 * k, k));
      assertThat(pulses).hasSize(PULSES);
      for (int p = 0; p < PULSES; p++) {
        for (Detection x : pulses.get(p)) {
          ofMoon += Math.abs(x.rangeM() - TARGET_M) > GATE_M ? 1 : 0;
        }
        for (Detection x : staggered(pulses, p)) {
          assertThat(Math.abs(x.rangeM() - TARGET_M)).isLessThan(GATE_M);
          ofTarget++;
        }
      }
    }
    // The Moon is seen in a window or the next, and the test does not refuse what is really there:
    // where the Moon does not lie over it, a target of 23 dB.
    assertThat(ofMoon).isGreaterThan(12);
    assertThat(ofTarget).isGreaterThan(12);
  }
}
