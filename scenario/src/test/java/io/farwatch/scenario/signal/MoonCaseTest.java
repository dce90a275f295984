package io.farwatch.scenario.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.core.radar.waveform.LinearFm;
import io.farwatch.core.radar.waveform.PriSet;
import io.farwatch.core.radar.waveform.Stagger;
import io.farwatch.core.signal.Chain;
import io.farwatch.core.signal.ChainSettings;
import io.farwatch.core.signal.Detection;
import io.farwatch.core.signal.DwellSetup;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Thule, 5 October 1960: the Moon, 51 dB above the noise of one pulse, echoes at 2.4 to 2.7 s into
 * windows of some 37 ms, by a search chirp of 100 kHz. Its body fills 23 ms of the window after its
 * edge: 20,000 points of it in some 3000 cells. Beside it a true target of 33 dB a pulse, over the
 * level of the Moon's body.
 */
class MoonCaseTest {
  private static final double C = RadarEquation.LIGHT_MPS;
  private static final int EARLIER = 95;
  private static final int POINTS = 20_000;
  private static final double TARGET_M = 2_500_300;
  private static final double TARGET_SNR = 2000;

  /** A cell is 1.2 km, a resolution cell 1.5 km. */
  private static final double GATE_M = 3000;

  /** Cells of all rows of a burst are up to 200,000: one false alarm in fifty bursts. */
  private static final double PFA = 1e-7;

  /** Starts of pulses at drawn intervals, 30 to 44 ms. */
  private static List<Double> staggered(int number, int pulses) {
    Draws d = new Draws(1960, 10, number, 5);
    List<Double> starts = new ArrayList<>();
    double t = 0;
    for (int i = 0; i < EARLIER + pulses; i++) {
      starts.add(t);
      t += d.between(30e-3, 44e-3);
    }
    return starts;
  }

