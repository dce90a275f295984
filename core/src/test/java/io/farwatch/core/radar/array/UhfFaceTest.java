package io.farwatch.core.radar.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.Allocated;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UhfFaceTest {
  private static double sink;

  private static double db(double power) {
    return 10 * Math.log10(power);
  }

  @Test
  void trianglesOf4075Millimetres_put2677ElementsIn22Metres() {
    assertThat(UhfFace.grid().size()).isEqualTo(2677);
    assertThat(UhfFace.sum().active()).isEqualTo(1792);
  }

  /** Public figures: 38.4 dB, 2.2 degrees. The bar of both is 0.1 dB. */
  @Test
  void elementByElement_theFaceHasThePublicGainAndBeam() {
    var beam = UhfFace.sum().beam(Steering.broadside());
    assertThat(db(beam.directivity())).isEqualTo(38.4, within(0.1));
    for (double roll : new double[] {0, Math.PI / 4, Math.PI / 2}) {
      double width = Math.toDegrees(beam.halfPowerWidthRad(roll));
      assertThat(db(width / 2.2)).as("roll " + roll).isEqualTo(0, within(0.1));
    }
    // power at half of 2.2 degrees off: 3.01 dB down
    double edge = Math.sin(Math.toRadians(1.1));
    assertThat(db(beam.power(edge, 0) / beam.power(0, 0))).isEqualTo(-3.01, within(0.1));
    assertThat(db(beam.cut(0, 0.9, 3001).firstSidelobe())).isBetween(-21.0, -19.0);
  }

  /** The gain closes whatever the thinning; the beam does not: it is 1.84 degrees when even. */
  @Test
  void evenThinning_hasTheGainButNotTheBeam() {
    var grid = UhfFace.grid();
    double[] w = DensityTaper.weights(grid, Taper.uniform(), UhfFace.ACTIVE, 3);
    var beam =
        PhasedArray.of(grid, w, new ElementPattern.CosinePower(1), UhfFace.FREQUENCY_HZ)
            .beam(Steering.broadside());
    assertThat(db(beam.directivity())).isEqualTo(38.4, within(0.1));
    assertThat(Math.toDegrees(beam.halfPowerWidthRad(0))).isEqualTo(1.84, within(0.02));
  }

  @Test
  void fullMiddle_hasTheGainAndAWiderBeam() {
    var grid = UhfFace.grid();
    double[] radius = new double[grid.size()];
    for (int i = 0; i < radius.length; i++) {
      radius[i] = Math.hypot(grid.xM(i), grid.yM(i));
    }
    double[] sorted = radius.clone();
    Arrays.sort(sorted);
    var middle = grid.keep(i -> radius[i] <= sorted[UhfFace.ACTIVE - 1]);
    // a ring of equal distances may add a few
    assertThat(middle.size()).isBetween(UhfFace.ACTIVE, UhfFace.ACTIVE + 12);
    var beam =
        PhasedArray.of(
                middle, Taper.uniform(), new ElementPattern.CosinePower(1), UhfFace.FREQUENCY_HZ)
            .beam(Steering.broadside());
    assertThat(db(beam.directivity())).isEqualTo(38.4, within(0.1));
    assertThat(Math.toDegrees(beam.halfPowerWidthRad(0))).isEqualTo(2.24, within(0.02));
  }

  /** The account of Beale says 38.6 dB. */
  @Test
  void crossedDipoles_haveTheOtherPublicGain() {
    var face = UhfFace.sum();
    double[] w = new double[face.grid().size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = face.weight(i);
    }
    var dipoles = new ElementPattern.CrossedDipole(0.25);
    var beam =
        PhasedArray.of(face.grid(), w, dipoles, UhfFace.FREQUENCY_HZ).beam(Steering.broadside());
    assertThat(db(beam.directivity())).isEqualTo(38.6, within(0.1));
  }

  @Test
  void monopulseCurve_invertsItselfAndTellsItsError() {
    var curve = UhfFace.monopulse(Axis.U);
    assertThat(curve.errorMax()).isLessThan(1e-7);
    for (double o = -0.9 * curve.offsetMax(); o < 0.9 * curve.offsetMax(); o += 1.7e-4) {
      double r = curve.ratio(o);
      if (Math.abs(r) <= curve.ratioMax()) {
        assertThat(curve.offset(r)).isEqualTo(o, within(1e-7));
      }
    }
    assertThat(curve.ratio(0.001)).isPositive();
    double half = curve.sumVoltage(curve.sumWidth() / 2);
    // the cosine element takes 0.001 of the width at broadside
    assertThat(half * half).isEqualTo(0.5, within(2e-3));
    assertThat(curve.offset(1.01 * curve.ratioMax())).isNaN();
    assertThat(curve.offsetMax()).isGreaterThan(curve.sumWidth() / 2);
    assertThat(curve.slopeNormalised()).isBetween(1.4, 2.0);
    assertThat(Allocated.bytesOf10000(() -> sink = curve.offset(0.3) + curve.sigma(0.3, 20)))
        .isZero();
  }

  /**
   * With weights x on equal elements the slope is the most there is: k times the root mean square
   * of x, the Cramer-Rao bound of an angle (Barton and Ward, 1969).
   */
  @Test
  void slopeOfTheSteepestDifference_isTheRootMeanSquareAperture() {
    var sum = UhfFace.sum();
    double square = 0;
    for (int i = 0; i < sum.grid().size(); i++) {
      square += sum.weight(i) * sum.grid().xM(i) * sum.grid().xM(i);
    }
    double rms = 2 * Math.PI / sum.wavelengthM() * Math.sqrt(square / sum.active());
    var curve = UhfFace.monopulse(Axis.U);
    assertThat(curve.slope() / rms).isEqualTo(1, within(1e-3));
    assertThat(curve.sigma(0, 50) * rms * 10).isEqualTo(1, within(1e-3));
  }

  /**
   * 8,000 noisy ratios at 25 dB, seed 11, half-way to the beam's edge: the scatter of the offset is
   * the curve's sigma. 4 sigma of a standard deviation are 4 / sqrt(16,000) = 3.2 %; terms of 1/SNR
   * add 1 %.
   */
  @Test
  void offsetScatter_isTheSigmaOfTheCurve() {
    var curve = UhfFace.monopulse(Axis.U);
    double ratio = curve.ratio(0.25 * curve.sumWidth());
    double snr = Math.pow(10, 2.5);
    var random = new SplittableRandom(11);
    double noise = Math.sqrt(1 / (2 * snr));
    double sum = 0;
    for (int i = 0; i < 8000; i++) {
      double sr = 1 + noise * random.nextGaussian();
      double si = noise * random.nextGaussian();
      double dr = ratio + noise * random.nextGaussian();
      double di = noise * random.nextGaussian();
      double measured = (dr * sr + di * si) / (sr * sr + si * si);
      double miss = curve.offset(measured) - 0.25 * curve.sumWidth();
      sum += miss * miss;
    }
    assertThat(Math.sqrt(sum / 8000) / curve.sigma(ratio, snr)).isEqualTo(1, within(0.042));
  }

  @Test
  void ratioOfTheBeams_isTheCurve_whereverTheFaceIsSteered() {
    var sum = UhfFace.sum();
    double[] w = new double[sum.grid().size()];
    double power = 0;
    for (int i = 0; i < w.length; i++) {
      w[i] = sum.weight(i) * sum.grid().xM(i);
      power += w[i] * w[i];
    }
    var difference = PhasedArray.of(sum.grid(), w, sum.element(), sum.centreHz());
    var steering = Steering.phase(0.4, -0.3);
    double[] s = new double[2];
    double[] d = new double[2];
    sum.beam(steering).arrayFactor(0.41, -0.3, s);
    difference.differenceBeam(steering).arrayFactor(0.41, -0.3, d);
    double scale = Math.sqrt(sum.active() / power);
    double ratio = scale * (d[0] * s[0] + d[1] * s[1]) / (s[0] * s[0] + s[1] * s[1]);
    assertThat(UhfFace.monopulse(Axis.U).offset(ratio)).isEqualTo(0.01, within(1e-7));
  }
}
