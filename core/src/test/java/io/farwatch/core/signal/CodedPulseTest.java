package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.farwatch.core.radar.array.Uniform;
import io.farwatch.core.radar.waveform.Waveform;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Phase codes, whose peak falls with Doppler: a filter for each range rate. */
class CodedPulseTest {
  /** A binary code of 255 chips of 0.5 us by a shift register of 8 bits. */
  private record Code() implements Waveform {
    private static final int[] BITS = bits();

    private static int[] bits() {
      int[] bits = new int[255];
      int register = 1;
      for (int i = 0; i < bits.length; i++) {
        bits[i] = register & 1;
        // x^8 + x^6 + x^5 + x^4 + 1
        int next = (register ^ (register >> 2) ^ (register >> 3) ^ (register >> 4)) & 1;
        register = register >> 1 | next << 7;
      }
      return bits;
    }

    @Override
    public double durationS() {
      return 255 * 0.5e-6;
    }

    @Override
    public double bandwidthHz() {
      return 2e6;
    }

    @Override
    public double phaseRad(double timeS) {
      int chip = (int) Math.floor(timeS / 0.5e-6 + 1e-9);
      return BITS[Math.max(0, Math.min(254, chip))] * Math.PI;
    }

    @Override
    public double couplingS(double carrierHz) {
      return 0;
    }
  }

  private static DwellSetup setup(List<Double> starts) {
    return new DwellSetup(435e6, 2e6, new Code(), starts, 30e3, 130e3, 1);
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
