package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.linear.Matrix;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LaunchRegionTest {
  private static final int FLIGHTS = 2000;

  @Test
  void launchRegions_boostsDrawnApart_holdThePadAsOftenAsTheyClaim() {
    SplittableRandom random = new SplittableRandom(11);
    int in50 = 0;
    int timed = 0;
    int[] in95 = new int[3];
    int[] flights = new int[3];
    double along = 0;
    for (int i = 0; i < FLIGHTS; i++) {
      BoostedFlights f = BoostedFlights.next(random);
      LaunchRegion region =
          Objects.requireNonNull(LaunchRegion.of(known(f.state(), random), covariance()));
      double[] miss =
          new GroundPlane(region.latitudeRad(), region.longitudeRad())
              .toPlane(f.pad().latitudeRad(), f.pad().longitudeRad());
      int far = f.rangeM() < 1500e3 ? 0 : f.rangeM() < 4000e3 ? 1 : 2;
      flights[far]++;
      in50 += inside(region.ellipse50(), miss) ? 1 : 0;
      in95[far] += inside(region.ellipse95(), miss) ? 1 : 0;
      timed += Math.abs(-f.timeS() - region.timeS()) < 2 * region.timeSigmaS() ? 1 : 0;
      along += region.alongM() / FLIGHTS;
    }
    // 2,000 flights: one sigma of the share is 0.5 % at 95 % and 1.1 % at 50 %.
    double n = FLIGHTS;
    assertThat((in95[0] + in95[1] + in95[2]) / n).isBetween(0.93, 0.97);
    assertThat(in50 / n).isBetween(0.44, 0.56);
    assertThat(timed / n).isGreaterThan(0.9);
    for (int far = 0; far < 3; far++) {
      assertThat(flights[far]).isGreaterThan(300);
      assertThat(in95[far] / (double) flights[far]).as("range %d", far).isBetween(0.91, 0.99);
    }
    // Boosts climb steeply first: the pad lies down the arc from where the arc left the ground.
    assertThat(along).isGreaterThan(5e3);
  }

  @Test
  void launchRegion_sameState_isTheSameBits() {
    EcefState s = BoostedFlights.next(new SplittableRandom(5)).state();
    assertThat(LaunchRegion.of(s, covariance())).isEqualTo(LaunchRegion.of(s, covariance()));
  }

  @Test
  void launchRegion_anyState_isFiniteOrNull() {
    SplittableRandom random = new SplittableRandom(8);
    int found = 0;
    for (int i = 0; i < 3000; i++) {
      double[] s = i % 2 == 0 ? RandomStates.any(random) : RandomStates.aboveGround(random);
      LaunchRegion r = LaunchRegion.of(EcefState.of(s), covariance());
      if (r != null) {
        found++;
        assertThat(
                r.latitudeRad()
                    + r.longitudeRad()
                    + r.timeS()
                    + r.timeSigmaS()
                    + r.ellipse50().semiMajorM()
                    + r.ellipse95().semiMinorM())
            .isFinite();
      }
    }
    assertThat(found).isGreaterThan(300);
  }

  @Test
  void launchRegion_orbit_isNull() {
    EcefState orbit = new EcefState(7e6, 0, 0, 0, 5000, 5600);
    assertThat(LaunchRegion.of(orbit, covariance())).isNull();
  }

  private static boolean inside(GroundEllipse e, double[] miss) {
    double sin = Math.sin(e.majorAzimuthRad());
    double cos = Math.cos(e.majorAzimuthRad());
    double major = (miss[0] * sin + miss[1] * cos) / e.semiMajorM();
    double minor = (miss[0] * cos - miss[1] * sin) / e.semiMinorM();
    return major * major + minor * minor < 1;
  }

  /** 100 m and 1 m/s on each axis. */
  private static Matrix covariance() {
    double[] p = new double[36];
    for (int i = 0; i < 6; i++) {
      p[7 * i] = i < 3 ? 1e4 : 1;
    }
    return Matrix.of(6, 6, p);
  }

  private static EcefState known(EcefState truth, SplittableRandom random) {
    double[] s = truth.toArray();
    for (int i = 0; i < 6; i++) {
      s[i] += (i < 3 ? 100 : 1) * random.nextGaussian();
    }
    return EcefState.of(s);
  }
}
