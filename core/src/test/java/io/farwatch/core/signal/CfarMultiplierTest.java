package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.radar.detection.Cfar;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class CfarMultiplierTest {
  @Test
  void onePulse_quadrature_isTheClosedForm() {
    for (Cfar rule :
        List.of(
            new Cfar(Cfar.Type.GO, 32, 0),
            new Cfar(Cfar.Type.SO, 32, 0),
            new Cfar(Cfar.Type.OS, 32, 24))) {
      for (double multiplier : new double[] {8, 20}) {
        assertThat(CfarMultiplier.exceeded(rule, 1, multiplier))
            .as(rule.toString())
            .isCloseTo(rule.exceeded(multiplier), Percentage.withPercentage(0.01));
      }
    }
  }

  @Test
  void tenPulses_greatestAndSmallest_averageToCellAveragingOfAHalf() {
    // Of two equal halves one is the greater and one the smaller.
    for (double multiplier : new double[] {2, 3.5}) {
      double both =
          CfarMultiplier.exceeded(new Cfar(Cfar.Type.GO, 32, 0), 10, multiplier)
              + CfarMultiplier.exceeded(new Cfar(Cfar.Type.SO, 32, 0), 10, multiplier);
      assertThat(both)
          .isCloseTo(
              2 * CfarMultiplier.exceeded(new Cfar(Cfar.Type.CA, 16, 0), 10, multiplier),
              Percentage.withPercentage(1e-3));
    }
  }

  @Test
  void multiplier_givesItsPfa() {
    for (Cfar rule : List.of(new Cfar(Cfar.Type.CA, 24, 0), new Cfar(Cfar.Type.OS, 24, 18))) {
      double multiplier = CfarMultiplier.of(rule, 8, 1e-6);
      assertThat(CfarMultiplier.exceeded(rule, 8, multiplier))
          .isCloseTo(1e-6, Percentage.withPercentage(1e-4));
    }
  }
}
