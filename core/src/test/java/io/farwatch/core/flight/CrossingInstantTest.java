package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefPosition;
import io.farwatch.core.earth.Geodetic;
import io.farwatch.core.earth.LocalFrame;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Instants of height zero against the same search with steps five times as fine. */
class CrossingInstantTest {
  /** s */
  private static final double EXACT_S = 1e-6;

  @Test
  void impactAndOrigin_arcsOfAllLengths_toAMicrosecond() {
    SplittableRandom random = new SplittableRandom(31);
    for (int k = 0; k < 500; k++) {
      double speed = random.nextDouble(1000, 7500);
      double climb = random.nextDouble(0.1, 1.5);
      compare(flown(random, speed, climb, random.nextDouble(10, 100)), 1);
      compare(flown(random, speed, climb, random.nextDouble(10, 100)), -1);
    }
  }

  @Test
  void impactAndOrigin_grazingArcs_toAMicrosecond() {
    SplittableRandom random = new SplittableRandom(32);
    for (int k = 0; k < 500; k++) {
      // Nearly orbital speed: it leaves and meets the ground at half a degree to three.
      double[] s = flown(random, random.nextDouble(6500, 7600), random.nextDouble(0.01, 0.05), 20);
      compare(s, 1);
      compare(s, -1);
    }
  }

  /** A launch from a random place into a random direction, some seconds later. */
  private static double[] flown(
      SplittableRandom random, double speed, double climb, double seconds) {
    LocalFrame frame =
        new LocalFrame(
            new Geodetic(
                Math.asin(random.nextDouble(-1, 1)), random.nextDouble(-Math.PI, Math.PI), 0));
    double azimuth = random.nextDouble(2 * Math.PI);
    double[] v =
        frame.rotateToEcef(
            speed * Math.cos(climb) * Math.sin(azimuth),
            speed * Math.cos(climb) * Math.cos(azimuth),
            speed * Math.sin(climb));
    EcefPosition o = frame.origin();
    double[] s = {o.xM(), o.yM(), o.zM(), v[0], v[1], v[2]};
    FreeFlight.propagate(s, seconds);
    return s;
  }

  private static void compare(double[] s, int direction) {
    GroundSearch search = new GroundSearch(new VacuumArc(), GroundSearch.Limits.VACUUM);
    VacuumArc exact = new VacuumArc();
    exact.eta = 0.02;
    GroundSearch fine = new GroundSearch(exact, GroundSearch.Limits.VACUUM);
    boolean found = search.find(s, 0, direction);
    assertThat(fine.find(s, 0, direction)).isEqualTo(found);
    if (found) {
      assertThat(search.arc.timeS() - fine.arc.timeS()).isBetween(-EXACT_S, EXACT_S);
    }
  }
}
