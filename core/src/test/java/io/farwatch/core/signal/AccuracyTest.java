package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.array.ContinuousTaper;
import io.farwatch.core.radar.array.Hamming;
import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.array.Uniform;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Places, rates and directions against the bound of the weighted receiver (see {@link Bound}),
 * which is what detections state as their sigmas; without weighting it is the Cramer-Rao bound.
 */
class AccuracyTest {
  private static final double PULSE = 100e-6;
  private static final ContinuousTaper FLAT = new Uniform();
  private static final AngleCurve LINE = AngleCurve.linear(1.5);

  @Test
  void withoutNoise_atAnyPlaceBetweenCells_noBias() {
    for (ContinuousTaper taper : List.of(Taylor.ofDb(5, 35), new Hamming(), FLAT)) {
      for (double rate : new double[] {0, 7000}) {
        DwellSetup setup = Dwells.of(PULSE, List.of(0.0), 600, 1);
        Chain chain = new Chain(setup, ChainSettings.single(1e-6).withTapers(taper, FLAT));
        for (int k = 0; k < 16; k++) {
          double range = Dwells.rangeM(PULSE, 300 + k / 16.0);
          double epoch = Dwells.middleS(setup) + range / Dwells.C;
          Detection d =
              strongest(
                  chain.detect(new Sky(setup, 1, false).point(epoch, range, rate, 1e4, k * 0.37)));
          double off = (d.rangeM() - d.couplingS() * rate - range) / chain.cellM();
          // The bar is 0.02 of a cell; steps of Newton leave 1e-3 at most.
          assertThat(off).as(taper + " " + rate + " " + k).isCloseTo(0, Offset.offset(1e-3));
        }
      }
    }
  }

  @Test
  void at70Db_coherentStaggeredBurst_noBiasInRangeNorRate() {
    DwellSetup setup = Dwells.of(PULSE, Dwells.staggered(12, 0.004), 600, 1);
    Chain chain = new Chain(setup, ChainSettings.coherent(1e-6, 0, 6900, 7100));
    for (int k = 0; k < 8; k++) {
      double range = Dwells.rangeM(PULSE, 300 + k / 8.0);
      double epoch = Dwells.middleS(setup) + range / Dwells.C;
      double rate = 7000 + 1.3 * k;
      Detection d =
          strongest(chain.detect(new Sky(setup, 1, true).point(epoch, range, rate, 1e6, k * 0.37)));
      assertThat((d.rangeM() - range) / chain.cellM()).isCloseTo(0, Offset.offset(1e-3));
      // A Doppler cell is 7.8 m/s.
      assertThat(d.rangeRateMps()).isCloseTo(rate, Offset.offset(0.01));
      assertThat(d.couplingS()).isZero();
    }
  }

  @Test
  void onePulse_16To30Db_errorsAreThoseOfTheBound() {
    for (double db : new double[] {16, 20, 30}) {
      Tally t = measure(List.of(0.0), ChainSettings.single(1e-4), db, 0, 2500, 3, 31);
      // 2500 echoes: 1 sigma of a ratio of sigmas is 1.4 %, of a mean 0.02 sigma.
      t.assertSound(0.1, true);
    }
  }

  @Test
  void onePulseUnweighted_20Db_errorsAreTheCramerRaoBound() {
    Tally t =
        measure(
            List.of(0.0), ChainSettings.single(1e-6).withTapers(FLAT, FLAT), 20, 0, 2500, 3, 32);
    t.assertSound(0.1, true);
  }

  @Test
  void coherentStaggeredBurst_27Db_errorsAreThoseOfTheBound() {
    Tally t =
        measure(
            Dwells.staggered(12, 0.0085),
            ChainSettings.coherent(1e-6, 0, 6960, 7040).withTapers(Taylor.ofDb(5, 35), FLAT),
            27,
            7003,
            500,
            3,
            33);
    // 500 echoes: 3.2 %; the bar is 10 %.
    t.assertSound(0.1, true);
    assertThat(t.rate()).isBetween(0.9, 1.1);
  }

  @Test
  void nonCoherentBurst_28Db_errorsAreThoseOfTheBound() {
    Tally t =
        measure(
            Dwells.uniform(10, 0.0085),
            ChainSettings.nonCoherent(1e-6, 0, 6000, 8000),
            28,
            7003,
            500,
            3,
            34);
    t.assertSound(0.1, true);
    assertThat(t.rate()).isBetween(0.9, 1.1);
  }

