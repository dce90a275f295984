package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Frames;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A million states, from the Earth's centre to twice escape: finite numbers, or a stated null. */
class AnyStateTest {
  private static final int CHUNKS = 100;
  private static final int STATES = 10_000;

  @Test
  void aMillionStates_giveFiniteNumbersOrNull() {
    int down = IntStream.range(0, CHUNKS).parallel().map(AnyStateTest::comingDown).sum();
    assertThat(down).isBetween(CHUNKS * STATES / 5, CHUNKS * STATES);
  }

  private static int comingDown(int chunk) {
    SplittableRandom random = new SplittableRandom(5000 + chunk);
    double[] phi = new double[36];
    int down = 0;
    for (int k = 0; k < STATES; k++) {
      double[] x = RandomStates.any(random);
      EcefState s = EcefState.of(x);
      double sum = Ballistics.perigeeHeightM(s);
      for (double g : Ballistics.perigeeGradient(s)) {
        sum += g;
      }
      GroundCrossing hit = Ballistics.impact(s);
      if (hit != null) {
        down++;
        sum += hit.timeS() + hit.latitudeRad() + hit.longitudeRad() + hit.descentAngleRad();
        sum += hit.speedMps();
        if (!(Math.abs(Frames.heightM(hit.state().position())) < 1e-3)) {
          throw new AssertionError("not at the ground: " + hit + " of " + Arrays.toString(x));
        }
      }
      GroundCrossing from = Ballistics.origin(s);
      sum += from == null ? 0 : from.timeS() + from.latitudeRad() + from.longitudeRad();
      ArcApex top = Ballistics.apogee(s);
      sum += top == null ? 0 : top.timeS() + top.heightM() + top.latitudeRad();
      FreeFlight.propagate(x, phi, random.nextDouble(-1000, 1000));
      for (int i = 0; i < 36; i++) {
        sum += phi[i] + x[i % 6];
      }
      if (!Double.isFinite(sum)) {
        throw new AssertionError("not finite: " + s);
      }
    }
    return down;
  }
}