  private static List<Double> uniform(double intervalS, int pulses) {
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < EARLIER + pulses; i++) {
      starts.add(i * intervalS);
    }
    return starts;
  }

  /** The last pulses of those sent are received, the first of them at time zero. */
  private static SimulatedDwell dwell(double delayS, int number, List<Double> starts, int pulses) {
    List<Double> shifted = new ArrayList<>();
    for (double s : starts) {
      shifted.add(s - starts.get(EARLIER));
    }
    DwellSetup setup =
        new DwellSetup(
            435e6,
            125e3,
            new LinearFm(1e-3, 100e3, true),
            shifted.subList(EARLIER, EARLIER + pulses),
            200e3,
            4.2e6,
            1);
    SimulatedDwell.Key key = new SimulatedDwell.Key(1960, 10, number);
    Moon moon = new Moon(0, delayS * C / 2, 30, 1.5e-6, POINTS);
    Scene scene =
        Scene.of(Scatterer.target(TARGET_M, 0, TARGET_SNR, Swerling.CASE_0))
            .with(moon.scatterers(key, StrictMath.pow(10, 5.1), 0, 0));
    return new SimulatedDwell(
        setup,
        shifted.subList(0, EARLIER),
        SimulatedDwell.samplesOf(setup),
        new GaussianBeam(0.0384, 1.6, 0),
        scene,
        key);
  }

  private static boolean isTarget(double rangeM) {
    return Math.abs(rangeM - TARGET_M) < GATE_M;
  }

  /** Bursts of 4 and 8 at drawn intervals, seven and four delays, 2.4 to 2.7 s; seed 1960. */
  private static void refuses(boolean coherent) {
    int ofTarget = 0;
    int bursts = 0;
    long refused = 0;
    for (int pulses = 4; pulses <= 8; pulses += 4) {
      for (int k = 0; k < 7; k += pulses / 4) {
        SimulatedDwell dwell = dwell(2.4 + 0.05 * k, k, staggered(k, pulses), pulses);
        Chain chain =
            new Chain(
                dwell.setup(),
                coherent
                    ? ChainSettings.coherent(PFA, 0, -20, 20)
                    : ChainSettings.nonCoherent(PFA, 0, -8000, 8000));
        boolean found = false;
        for (Detection d : chain.detect(dwell)) {
          assertThat(isTarget(d.rangeM())).as(pulses + " pulses, case " + k + ": " + d).isTrue();
          found = true;
        }
        bursts++;
        ofTarget += found ? 1 : 0;
        refused += chain.secondTimeAround() > 0 ? 1 : 0;
      }
    }
    // The Moon passes the threshold by powers in every burst, coherently in some; the target is
    // found but where the Moon's own edge lies over it.
    assertThat(refused).isGreaterThanOrEqualTo(coherent ? 4 : bursts);
    assertThat(ofTarget).isGreaterThanOrEqualTo(bursts - 3);
  }

  @Test
  void moonInStaggeredBursts_byPowers_givesNoDetection() {
    refuses(false);
  }

  @Test
  void moonInStaggeredBursts_coherently_givesNoDetection() {
    refuses(true);
  }

  /**
   * Two dwells at intervals of 37.04 and 36.56 ms, a pulse of each looked at, 3.6 s apart: seven
   * delays of 2.4 to 2.7 s. A pair passes when {@link Stagger} says near.
   */
  @Test
  void moonInSinglePulses_givesNoPairThatStaggerCallsNear() {
    PriSet set = PriSet.pair(1 / 27.0, 2.8);
    Stagger stagger = new Stagger(set, List.of(0.0, 3.6), List.of(0.0, 0.0), 4000, 6);
    int ofTarget = 0;
    int ofMoon = 0;
    for (int k = 0; k < 7; k++) {
      List<List<Detection>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        // The Moon recedes at 30 m/s, which is a tenth of a cell in 3.6 s.
        SimulatedDwell dwell = dwell(2.4 + 0.05 * k, k, uniform(set.intervalsS().get(i), 1), 1);
        // The smaller half of the reference cells lets the Moon's edge pass.
        ChainSettings settings =
            ChainSettings.single(1e-6).withCfar(new Cfar(Cfar.Type.SO, 32, 0), 4);
        both.add(new Chain(dwell.setup(), settings).detect(dwell));
      }
      boolean near = false;
      for (Detection a : both.get(0)) {
        ofMoon += isTarget(a.rangeM()) ? 0 : 1;
        for (Detection b : both.get(1)) {
          Stagger.Verdict v =
              stagger.judge(
                  new double[] {2 * a.rangeM() / C, 2 * b.rangeM() / C},
                  new double[] {2 * a.rangeSigmaM() / C, 2 * b.rangeSigmaM() / C});
          if (v.kind() == Stagger.Kind.NEAR || v.kind() == Stagger.Kind.AMBIGUOUS) {
            assertThat(isTarget(a.rangeM())).as("case " + k + ": " + a + ", " + b).isTrue();
            assertThat(isTarget(b.rangeM())).as("case " + k + ": " + a + ", " + b).isTrue();
            near = true;
          }
        }
      }
      ofTarget += near ? 1 : 0;
    }
    assertThat(ofMoon).isGreaterThan(10);
    assertThat(ofTarget).isGreaterThanOrEqualTo(5);
  }

  /** What cannot be told: at equal intervals the Moon lies at one range after every pulse. */
  @Test
  void moonAtEqualIntervals_isDetectedLikeATarget() {
    SimulatedDwell dwell = dwell(2.45, 1, uniform(0.037, 4), 4);
    Chain chain = new Chain(dwell.setup(), ChainSettings.nonCoherent(PFA, 0, -100, 100));
    // Its edge 2.45 s less 66 intervals after a pulse.
    double edge = (2.45 - 66 * 0.037) * C / 2;
    assertThat(chain.detect(dwell)).anyMatch(d -> Math.abs(d.rangeM() - edge) < 20e3);
  }
}
