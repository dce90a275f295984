package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.array.ContinuousTaper;
import io.farwatch.core.radar.array.Hamming;
import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.array.Uniform;
import io.farwatch.core.radar.detection.Cfar;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Cells over the threshold in noise alone. A cell is one sample of range in one row of range rate,
 * samples being as many as the band is wide; crossings are counted in all cells of the window, its
 * edges included, as the cells of all detections.
 */
class FalseAlarmTest {
  private static final double PFA = 1e-4;

  @Test
  void pfa_cellAveraging_isWithin5PercentOver4e7Cells() {
    // 4000 crossings, 1 sigma 1.6 % (2 % with neighbours going together); measured +-1 %.
    assertThat(ratio(new Cfar(Cfar.Type.CA, 32, 0), Taylor.ofDb(5, 35), 40_000_000, 11))
        .isCloseTo(1, Offset.offset(0.05));
  }

  @Test
  void pfa_greatestSmallestOrdered_isWithin4Sigma() {
    // 1000 crossings each, 1 sigma 3.2 %.
    for (Cfar rule :
        List.of(
            new Cfar(Cfar.Type.GO, 32, 0),
            new Cfar(Cfar.Type.SO, 32, 0),
            new Cfar(Cfar.Type.OS, 32, 24))) {
      assertThat(ratio(rule, new Hamming(), 10_000_000, 12))
          .as(rule.toString())
          .isCloseTo(1, Offset.offset(0.13));
    }
  }

  @Test
  void pfa_nonCoherentSums_isWithin4Sigma() {
    DwellSetup setup = Dwells.of(50e-6, Dwells.uniform(6, 0.012), 20_000, 1);
    Chain chain =
        new Chain(setup, ChainSettings.nonCoherent(PFA, 0, -4000, 4000).withTapers(HAMMING, FLAT));
    // About 9 rows of 20,000 cells a burst; neighbouring rows go together: 1 sigma about 5 %.
    assertThat(crossings(chain, setup, 60, 13, 60L * 20_000 * rows(setup, chain)))
        .isCloseTo(1, Offset.offset(0.2));
  }

  @Test
  void pfa_coherentSums_isWithin4Sigma() {
    DwellSetup setup = Dwells.of(50e-6, Dwells.uniform(8, 0.002), 3_000, 1);
    Chain chain =
        new Chain(setup, ChainSettings.coherent(PFA, 0, -300, 300).withTapers(HAMMING, HAMMING));
    assertThat(crossings(chain, setup, 150, 14, 150L * 3_000 * rows(setup, chain)))
        .isCloseTo(1, Offset.offset(0.2));
  }

  private static final ContinuousTaper HAMMING = new Hamming();
  private static final ContinuousTaper FLAT = new Uniform();

  private static double ratio(Cfar rule, ContinuousTaper taper, long cells, long seed) {
    int window = 65_536;
    DwellSetup setup = Dwells.of(50e-6, List.of(0.0), window, 1);
    Chain chain =
        new Chain(setup, ChainSettings.single(PFA).withTapers(taper, FLAT).withCfar(rule, 3));
    int dwells = (int) Math.ceilDiv(cells, (long) window);
    return crossings(chain, setup, dwells, seed, (long) dwells * window);
  }

  private static int rows(DwellSetup setup, Chain chain) {
    int[] rows = new int[1];
    chain.detect(
        new Sky(setup, 1, true),
        new ChainObserver() {
          @Override
          public void row(
              int burst, double rate, double first, double step, float[] p, float[] t, int cells) {
            rows[0]++;
          }
        });
    return rows[0];
  }

  private static double crossings(
      Chain chain, DwellSetup setup, int dwells, long seed, long cells) {
    long found = 0;
    for (int i = 0; i < dwells; i++) {
      for (Detection d : chain.detect(new Sky(setup, seed * 100_000 + i, true))) {
        found += d.cells();
      }
    }
    return found / (PFA * cells);
  }
}
