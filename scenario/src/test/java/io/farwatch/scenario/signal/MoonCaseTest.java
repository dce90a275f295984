package io.farwatch.scenario.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.signal.Chain;
import io.farwatch.core.signal.ChainSettings;
import io.farwatch.core.signal.Detection;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Thule, 5 October 1960: the Moon, 51 dB above the noise, echoes at 2.4 to 2.7 s into windows of 37
 * ms. The pulses' intervals are drawn between 34 and 40 ms, so an echo of another pulse than the
 * last stands elsewhere in every window.
 */
class MoonCaseTest {
  private static final double C = RadarEquation.LIGHT_MPS;
  private static final int EARLIER = 85;
  private static final int PULSES = 4;
  private static final double TARGET_M = 2_500_300;

  private static SimulatedDwell dwell(double delayS, int number) {
    Draws d = new Draws(1960, 10, number, 5);
    List<Double> starts = new ArrayList<>();
    double t = 0;
    for (int i = 0; i < EARLIER + PULSES; i++) {
      starts.add(t);
      t += d.between(34e-3, 40e-3);
    }
    double zero = starts.get(EARLIER);
    List<Double> shifted = new ArrayList<>();
    for (double s : starts) {
      shifted.add(s - zero);
    }
    DwellSetup setup =
        new DwellSetup(
            435e6,
            2.5e6,
            new LinearFm(0.5e-3, 2e6, true),
            shifted.subList(EARLIER, EARLIER + PULSES),
            100e3,
            5e6,
            1);
    SimulatedDwell.Key key = new SimulatedDwell.Key(1960, 10, number);
    double snr = StrictMath.pow(10, 5.1);
    Moon moon = new Moon(0, delayS * C / 2, 250, 2e-6, 3000);
    Scene scene =
        Scene.of(Scatterer.target(TARGET_M, 300, 60, Swerling.CASE_0))
            .with(moon.scatterers(key, snr, 0, 0));
    return new SimulatedDwell(
        setup,
        shifted.subList(0, EARLIER),
        SimulatedDwell.samplesOf(setup),
        new GaussianBeam(0.0384, 1.6, 0),
        scene,
        key);
  }

  @Test
  void moonsEchoesOfEarlierPulses_giveNoPlotThatPassesTheStaggerTest() {
    double[] delays = {2.4, 2.5, 2.6, 2.7};
    for (int k = 0; k < delays.length; k++) {
      SimulatedDwell one = dwell(delays[k], k);
      List<Detection> single = new Chain(one.setup(), ChainSettings.single(1e-6)).detect(one);
      SimulatedDwell again = dwell(delays[k], k);
      Chain chain = new Chain(again.setup(), ChainSettings.nonCoherent(1e-6, 0, -1500, 1500));
      List<Detection> found = chain.detect(again);
      System.out.println(
          delays[k] + " " + single.size() + " " + found.size() + " " + chain.secondTimeAround());
      for (Detection x : found) {
        System.out.println("   " + x);
      }
      // Pulse by pulse the Moon is all over the window.
      assertThat(single.size()).isGreaterThan(40);
    }
  }
}
