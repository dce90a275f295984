package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.array.Uniform;
import io.farwatch.core.radar.waveform.NonLinearFm;
import io.farwatch.core.radar.waveform.PhaseCode;
import io.farwatch.core.radar.waveform.Waveform;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Phase codes, whose peak falls with Doppler: a filter for each range rate. */
class CodedPulseTest {
  private static final PhaseCode LONG = PhaseCode.maximalLength(8, 0.5e-6);

  private static DwellSetup setup(List<Double> starts) {
    return of(LONG, starts);
  }

  private static DwellSetup of(Waveform waveform, List<Double> starts) {
    return new DwellSetup(435e6, 2e6, waveform, starts, 30e3, 130e3, 1);
  }

  /**
   * 100 echoes of 20 dB by each waveform: sidelobes are 22 dB down (13 chips) and more, so at most
   * about the noise, and Pfa is 1e-7 over 1300 cells. The mean SNR is known to 0.06 dB and the
   * noise's level to as much, of which the long code's own sidelobes are 0.2 dB; a code's search
   * for its place adds up to one noise, 0.04 dB. Chips of one sample look alike over a cell: the
   * mean of 100 places is known to 0.03 cells.
   */
  @Test
  void echoOf20Db_isFoundOnce_atItsRangeAndSnr() {
    List<Waveform> all =
        List.of(
            PhaseCode.barker(13, 0.5e-6),
            PhaseCode.barker(13, 2e-6),
            PhaseCode.frank(8, 0.5e-6),
            PhaseCode.p4(100, 1e-6),
            LONG,
            new NonLinearFm(100e-6, 1.6e6, Taylor.ofDb(5, 35), true));
    for (Waveform waveform : all) {
      DwellSetup setup = of(waveform, List.of(0.0));
      Chain chain =
          new Chain(setup, ChainSettings.single(1e-7).withTapers(new Uniform(), new Uniform()));
      double meanSnr = 0;
      double meanError = 0;
      for (int k = 0; k < 100; k++) {
        double range = 80e3 + 75 * Noise.uniform(2, k);
        List<Detection> found =
            chain.detect(
                new Sky(setup, 200 + k, true).point(0, range, 0, 100, Noise.uniform(3, k)));
        assertThat(found).as(waveform + ", " + k).hasSize(1);
        Detection d = found.get(0);
        assertThat(Math.abs(d.rangeM() - range)).as("" + waveform).isLessThan(4 * d.rangeSigmaM());
        meanSnr += d.snr() / 100;
        meanError += (d.rangeM() - range) / chain.cellM() / 100;
      }
      double lossDb = 10 * Math.log10(100 * chain.weightingEfficiency() / meanSnr);
      assertThat(lossDb).as("" + waveform).isBetween(-0.15, 0.35);
      assertThat(Math.abs(meanError)).as("" + waveform).isLessThan(0.12);
    }
  }

  @Test
  void fastObject_isFoundWithItsRate() {
    DwellSetup setup = setup(List.of(0.0));
    ChainSettings settings =
        ChainSettings.single(1e-8)
            .withTapers(new Uniform(), new Uniform())
            .withIntegration(ChainSettings.Integration.SINGLE, 1, -8000, 8000);
    Chain chain = new Chain(setup, settings);
    // A row of Doppler is half of 1 / pulse: 1350 m/s; places are told by neighbours' amplitudes.
    for (int k = 0; k < 20; k++) {
      double range = 80e3 + 75 * Noise.uniform(1, k);
      double epoch = Dwells.middleS(setup) + range / Dwells.C;
      List<Detection> found =
          chain.detect(new Sky(setup, 60 + k, true).point(epoch, range, 6000, 1000, 0.1 * k));
      assertThat(found).hasSize(1);
      assertThat(found.get(0).rangeRateMps()).isCloseTo(6000, Offset.offset(1000.0));
      assertThat(found.get(0).rangeM()).isCloseTo(range, Offset.offset(0.5 * chain.cellM()));
      assertThat(found.get(0).couplingS()).isZero();
    }
  }

  @Test
  void burstOverTooWideASpan_isRefusedWithTheReason() {
    assertThatThrownBy(
            () ->
                new Chain(setup(List.of(0.0, 0.01)), ChainSettings.coherent(1e-6, 0, -8000, 8000)))
        .hasMessageContaining("narrow the span");
  }
}