  @Test
  void twoObjectsInOneCell_inDifferentDirectionsAndPhases_areFlagged() {
    DwellSetup setup = Dwells.of(PULSE, List.of(0.0), 600, 3);
    Chain chain = new Chain(setup, ChainSettings.single(1e-6).withMonopulse(LINE, LINE));
    double range = Dwells.rangeM(PULSE, 300);
    Sky sky =
        new Sky(setup, 5, true)
            .point(0, range, 0, 1000, 0.0, 0.5, 0)
            .point(0, range, 0, 1000, 0.25, -0.5, 0);
    assertThat(strongest(chain.detect(sky)).merged()).isTrue();
  }

  private static Detection strongest(List<Detection> found) {
    assertThat(found).isNotEmpty();
    Detection best = found.get(0);
    for (Detection d : found) {
      best = d.snr() > best.snr() ? d : best;
    }
    return best;
  }

  /** Sums of errors over stated sigmas. */
  private static final class Tally {
    final List<double[]> z = new ArrayList<>();
    double cells;
    double snr;
    int merged;

    double[] of(int i) {
      double sum = 0;
      double square = 0;
      for (double[] x : z) {
        sum += x[i];
        square += x[i] * x[i];
      }
      return new double[] {sum / z.size(), Math.sqrt(square / z.size())};
    }

    double rate() {
      return of(3)[1];
    }

    void assertSound(double bar, boolean angles) {
      String what = z.size() + " " + of(0)[1] + " " + of(1)[1] + " " + of(2)[1] + " " + of(3)[1];
      assertThat(of(0)[1]).as(what).isBetween(1 - bar, 1 + bar);
      assertThat(Math.abs(cells / z.size()))
          .as(what)
          .isLessThan(0.02 + 3 * of(4)[1] / Math.sqrt(z.size()));
      if (angles) {
        assertThat(of(1)[1]).as(what).isBetween(1 - bar, 1 + bar);
        assertThat(of(2)[1]).as(what).isBetween(1 - bar, 1 + bar);
        // Directions as a whole: 4 sigma of their mean.
        assertThat(Math.abs(of(5)[0])).as(what).isLessThan(4 * of(5)[1] / Math.sqrt(z.size()));
      }
      // Mean over stated truth: what maximizing and the noise level add is taken out.
      assertThat(snr / z.size()).as(what).isCloseTo(1, Offset.offset(0.03));
      assertThat(merged).as(what).isLessThan(3);
    }
  }

  private static Tally measure(
      List<Double> starts,
      ChainSettings settings,
      double snrDb,
      double rate,
      int echoes,
      int channels,
      long seed) {
    int apart = 700;
    int each = Math.min(20, echoes);
    DwellSetup setup = Dwells.of(PULSE, starts, apart * (each + 1), channels);
    Chain chain = new Chain(setup, settings.withMonopulse(LINE, LINE));
    double want = StrictMath.pow(10, snrDb / 10);
    double energy = want / starts.size() / chain.weightingEfficiency();
    Tally tally = new Tally();
    for (int dwell = 0; dwell * each < echoes; dwell++) {
      Sky sky = new Sky(setup, seed * 100_000 + dwell, true);
      double[] ranges = new double[each];
      for (int i = 0; i < each; i++) {
        long n = (long) dwell * each + i;
        ranges[i] = Dwells.rangeM(PULSE, apart * (i + 1) + Noise.uniform(seed, n));
        double epoch = Dwells.middleS(setup) + ranges[i] / Dwells.C;
        sky.point(epoch, ranges[i], rate, energy, Noise.uniform(seed + 1, n), 0.4, -0.2);
      }
      List<Detection> found = chain.detect(sky);
      for (double range : ranges) {
        Detection best = null;
        for (Detection d : found) {
          double off = d.rangeM() - d.couplingS() * rate - range;
          if (Math.abs(off) < 2 * chain.cellM() && (best == null || d.snr() > best.snr())) {
            best = d;
          }
        }
        if (best != null) {
          double off = best.rangeM() - best.couplingS() * rate - range;
          tally.z.add(
              new double[] {
                off / best.rangeSigmaM(),
                (best.offsetU() - 0.4 / 1.5) / best.offsetUSigma(),
                (best.offsetV() + 0.2 / 1.5) / best.offsetVSigma(),
                (best.rangeRateMps() - rate) / best.rangeRateSigmaMps(),
                off / chain.cellM(),
                best.offsetU() - 0.4 / 1.5
              });
          tally.cells += off / chain.cellM();
          tally.snr += best.snr() / want;
          tally.merged += best.merged() ? 1 : 0;
        }
      }
    }
    // Pd is 0.99 and more.
    assertThat(tally.z.size()).isGreaterThan((int) (0.97 * echoes));
    return tally;
  }
}
