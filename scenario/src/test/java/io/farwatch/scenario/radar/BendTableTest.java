package io.farwatch.scenario.radar;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionErrors;
import io.farwatch.core.earth.Troposphere;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BendTableTest {
  @Test
  void shouldAgreeWithTheRaysFromThreeDegreesUp() {
    Refraction rays =
        new Refraction(
            100, new Troposphere.Crpl(313), new Ionosphere.Chapman(5e11, 350e3, 60e3), 435e6);
    BendTable table = new BendTable(rays);
    Random random = new Random(5);
    double worstDeg = 0;
    double worstM = 0;
    for (int i = 0; i < 500; i++) {
      double apparent = Math.toRadians(3 + 80 * random.nextDouble() * random.nextDouble());
      double height = 60e3 + 1.5e6 * random.nextDouble() * random.nextDouble();
      RefractionErrors e = Objects.requireNonNull(rays.errors(apparent, 100 + height));
      double d = table.elevationRad(apparent, height) - e.elevationErrorRad();
      worstDeg = Math.max(worstDeg, Math.abs(Math.toDegrees(d)));
      worstM = Math.max(worstM, Math.abs(table.rangeM(apparent, height) - e.rangeErrorM()));
    }
    assertThat(worstDeg).isLessThan(0.002);
    assertThat(worstM).isLessThan(2.0);
  }
}
