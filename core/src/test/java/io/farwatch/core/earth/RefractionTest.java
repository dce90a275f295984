package io.farwatch.core.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
