package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.earth.EcefState;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FreeFlightTest {
  private static final EcefState LONG_ARC =
      new EcefState(3425238.460, 4082040.241, 3706696.082, 2742.849840, -1109.371846, 3522.224988);

  @Test
  void propagate_30MinuteArc_errorUnder10Millimetres() {
    double[] coarse = work(LONG_ARC);
    double[] fine = work(LONG_ARC);
    FreeFlight.integrate(800, FreeFlight.STEP, 6, coarse);
    FreeFlight.integrate(800, FreeFlight.STEP / 8, 6, fine);
    assertThat(distance(coarse, fine, FreeFlight.Y)).isLessThan(0.01);
    EcefState orbit = new EcefState(6578137, 0, 0, 0, 5200, 5400);
    coarse = work(orbit);
    fine = work(orbit);
    FreeFlight.integrate(1800, FreeFlight.STEP, 6, coarse);
    FreeFlight.integrate(1800, FreeFlight.STEP / 8, 6, fine);
    assertThat(distance(coarse, fine, FreeFlight.Y)).isLessThan(0.01);
  }

  @Test
  void propagateWithinMetre_30Minutes_errorUnderAMetre() {
    SplittableRandom random = new SplittableRandom(14);
    double[] w = new double[FreeFlight.WORK];
    for (int k = 0; k < 2000; k++) {
      double[] s = RandomStates.aboveGround(random);
      double[] exact = s.clone();
      double[] start = s.clone();
      FreeFlight.propagate(exact, 1800);
      FreeFlight.propagateWithinMetre(s, 1800, w);
      GroundCrossing down = Ballistics.impact(EcefState.of(start));
      if (down == null || down.timeS() > 1800) {
        assertThat(distance(s, exact, 0)).as(Arrays.toString(start)).isLessThan(1);
      }
    }
  }

  @Test
  void transition_matchesCentralDifferences() {
    for (double dt : new double[] {2.5, -7, 600}) {
      double[] phi = FreeFlight.transition(LONG_ARC, dt).toArray();
      for (int j = 0; j < 6; j++) {
        double step = j < 3 ? 100 : 0.1;
        double[] plus = LONG_ARC.toArray();
        double[] minus = LONG_ARC.toArray();
        plus[j] += step;
        minus[j] -= step;
        FreeFlight.propagate(plus, dt);
        FreeFlight.propagate(minus, dt);
        for (int i = 0; i < 6; i++) {
          double numeric = (plus[i] - minus[i]) / (2 * step);
          double scale = (i < 3 ? 1 : 1e-3) * (j < 3 ? 1 : 1e3);
          // 1e-6: curvature of the flow over the step, (step/r)^2 or (step/v)^2 grown over 600 s.
          assertThat((phi[6 * i + j] - numeric) / scale).isCloseTo(0, offset(1e-6));
        }
      }
    }
  }

  @Test
  void propagate_withAndWithoutTransition_sameStateToAMicrometre() {
    double[] with = LONG_ARC.toArray();
    double[] without = LONG_ARC.toArray();
    FreeFlight.propagate(with, new double[36], 321.5);
    FreeFlight.propagate(without, 321.5);
    assertThat(distance(with, without, 0)).isLessThan(1e-6);
  }

  @Test
  void propagate_shortSpanWithAndWithoutTransition_sameBits() {
    double[] s = LONG_ARC.toArray();
    FreeFlight.propagate(s, new double[36], 3.2);
    assertThat(EcefState.of(s)).isEqualTo(FreeFlight.propagate(LONG_ARC, 3.2));
  }

  @Test
  void propagate_thereAndBack_returnsWithinAMillimetre() {
    SplittableRandom random = new SplittableRandom(11);
    for (int k = 0; k < 2000; k++) {
      double[] s = RandomStates.aboveGround(random);
      double[] start = s.clone();
      double dt = random.nextDouble(1, 1200);
      FreeFlight.propagate(s, dt);
      double[] middle = start.clone();
      FreeFlight.propagate(middle, dt / 2);
      if (Math.min(RandomStates.radius(s), RandomStates.radius(middle)) > 6.3e6) {
        FreeFlight.propagate(s, -dt);
        assertThat(distance(s, start, 0))
            .as("state %s over %s s", Arrays.toString(start), dt)
            .isLessThan(1e-3);
      }
    }
  }

  @Test
  void propagate_anyState_isFinite() {
    SplittableRandom random = new SplittableRandom(12);
    for (int k = 0; k < 20_000; k++) {
      double[] s = RandomStates.any(random);
      double[] phi = new double[36];
      FreeFlight.propagate(s, phi, random.nextDouble(-2000, 2000));
      for (double e : s) {
        assertThat(e).isFinite();
      }
      for (double e : phi) {
        assertThat(e).isFinite();
      }
    }
    double[] centre = new double[6];
    FreeFlight.propagate(centre, 100);
    assertThat(centre).containsOnly(0);
  }

  private static double[] work(EcefState s) {
    double[] w = new double[FreeFlight.WORK];
    System.arraycopy(s.toArray(), 0, w, FreeFlight.Y, 6);
    return w;
  }

  private static double distance(double[] a, double[] b, int at) {
    return Math.sqrt(
        Math.pow(a[at] - b[at], 2)
            + Math.pow(a[at + 1] - b[at + 1], 2)
            + Math.pow(a[at + 2] - b[at + 2], 2));
  }
}
