package io.farwatch.core.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.Allocated;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefractionTableTest {
  private static final Refraction DAY =
      new Refraction(
          100, new Troposphere.Crpl(313), new Ionosphere.Chapman(5e11, 350e3, 60e3), 435e6);

  /** 1500 looks each, seed 5. */
  @ParameterizedTest
  @CsvSource({
    "0, 250, 2.5e12, 350, 70",
    "100, 313, 5e11, 350, 60",
    "100, 313, 1e12, 250, 40",
    "3000, 400, 1e12, 300, 55"
  })
  void lookUp_againstRays_staysWithinTheStatedBound(
      double siteM, double surfaceN, double peak, double peakKm, double scaleKm) {
    Refraction rays =
        new Refraction(
            siteM,
            new Troposphere.Crpl(surfaceN),
            new Ionosphere.Chapman(peak, peakKm * 1e3, scaleKm * 1e3),
            435e6);
    RefractionTable table = RefractionTable.of(rays);
    Random random = new Random(5);
    for (int i = 0; i < 1500; i++) {
      double f = random.nextDouble();
      double deg = i % 4 == 0 ? 0.5 * f : 0.5 + 89.5 * f * f * f;
      double g = random.nextDouble();
      double height = 1e3 + (i % 2 == 0 ? 2e6 * g * g * g : 4e7 * g * g * g * g);
      double apparent = Math.toRadians(deg);
      RefractionErrors e = Objects.requireNonNull(rays.errors(apparent, siteM + height));
      double factor = i % 4 == 0 ? 5 : 1;
      assertThat(table.elevationErrorRad(apparent, height))
          .as("%s deg, %s m", deg, height)
          .isCloseTo(e.elevationErrorRad(), offset(factor * RefractionTable.ELEVATION_BOUND_RAD));
      assertThat(table.rangeErrorM(apparent, height))
          .as("%s deg, %s m", deg, height)
          .isCloseTo(e.rangeErrorM(), offset(factor * RefractionTable.RANGE_BOUND_M));
    }
  }

  @Test
  void apparentElevation_ofTheTrueOneOfARay_isTheRays() {
    RefractionTable table = RefractionTable.of(DAY);
    for (double deg : new double[] {0.6, 1, 3, 10, 45, 89}) {
      RefractionErrors e = Objects.requireNonNull(DAY.errors(Math.toRadians(deg), 400e3));
      assertThat(table.apparentElevationRad(e.trueElevationRad(), 400e3 - 100))
          .isCloseTo(Math.toRadians(deg), offset(1.3 * RefractionTable.ELEVATION_BOUND_RAD));
    }
  }

  @Test
  void lookUp_inSteadyState_allocatesNothing() {
    RefractionTable table = RefractionTable.of(DAY);
    double[] sum = new double[1];
    int[] i = new int[1];
    Runnable look =
        () -> {
          i[0]++;
          sum[0] += table.apparentElevationRad(0.05 + 1e-5 * i[0], 1e5 + i[0]);
          sum[0] += table.rangeErrorM(0.05 + 1e-5 * i[0], 1e5 + i[0]);
        };
    assertThat(Allocated.bytesOf10000(look)).isZero();
    assertThat(sum[0]).isNotZero();
  }

  @Test
  void elevationMin_raysThrownBackByADenseLayer_isAboveThem() {
    // The peak's plasma frequency is 12.7 MHz: thrown back when cos(elevation there) > sqrt(1 - X)
    // =
    // 0.906, which is 18.4 deg at the ground; the next node above is less than 1 deg away.
    RefractionTable table =
        RefractionTable.of(
            new Refraction(0, Troposphere.NONE, new Ionosphere.Chapman(2e12, 300e3, 50e3), 30e6));
    assertThat(Math.toDegrees(table.elevationMinRad())).isBetween(18.3, 19.5);
    assertThat(RefractionTable.of(DAY).elevationMinRad()).isZero();
    assertThat(table.elevationErrorRad(0, 500e3)).isFinite();
  }
}
