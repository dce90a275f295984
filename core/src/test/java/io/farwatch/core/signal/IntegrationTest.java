package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntegrationTest {
  private static final double PULSE = 100e-6;

  @Test
  void sevenKilometresASecond_tenPulses_integratedWithin03Db() {
    // 10 pulses 37 ms apart: 2.3 km of walk, 31 cells; coherent over rates of +-8 km/s.
    DwellSetup setup = Dwells.of(PULSE, Dwells.uniform(10, 0.037), 800, 1);
    double range = Dwells.rangeM(PULSE, 400.37);
    double epoch = Dwells.middleS(setup) + range / Dwells.C;
    for (ChainSettings settings :
        List.of(
            ChainSettings.coherent(1e-8, 0, -8000, 8000),
            ChainSettings.nonCoherent(1e-8, 0, -8000, 8000))) {
      Chain chain = new Chain(setup, settings);
      double snr = 0;
      int dwells = 6;
      for (int k = 0; k < dwells; k++) {
        List<Detection> found =
            chain.detect(new Sky(setup, 40 + k, true).point(epoch, range, 7003, 300, 0.1 * k));
        assertThat(found).hasSize(1);
        Detection d = found.get(0);
        assertThat(Math.abs(d.rangeRateMps() - 7003)).isLessThan(4 * d.rangeRateSigmaMps());
        assertThat(Math.abs(d.rangeM() - d.couplingS() * 7003 - range))
            .isLessThan(4 * d.rangeSigmaM());
        snr += d.snr() / dwells;
      }
      double lossDb = 10 * Math.log10(10 * 300 * chain.weightingEfficiency() / snr);
      // The mean of 6 SNRs of 35 dB is known to 0.06 dB for its noise, 0.04 for the noise level's.
      assertThat(lossDb).as(settings.integration().toString()).isLessThan(0.3).isGreaterThan(-0.3);
    }
  }

  @Test
  void twoObjectsTwoResolutionCellsApart_stayTwo() {
    DwellSetup setup = Dwells.of(PULSE, List.of(0.0), 800, 1);
    Chain chain = new Chain(setup, ChainSettings.single(1e-6));
    // The weighted response is 1.3 cells wide at half power.
    int two = 0;
    for (int k = 0; k < 100; k++) {
      double range = Dwells.rangeM(PULSE, 400 + Noise.uniform(3, k));
      List<Detection> found =
          chain.detect(
              new Sky(setup, 700 + k, true)
                  .point(0, range, 0, 300, Noise.uniform(4, k))
                  .point(0, range + 2.6 * chain.cellM(), 0, 300, Noise.uniform(5, k)));
      two += found.size() == 2 ? 1 : 0;
    }
    assertThat(two).isGreaterThan(95);
  }

  @Test
  void strongEcho_itsSidelobesAreNoDetections() {
    DwellSetup setup = Dwells.of(PULSE, List.of(0.0), 3000, 1);
    Chain chain = new Chain(setup, ChainSettings.single(1e-8));
    for (int k = 0; k < 20; k++) {
      double range = Dwells.rangeM(PULSE, 1500 + Noise.uniform(6, k));
      assertThat(chain.detect(new Sky(setup, 800 + k, true).point(0, range, 0, 1e6, 0.3)))
          .hasSize(1);
    }
  }

  @Test
  void moonsEchoes_inStaggeredBursts_giveNoDetection() {
    // Delays of 2.378 to 2.713 s, 51 dB a pulse; one true object at 500 km of 25 dB a pulse.
    List<Double> starts = Dwells.staggered(96, 0.037);
    DwellSetup setup =
        new DwellSetup(
            435e6,
            2e6,
            new io.farwatch.core.radar.waveform.LinearFm(PULSE, 2e6, true),
            starts,
            100e3,
            4500e3,
            1);
    for (ChainSettings settings :
        List.of(
            ChainSettings.nonCoherent(1e-8, 8, -30, 30), ChainSettings.coherent(1e-8, 8, -5, 5))) {
      Chain chain = new Chain(setup, settings);
      Sky sky =
          new Sky(setup, 9, true)
              .point(0, 370_000e3, 0, StrictMath.pow(10, 5.1), 0.2)
              .point(0, 500e3, 0, 300, 0.4);
      List<Detection> found = chain.detect(sky);
      assertThat(found).hasSize(12);
      for (Detection d : found) {
        assertThat(d.rangeM()).isCloseTo(500e3, Offset.offset(30.0));
      }
      // The Moon's first echo returns with the 67th pulse; bursts after it hold nothing else.
      assertThat(chain.secondTimeAround()).isGreaterThan(0);
    }
  }

  @Test
  void fadingPulses_ofATrueObject_areNotTakenForMissing() {
    DwellSetup setup = Dwells.of(PULSE, Dwells.staggered(10, 0.01), 400, 1);
    Chain chain = new Chain(setup, ChainSettings.nonCoherent(1e-6, 0, 0, 0));
    int found = 0;
    for (int k = 0; k < 200; k++) {
      double[] amplitude = new double[10];
      for (int i = 0; i < 10; i++) {
        amplitude[i] = Math.sqrt(-Math.log(Noise.uniform(17, k * 10L + i)));
      }
      Sky sky =
          new Sky(setup, 900 + k, true).fading(0, Dwells.rangeM(PULSE, 200.3), 0, 1000, amplitude);
      found += chain.detect(sky).isEmpty() ? 0 : 1;
    }
    // Swerling 2 at 30 dB a pulse: 1 in 1000 may be refused.
    assertThat(found).isGreaterThanOrEqualTo(198);
  }

  /** 1374 echoes of each kind, of 17 dB in all, 130 cells apart: 1 or 2 lost are expected. */
  @Test
  void steadyEchoesOfFourPulses_thatPassTheThreshold_areNotTakenForMissing() {
    int each = 229;
    DwellSetup setup = Dwells.of(25e-6, Dwells.staggered(4, 0.02), 130 * (each + 1), 1);
    for (boolean coherent : new boolean[] {false, true}) {
      for (boolean fades : new boolean[] {false, true}) {
        Chain chain =
            new Chain(
                setup,
                coherent
                    ? ChainSettings.coherent(1e-6, 0, 0, 0)
                    : ChainSettings.nonCoherent(1e-6, 0, 0, 0));
        int[] counts = new int[2];
        for (int dwell = 0; dwell < 6; dwell++) {
          kept(chain, setup, dwell, each, fades, counts);
        }
        assertThat(counts[0]).isGreaterThan(600);
        assertThat(counts[0] - counts[1]).as(coherent + " " + fades).isLessThanOrEqualTo(5);
      }
    }
  }

  /** Counts the echoes that pass the threshold, and of those the ones detected. */
  private static void kept(
      Chain chain, DwellSetup setup, int dwell, int each, boolean fades, int[] counts) {
    boolean[] passed = new boolean[each];
    Sky sky = new Sky(setup, 3000 + dwell, true);
    double energy = 50.0 / 4 / chain.weightingEfficiency();
    for (int i = 0; i < each; i++) {
      double fade = fades ? -Math.log(Noise.uniform(77, dwell * 1000L + i)) : 1;
      sky.point(0, Dwells.rangeM(25e-6, 130 * (i + 1)), 0, energy * fade, 0.1);
    }
    List<Detection> found =
        chain.detect(
            sky,
            new ChainObserver() {
              @Override
              public void row(
                  int burst, double rate, double first, double step, float[] p, float[] t, int n) {
                for (int i = 0; i < each; i++) {
                  passed[i] |= p[130 * (i + 1)] > t[130 * (i + 1)];
                }
              }
            });
    for (int i = 0; i < each; i++) {
      double range = Dwells.rangeM(25e-6, 130 * (i + 1));
      counts[0] += passed[i] ? 1 : 0;
      boolean seen = found.stream().anyMatch(d -> Math.abs(d.rangeM() - range) < 150);
      counts[1] += passed[i] && seen ? 1 : 0;
    }
  }
}
