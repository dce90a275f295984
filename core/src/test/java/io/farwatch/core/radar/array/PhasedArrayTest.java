package io.farwatch.core.radar.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhasedArrayTest {
  private static final double ONE_METRE_WAVE = PhasedArray.LIGHT_MPS;
  private static final ElementPattern COSINE = new ElementPattern.CosinePower(1);

  private static double db(double power) {
    return 10 * Math.log10(power);
  }

  private static PhasedArray disc(Taper taper) {
    return PhasedArray.of(
        ArrayGrid.triangularInCircle(0.55, 0.476, 8), taper, COSINE, ONE_METRE_WAVE);
  }

  @Test
  void gridAndCut_areTheExactSum() {
    var beam = disc(TaylorCircular.ofDb(4, 25, 8.2)).beam(Steering.quantised(0.3, -0.2, 4));
    double scale = 1e-12 * beam.power(0.3, -0.2);
    var grid = beam.hemisphere(101);
    for (int iv = 0; iv < 101; iv += 7) {
      for (int iu = 0; iu < 101; iu += 5) {
        assertThat(grid.power(iu, iv)).isEqualTo(beam.power(grid.u(iu), grid.v(iv)), within(scale));
      }
    }
    var cut = beam.cut(0.7, 0.5, 1001);
    for (int i = 0; i < 1001; i += 37) {
      double u = 0.3 + cut.offset(i) * Math.cos(0.7);
      double v = -0.2 + cut.offset(i) * Math.sin(0.7);
      assertThat(cut.power(i)).isEqualTo(beam.power(u, v), within(scale));
    }
  }

  /** Hannan (1964): D = 2 (n + 1) of one cos^n element; one isotropic in front is 2. */
  @Test
  void oneElement_hasItsOwnDirectivity() {
    var one = ArrayGrid.rectangular(1, 1, 1, 1);
    for (double n : new double[] {0, 1, 1.5, 4}) {
      var a =
          PhasedArray.of(one, Taper.uniform(), new ElementPattern.CosinePower(n), ONE_METRE_WAVE);
      assertThat(a.beam(Steering.broadside()).directivity()).isEqualTo(2 * (n + 1), within(1e-4));
    }
  }

  /**
   * Crossed dipoles: radiated power of (1 + w^2)/2 sin^2(pi w / 2), integrated by hand: the mean of
   * sin^2 is 1/2 - sin(pi)/(2 pi) = 1/2, of w^2 sin^2 1/6 + 1/pi^2.
   */
  @Test
  void crossedDipole_hasItsClosedDirectivity() {
    var one = ArrayGrid.rectangular(1, 1, 1, 1);
    var a =
        PhasedArray.of(
            one, Taper.uniform(), new ElementPattern.CrossedDipole(0.25), ONE_METRE_WAVE);
    double mean = (0.5 + 1 / 6.0 + 1 / (Math.PI * Math.PI)) / 2;
    assertThat(a.beam(Steering.broadside()).directivity()).isEqualTo(2 / mean, within(1e-5));
  }

  /** Pairs against the integral over a fine net of the half-space, 6 x 5 elements off broadside. */
  @Test
  void directivity_byPairs_isTheIntegral() {
    var a =
        PhasedArray.of(
            ArrayGrid.rectangular(6, 5, 0.5, 0.6),
            new SeparableTaper(Taylor.ofDb(4, 25), new Hamming()),
            new ElementPattern.CosinePower(1.3),
            ONE_METRE_WAVE);
    var beam = a.beam(Steering.phase(0.3, 0.2));
    double sum = 0;
    int rings = 800;
    int spokes = 64;
    for (int i = 0; i < rings; i++) {
      double w = (i + 0.5) / rings;
      double r = Math.sqrt(1 - w * w);
      for (int j = 0; j < spokes; j++) {
        double angle = 2 * Math.PI * j / spokes;
        sum += beam.power(r * Math.cos(angle), r * Math.sin(angle));
      }
    }
    sum *= 2 * Math.PI / rings / spokes;
    assertThat(beam.directivity() / (4 * Math.PI * beam.power(0.3, 0.2) / sum))
        .isEqualTo(1, within(1e-4));
  }

  /** Elements of cos pattern fill the area they stand on: D = 4 pi A / lambda^2, one cell each. */
  @Test
  void filledDisc_hasTheAreaGain_andTheAiryPattern() {
    var beam = disc(Taper.uniform()).beam(Steering.broadside());
    double area = beam.array().grid().size() * 0.55 * 0.476;
    assertThat(db(beam.directivity())).isEqualTo(db(4 * Math.PI * area), within(0.05));
    double diameter = 2 * Math.sqrt(area / Math.PI);
    // 2 J1(x)/x: half power 1.0290 wavelengths / D, first sidelobe -17.57 dB
    assertThat(beam.halfPowerWidth(0) * diameter).isEqualTo(1.029, within(0.01));
    assertThat(db(beam.cut(0, 0.6, 4001).firstSidelobe())).isEqualTo(-17.57, within(0.3));
  }

  @Test
  void circularTaylor_reachesItsSidelobes() {
    // so fine that the rim is nearly a circle
    var grid = ArrayGrid.rectangularInCircle(0.2, 0.2, 10);
    for (double level : new double[] {25, 30}) {
      var a = PhasedArray.of(grid, TaylorCircular.ofDb(5, level, 10.1), COSINE, ONE_METRE_WAVE);
      var cut = a.beam(Steering.broadside()).cut(0, 0.6, 4001);
      assertThat(-db(cut.peakSidelobe())).isBetween(level - 0.3, level + 0.8);
    }
  }

  @Test
  void circularBayliss_reachesItsSidelobes() {
    var grid = ArrayGrid.rectangularInCircle(0.5, 0.5, 16);
    for (Axis axis : Axis.values()) {
      var a =
          PhasedArray.of(grid, BaylissCircular.ofDb(6, 25, 16.25, axis), COSINE, ONE_METRE_WAVE);
      double roll = axis == Axis.U ? 0 : Math.PI / 2;
      var cut = a.differenceBeam(Steering.broadside()).cut(roll, 0.6, 4001);
      double top = 0;
      boolean inside = true;
      for (int i = 2005; i < 4000; i++) {
        boolean lobe = cut.power(i) > cut.power(i - 1) && cut.power(i) > cut.power(i + 1);
        if (lobe && !inside) {
          top = Math.max(top, cut.relative(i));
        }
        inside &= !lobe;
      }
      assertThat(-db(top)).isBetween(24.0, 26.0);
      assertThat(cut.power(2000)).isLessThan(1e-20 * cut.power(cut.peak()));
    }
  }

  /**
   * Cosine elements: the gain falls with the cosine; in direction cosines the beam keeps its width.
   */
  @Test
  void scanning_losesTheCosine_andBroadensByItsInverse() {
    var beam = disc(Taper.uniform()).beam(Steering.phase(Math.sin(Math.toRadians(45)), 0));
    assertThat(db(beam.scanFactor())).isEqualTo(db(Math.cos(Math.toRadians(45))), within(0.1));
    assertThat(beam.broadening(0)).isEqualTo(1 / Math.cos(Math.toRadians(45)), within(0.01));
    assertThat(beam.broadening(Math.PI / 2)).isEqualTo(1, within(0.01));
  }

  /** Mailloux, ch. 7: phase steps of b bits lose sinc^2(2^-b): 0.23 dB at 3 bits, 3.9 at 1. */
  @Test
  void phaseSteps_loseWhatIsPublished() {
    var a = disc(Taper.uniform());
    double exact = a.beam(Steering.phase(0.31, 0.17)).power(0.31, 0.17);
    double three = a.beam(Steering.quantised(0.31, 0.17, 3)).power(0.31, 0.17);
    double one = a.beam(Steering.quantised(0.31, 0.17, 1)).power(0.31, 0.17);
    assertThat(db(three / exact)).isEqualTo(-0.22, within(0.05));
    assertThat(db(one / exact)).isEqualTo(-3.92, within(0.4));
  }

  @Test
  void offCentreFrequency_squintsWithPhases_andStaysWithDelays() {
    var a = disc(Taper.uniform());
    double f = 1.02 * ONE_METRE_WAVE;
    var phased = a.beam(Steering.phase(0.5, 0), f);
    assertThat(phased.power(0.5 / 1.02, 0)).isGreaterThan(phased.power(0.5, 0));
    var delayed = a.beam(Steering.delay(0.5, 0), f);
    double all = a.active();
    assertThat(delayed.power(0.5, 0))
        .isEqualTo(all * all * Math.sqrt(0.75), within(1e-6 * all * all));
  }

  @Test
  void failedElements_costTheirShare_andAreTheSameForASeed() {
    var a = disc(Taper.uniform());
    int n = a.active();
    var failed = a.withFailedDrawn(n / 10, 7);
    assertThat(failed.active()).isEqualTo(n - n / 10);
    double left = (double) failed.active() / n;
    double power =
        failed.beam(Steering.broadside()).power(0, 0) / a.beam(Steering.broadside()).power(0, 0);
    assertThat(power).isEqualTo(left * left, within(1e-9));
    // the failed ones' share of the power goes into an even floor: with P = left^2 P(full) + left
    // (1 - left) n P(one), directivity keeps left / (left + (1 - left) D(full) / n D(one))
    double full = a.beam(Steering.broadside()).directivity();
    double kept = left / (left + (1 - left) * full / (n * 4.0));
    double gain =
        failed.beam(Steering.broadside()).directivity()
            / a.beam(Steering.broadside()).directivity();
    assertThat(db(gain)).isEqualTo(db(kept), within(0.03));
    var again = a.withFailedDrawn(n / 10, 7);
    for (int i = 0; i < n; i++) {
      assertThat(again.weight(i)).isEqualTo(failed.weight(i));
    }
    assertThat(a.withFailed(3, 5).weight(5)).isZero();
    assertThatThrownBy(() -> a.withFailedDrawn(n, 7)).hasMessageContaining("failures among");
  }

  @Test
  void gain_namesItsParts() {
    var gain = ArrayGain.of(disc(TaylorCircular.ofDb(4, 25, 8.2)).beam(Steering.broadside()), 0.8);
    assertThat(gain.gain()).isEqualTo(0.8 * gain.directivity());
    assertThat(gain.taperEfficiency()).isBetween(0.9, 0.97);
  }

  @Test
  void triangularGrid_standsOnTrianglesAboutItsCentre() {
    var g = ArrayGrid.triangularInCircle(1, Math.sqrt(3) / 2, 1.01);
    assertThat(g.size()).isEqualTo(7);
    for (int i = 0; i < 7; i++) {
      double r = Math.hypot(g.xM(i), g.yM(i));
      assertThat(r < 1e-12 || Math.abs(r - 1) < 1e-12).isTrue();
    }
  }
}
