package io.farwatch.core.radar.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.array.Hamming;
import io.farwatch.core.radar.array.Uniform;
import java.util.List;
import org.junit.jupiter.api.Test;

class EclipsingTest {
  private static final Eclipsing ONE = new Eclipsing(List.of(0.0), 8e-3, 1e-4);

  @Test
  void minimumRange_isHalfThePulseAndRecovery() {
    // c x 8.1 ms / 2
    assertThat(ONE.rangeMinM()).isEqualTo(1_214_159.5, within(0.1));
    assertThat(ONE.snrFactor(8.1e-3, new Uniform())).isEqualTo(1, within(1e-12));
    assertThat(ONE.snrFactor(8.1e-3 - 1e-5, new Uniform())).isLessThan(1);
    assertThat(ONE.rangeFirstM()).isEqualTo(14_989.6, within(0.1));
    assertThat(ONE.snrFactor(1e-4, new Uniform())).isZero();
  }

  @Test
  void unweightedFactor_isTheShareOfTheEnergyReceived() {
    assertThat(ONE.visible(0, 4.1e-3)).isEqualTo(0.5, within(1e-12));
    assertThat(ONE.snrFactor(4.1e-3, new Uniform())).isEqualTo(0.5, within(1e-12));
    assertThat(ONE.snrFactor(2.1e-3, new Uniform())).isEqualTo(0.25, within(1e-12));
  }

  @Test
  void weightedFactor_ofHalfAPulse_isHalfBySymmetry_andOfAQuarterByHand() {
    assertThat(ONE.snrFactor(4.1e-3, new Hamming())).isEqualTo(0.5, within(1e-9));
    // p of 0.5 to 1: (0.27 - 0.46 / pi)^2 / (0.1987 - 0.4968 / pi), over 1.08^2 / 0.7948
    double sum = 0.27 - 0.46 / Math.PI;
    double quarter = sum * sum / (0.1987 - 0.4968 / Math.PI) / (1.08 * 1.08 / 0.7948);
    assertThat(ONE.snrFactor(2.1e-3, new Hamming())).isEqualTo(quarter, within(1e-4));
  }

  @Test
  void otherPulses_eclipseToo() {
    var two = new Eclipsing(List.of(0.0, 20e-3), 8e-3, 0);
    // echoes at 16 to 24 ms, of which 20 to 24 are lost, and at 36 to 44 ms, untouched
    assertThat(two.visible(0, 16e-3)).isEqualTo(0.5, within(1e-12));
    assertThat(two.visible(1, 16e-3)).isEqualTo(1, within(1e-12));
    assertThat(two.snrFactor(16e-3, new Uniform())).isEqualTo(0.75, within(1e-9));
  }

  @Test
  void overlappingBlanks_areNotCountedTwice() {
    var dense = new Eclipsing(List.of(0.0, 3e-3), 2e-3, 2e-3);
    assertThat(dense.visible(0, 1e-3)).isZero();
    // echo at 6 to 8 ms: blanked 3 to 7 ms
    assertThat(dense.visible(0, 6e-3)).isEqualTo(0.5, within(1e-12));
  }
}
