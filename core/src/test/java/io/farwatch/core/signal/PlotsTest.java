package io.farwatch.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.LookPurpose;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Provenance;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlotsTest {
  private static final double DEG = Math.PI / 180;
  private static final Epoch START = new Epoch(1_000_000_000L);

  private static RadarSite site(RadarSite.ResidualRefraction refraction) {
    return new RadarSite(
        "TEST",
        new Geodetic(0.7, -1.2, 100),
        List.of(new RadarSite.Face(40 * DEG, 20 * DEG), new RadarSite.Face(160 * DEG, 20 * DEG)),
        new RadarSite.Coverage(0, 2 * Math.PI, 0.05, 1.4, 1e5, 5e6),
        true,
        0.04,
        75,
        RadarSite.BiasPrior.NONE,
        refraction);
  }

  private static Plots plots(RadarSite site, double azimuthDeg, double elevationDeg) {
    return new Plots(
        site,
        0,
        azimuthDeg * DEG,
        elevationDeg * DEG,
        2 * DEG,
        START,
        Dwells.of(1e-4, List.of(0.0), 1000, 3),
        LookPurpose.SEARCH,
        "",
        Double.NaN,
        1e-6,
        Provenance.SIMULATED);
  }

  private static Detection detection(double offsetU, double offsetV, double rateMps) {
    return new Detection(
        0.004, 6e5, 8, rateMps, 0.5, offsetU, 2e-3, offsetV, 3e-3, 100, 14, 0.02, 3, false);
  }

  @Test
  void boresightBeam_offsetsAreTheDirectionCosines() {
    Plot p = plots(site(RadarSite.ResidualRefraction.NONE), 40, 20).plot(detection(0.01, -0.02, 5));
    Assertions.assertThat(p).isNotNull();
    if (p != null) {
      assertThat(p.measurement().value(Quantity.U)).isCloseTo(0.01, Offset.offset(1e-12));
      assertThat(p.measurement().value(Quantity.V)).isCloseTo(-0.02, Offset.offset(1e-12));
      assertThat(p.measurement().value(Quantity.RANGE)).isEqualTo(6e5);
      assertThat(p.measurement().value(Quantity.RANGE_RATE)).isEqualTo(5);
      assertThat(p.measurement().covariance().get(1, 1)).isCloseTo(4e-6, Offset.offset(1e-15));
      assertThat(p.measurement().couplingS()).isEqualTo(0.02);
      assertThat(p.epoch()).isEqualTo(START.plusSeconds(0.004));
      assertThat(p.rangeCellM()).isCloseTo(74.9, Offset.offset(0.1));
    }
  }

  @Test
  void refraction_isTakenOutOfRangeAndElevation() {
    RadarSite.ResidualRefraction table =
        new RadarSite.ResidualRefraction(
            List.of(0.0, 1.0),
            List.of(1e4, 1e6),
            List.of(1e-3, 1e-3, 1e-3, 1e-3),
            List.of(10.0, 10.0, 10.0, 10.0),
            List.of(2e-4, 2e-4, 2e-4, 2e-4),
            List.of(30.0, 30.0, 30.0, 30.0),
            0.1,
            0.4);
    // In the face's own azimuth, elevation lowers v alone: v = sin(elevation - tilt).
    Plot p = plots(site(table), 40, 20).plot(detection(0, 0, Double.NaN));
    Assertions.assertThat(p).isNotNull();
    if (p != null) {
      assertThat(p.measurement().value(Quantity.RANGE)).isCloseTo(6e5 - 40, Offset.offset(1e-6));
      assertThat(p.measurement().value(Quantity.V)).isCloseTo(-1.2e-3, Offset.offset(1e-8));
      assertThat(p.measurement().value(Quantity.U)).isCloseTo(0, Offset.offset(1e-9));
      assertThat(p.measurement().value(Quantity.RANGE_RATE)).isNaN();
    }
  }

  @Test
  void withoutOffsets_theBeamIsTheDirectionAndItsWidthTheError() {
    Look look =
        plots(site(RadarSite.ResidualRefraction.NONE), 52, 31)
            .look(List.of(detection(Double.NaN, Double.NaN, Double.NaN)));
    assertThat(look.plots()).hasSize(1);
    Plot p = look.plots().get(0);
    assertThat(p.measurement().covariance().get(2, 2))
        .isCloseTo(4 * DEG * DEG / 12, Offset.offset(1e-12));
    double[] enu = {
      Math.cos(31 * DEG) * Math.sin(52 * DEG),
      Math.cos(31 * DEG) * Math.cos(52 * DEG),
      Math.sin(31 * DEG)
    };
    double right = Math.cos(40 * DEG) * enu[0] - Math.sin(40 * DEG) * enu[1];
    assertThat(p.measurement().value(Quantity.U)).isCloseTo(right, Offset.offset(1e-12));
  }

  @Test
  void directionBehindTheFace_givesNoPlot() {
    assertThat(plots(site(RadarSite.ResidualRefraction.NONE), 220, 10).plot(detection(0, 0, 1)))
        .isNull();
  }
}
