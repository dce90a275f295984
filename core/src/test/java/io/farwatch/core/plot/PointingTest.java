package io.farwatch.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.linear.Matrix;
import io.farwatch.core.time.Epoch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointingTest {
  private static Plot plot(String radar, long nanos, double rangeM, double azimuthRad) {
    Measurement z =
        new Measurement.Polar(
            List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION),
            Matrix.of(3, 1, rangeM, azimuthRad, 0.5),
            Matrix.of(3, 3, 900, 0, 0, 0, 4e-4, 1e-5, 0, 1e-5, 1e-4),
            0);
    return new Plot(radar, new Epoch(nanos), z, Double.NaN, 0, Provenance.TEST, null);
  }

  @Test
  void plotsOfOneBeam_countTogether_othersAlone() {
    List<Plot> plots =
        List.of(
            plot("A", 0, 1e6, 1.0),
            plot("A", 1, 1.1e6, 1.0),
            plot("A", 2, 1.2e6, Math.nextUp(1.0)),
            plot("B", 3, 1.1e6, 1.0));

    assertThat(Pointing.repeats(plots)).containsExactly(2, 2, 1, 1);
    assertThat(Pointing.isOneDirection(plots)).isFalse();
    assertThat(Pointing.isOneDirection(plots.subList(0, 2))).isTrue();
    assertThat(Pointing.isOneDirection(plots.subList(0, 1))).isFalse();
  }

  @Test
  void aHundredPlotsOfOneDirection_weighWhatOneDoes_andRangesKeepTheirs() {
    Measurement z = plot("A", 0, 1e6, 1.0).measurement();

    double[] r = Pointing.covariance(z, 100);

    assertThat(r[0]).isEqualTo(900); // range: untouched
    assertThat(r[4] / 100).isCloseTo(4e-4, within(1e-15));
    assertThat(r[5] / 100).isCloseTo(1e-5, within(1e-16));
    assertThat(Matrix.of(3, 3, r).isPositiveDefinite()).isTrue();
  }
}
