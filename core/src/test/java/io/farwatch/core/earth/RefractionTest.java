package io.farwatch.core.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefractionTest {
  private static final Refraction CRPL =
      new Refraction(0, new Troposphere.Crpl(313), Ionosphere.NONE, 435e6);

  /** reference/refraction_tropo.csv: ray-traced outside; pass at 1e-3 deg and 0.5 m. */
  @Test
  void errors_referenceTropospheres_agreeTo2e6DegAnd2Millimetres() throws IOException {
    Refraction itu = new Refraction(0, new Troposphere.Itu(315, 7350), Ionosphere.NONE, 435e6);
    for (String line : lines("refraction_tropo.csv")) {
      boolean crpl = line.startsWith("CRPL");
      String[] f = line.substring(line.indexOf(crpl ? ")," : "\",") + 2).split(",");
      RefractionErrors e =
          Objects.requireNonNull((crpl ? CRPL : itu).errors(rad(f[1]), number(f[0]) * 1e3));
      assertThat(Math.toDegrees(e.elevationErrorRad())).isCloseTo(number(f[2]), offset(2e-6));
      assertThat(e.rangeErrorM()).isCloseTo(number(f[4]), offset(2e-3));
      assertThat(e.trueRangeM()).isCloseTo(number(f[5]) * 1e3, offset(1.0));
    }
  }

  /**
   * reference/refraction_iono.csv: Chapman layers at 435 MHz. The reference takes 40.3 and the
   * first order of the electrons' delay; the second is three quarters of X, 0.08 % of up to 447 m.
   */
  @Test
  void errors_referenceIonospheres_agreeTo2e5DegAnd40Centimetres() throws IOException {
    for (String line : lines("refraction_iono.csv")) {
      String[] f = line.split(",");
      Ionosphere layer =
          new Ionosphere.Chapman(number(f[1]), number(f[2]) * 1e3, number(f[3]) * 1e3);
      RefractionErrors e =
          Objects.requireNonNull(
              new Refraction(0, Troposphere.NONE, layer, 435e6)
                  .errors(rad(f[6]), number(f[5]) * 1e3));
      assertThat(Math.toDegrees(e.elevationErrorRad())).isCloseTo(number(f[7]), offset(2e-5));
      assertThat(e.rangeErrorM()).isCloseTo(number(f[9]), offset(0.4));
    }
  }

  /** Reference README: 2.13 m per TECU at 435 MHz; first order within 1e-3 of the rays'. */
  @Test
  void rangeError_zenithPerTecu_is213Centimetres() {
    Ionosphere.Chapman layer = new Ionosphere.Chapman(1e12, 300e3, 55e3);
    RefractionErrors e =
        Objects.requireNonNull(
            new Refraction(0, Troposphere.NONE, layer, 435e6).errors(Math.PI / 2, 4e6));
    double tecu = layer.totalContentPerM2() / 1e16;
    assertThat(e.rangeErrorM() / tecu).isCloseTo(2.13, offset(0.005));
    assertThat(Ionosphere.rangeErrorM(1e16, 435e6)).isCloseTo(2.13, offset(0.005));
    assertThat(e.rangeErrorM())
        .isCloseTo(Ionosphere.rangeErrorM(1e16 * tecu, 435e6), offset(1e-3 * e.rangeErrorM()));
  }

  /** Column of the reference file: 22.73 TECU from 60 to 2000 km. */
  @Test
  void totalContent_ofTheReferenceDay_is2273Hundredths() {
    assertThat(new Ionosphere.Chapman(1e12, 300e3, 55e3).totalContentPerM2() / 1e16)
        .isCloseTo(22.73, offset(0.01));
  }

  /** ITU-R P.531-14, Table 1: at 1 GHz and 1e18 electrons, delay 0.25 us and rotation 108 deg. */
  @Test
  void electrons_tableOfP531_delayAndRotationAgree() {
    assertThat(Ionosphere.rangeErrorM(1e18, 1e9) / 299_792_458.0)
        .isCloseTo(0.134e-6, offset(0.001e-6));
    assertThat(Math.toDegrees(Ionosphere.faradayRad(1e18, 4.6e-5, 1e9))).isCloseTo(62, offset(1.0));
  }

  /**
   * Geometry: far beyond the air the error is the whole bending, within a thin layer half of it.
   */
  @Test
  void bending_farTargetAndNearTarget_isOnceAndTwiceTheElevationError() {
    RefractionErrors far = Objects.requireNonNull(CRPL.errors(Math.toRadians(3), 3.6e9));
    assertThat(far.bendingRad()).isCloseTo(far.elevationErrorRad(), offset(1e-6));
    RefractionErrors near = Objects.requireNonNull(CRPL.errors(Math.toRadians(3), 500));
    assertThat(near.elevationErrorRad()).isCloseTo(near.bendingRad() / 2, offset(4e-6));
    assertThat(near.echoDelayS()).isCloseTo(2 * near.apparentRangeM() / 299_792_458.0, offset(0.0));
  }

  /**
   * The spread of refractivity over 20 N units moves the elevation of an object at 3 deg by 1.2
   * times its share of the mean 313; the simulated radars state 1.5, on the safe side.
   */
  @Test
  void spread_twentyNUnits_growsFasterThanTheRefractivity() {
    RefractionSpread spread = new RefractionSpread(20, 0.3466);
    double fraction = spread.airFractionSigma(new Troposphere.Crpl(313), Math.toRadians(3), 400e3);
    assertThat(fraction / (20.0 / 313)).isBetween(1.15, 1.25);
    assertThat(spread.electronFractionSigma()).isCloseTo(0.36, offset(0.005));
  }

  /** 4000 atmospheres, seed 7, drawn as stated: the residuals' spread is what is stated, to 6 %. */
  @Test
  void residual_ofDrawnAtmospheres_hasTheStatedSigma() {
    Troposphere.Crpl air = new Troposphere.Crpl(313);
    Ionosphere.Chapman electrons = new Ionosphere.Chapman(5e11, 350e3, 60e3);
    RefractionSpread spread = new RefractionSpread(15, 0.2);
    double apparent = Math.toRadians(5);
    RefractionSpread.Residual stated = spread.after(0, air, electrons, 435e6, apparent, 500e3);
    RefractionErrors standard =
        Objects.requireNonNull(new Refraction(0, air, electrons, 435e6).errors(apparent, 500e3));
    Random random = new Random(7);
    double elevation = 0;
    double range = 0;
    int n = 4000;
    for (int i = 0; i < n; i++) {
      RefractionErrors e =
          Objects.requireNonNull(
              new Refraction(
                      0,
                      new Troposphere.Crpl(313 + 15 * random.nextGaussian()),
                      electrons.times(Math.exp(0.2 * random.nextGaussian())),
                      435e6)
                  .errors(apparent, 500e3));
      elevation += Math.pow(e.elevationErrorRad() - standard.elevationErrorRad(), 2);
      range += Math.pow(e.rangeErrorM() - standard.rangeErrorM(), 2);
    }
    // chi of 4000 draws: 1.1 % at 1 sigma; the log-normal's and the refractivity's bend: 3 %
    assertThat(Math.sqrt(elevation / n) / stated.elevationSigmaRad()).isCloseTo(1, offset(0.06));
    assertThat(Math.sqrt(range / n) / stated.rangeSigmaM()).isCloseTo(1, offset(0.06));
  }

  @Test
  void inverse_ofErrors_returnsTheApparentElevation() {
    Refraction both =
        new Refraction(
            300, new Troposphere.Crpl(350), new Ionosphere.Chapman(1e12, 300e3, 55e3), 435e6);
    for (double deg : new double[] {0, 0.05, 0.5, 3, 10, 45, 89, 90}) {
      for (double heightM : new double[] {400, 5e3, 80e3, 250e3, 1e6, 2e7}) {
        RefractionErrors there = Objects.requireNonNull(both.errors(Math.toRadians(deg), heightM));
        RefractionErrors back =
            Objects.requireNonNull(both.inverse(there.trueElevationRad(), there.trueRangeM()));
        assertThat(back.apparentElevationRad()).isCloseTo(Math.toRadians(deg), offset(1e-7));
        assertThat(back.rangeErrorM()).isCloseTo(there.rangeErrorM(), offset(1e-2));
      }
    }
  }

  @Test
  void errors_withoutAtmosphere_areZero() {
    Refraction none = new Refraction(0, Troposphere.NONE, Ionosphere.NONE, 435e6);
    for (double deg : new double[] {0, 1, 30, 90}) {
      RefractionErrors e = Objects.requireNonNull(none.errors(Math.toRadians(deg), 5e5));
      assertThat(e.elevationErrorRad()).isCloseTo(0, offset(1e-12));
      assertThat(e.rangeErrorM()).isCloseTo(0, offset(1e-6));
    }
  }

  @Test
  void inverse_belowTheHorizon_isNull() {
    assertThat(CRPL.inverse(Math.toRadians(-5), 1e6)).isNull();
  }

  private static double rad(String deg) {
    return Math.toRadians(number(deg));
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static List<String> lines(String name) throws IOException {
    Path file =
        Path.of(System.getProperty("farwatch.shared", "absent")).resolve("reference/" + name);
    assumeTrue(Files.exists(file), "reference file " + name + " is not there: skipped");
    List<String> all = Files.readAllLines(file);
    return all.subList(1, all.size());
  }
}
