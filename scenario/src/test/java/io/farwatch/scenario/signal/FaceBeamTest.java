package io.farwatch.scenario.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.radar.array.ArrayGrid;
import io.farwatch.core.radar.array.Axis;
import io.farwatch.core.radar.array.BaylissCircular;
import io.farwatch.core.radar.array.ElementPattern;
import io.farwatch.core.radar.array.PhasedArray;
import io.farwatch.core.radar.array.Steering;
import io.farwatch.core.radar.array.TaylorCircular;
import org.junit.jupiter.api.Test;

class FaceBeamTest {
  private static final ArrayGrid GRID = ArrayGrid.triangularInCircle(0.35, 0.35, 4);
  private static final ElementPattern ELEMENT = new ElementPattern.CosinePower(1);

  private static PhasedArray array(io.farwatch.core.radar.array.Taper taper) {
    return PhasedArray.of(GRID, taper, ELEMENT, 435e6);
  }

  @Test
  void faceBeam_hasTheTapersSidelobesAndDifferencesThatCrossZeroStraight() {
    PhasedArray sum = array(TaylorCircular.ofDb(5, 30, 4));
    FaceBeam beam =
        new FaceBeam(
            sum,
            sum,
            array(BaylissCircular.ofDb(5, 25, 4, Axis.U)),
            array(BaylissCircular.ofDb(5, 25, 4, Axis.V)),
            Steering.phase(0.2, -0.1));
    double[] three = new double[3];
    beam.receive(0, 0, three);
    assertThat(three[0]).isCloseTo(1, within(1e-12));
    assertThat(three[1]).isCloseTo(0, within(1e-9));
    assertThat(three[2]).isCloseTo(0, within(1e-9));
    assertThat(beam.transmit(0, 0)).isCloseTo(1, within(1e-12));
    // Ratio odd and all but straight within a fifth of the width (about 0.69 / 8 x 1.2 = 0.1).
    beam.receive(0.01, 0, three);
    double slope = three[1] / three[0] / 0.01;
    assertThat(three[2]).isCloseTo(0, within(1e-6));
    for (double u : new double[] {-0.02, -0.01, 0.005, 0.02}) {
      beam.receive(u, 0, three);
      assertThat(three[1] / three[0] / u).isCloseTo(slope, within(0.03 * Math.abs(slope)));
    }
    // Normalised to the width, a slope of the usual size.
    assertThat(Math.abs(slope) * 0.1).isBetween(1.0, 2.5);
    // Beyond the main lobe: 30 dB by design, 2 dB for the grid's coarseness.
    for (double u = 0.16; u < 0.75; u += 0.003) {
      assertThat(Math.abs(beam.transmit(u, 0.02))).isLessThan(0.04);
    }
    // Beyond the hemisphere there is nothing.
    assertThat(beam.transmit(0.9, 0)).isZero();
  }
}
