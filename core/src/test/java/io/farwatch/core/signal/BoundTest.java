package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.array.ContinuousTaper;
import io.farwatch.core.radar.array.Hamming;
import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.array.Uniform;
import io.farwatch.core.radar.waveform.MatchedFilter;
import io.farwatch.core.radar.waveform.NonLinearFm;
import io.farwatch.core.radar.waveform.Waveform;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The chain's bound takes frequencies from the phase, {@link MatchedFilter} from the spectrum: two
 * ways to one formula.
 */
class BoundTest {
  private static final double C = Dwells.C;
  private static final double RATE_HZ = 8e6;

  /** Of a frequency that the phase has at once, the spectrum has ripples: 1 % and more alike. */
  @Test
  void rangeErrors_areThoseOfTheMatchedFilterWithin2Percent() {
    for (Waveform w :
        List.<Waveform>of(
            new io.farwatch.core.radar.waveform.LinearFm(500e-6, 2e6, true),
            new NonLinearFm(500e-6, 2e6, Taylor.ofDb(5, 35), true))) {
      for (ContinuousTaper taper : List.of(new Uniform(), new Hamming(), Taylor.ofDb(5, 35))) {
        MatchedFilter filter = MatchedFilter.taps(w, RATE_HZ, taper);
        DwellSetup setup = new DwellSetup(435e6, RATE_HZ, w, List.of(0.0), 100e3, 200e3, 1);
        Bound bound = new Bound(new Replica(setup, taper).moments(), 435e6);
        assertThat(bound.rangeSigmaM(100) / (C / 2 * filter.delaySigmaS(100)))
            .as(w + " " + taper)
            .isEqualTo(1, within(0.02));
        assertThat(
                new Chain(setup, ChainSettings.single(1e-6).withTapers(taper, taper))
                    .weightingEfficiency())
            .isEqualTo(filter.snrFactor(), within(1e-3));
      }
    }
  }
}
