package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.farwatch.core.Allocated;
import io.farwatch.core.earth.Egm96;
import java.util.SplittableRandom;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.potential.GravityFieldFactory;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.frames.FramesFactory;
import org.orekit.time.AbsoluteDate;

class HarmonicsTest {
  private static final double MOON_GM = 4.902800118e12; // m3/s2, JPL DE440
  private static final double MOON_NEAREST_M = 356.5e6;
  private static final double SUN_GM = 1.32712440041e20;
  private static final double SUN_NEAREST_M = 147.1e9;

  @Test
  void pull_atRandomPlacesAndPoles_agreesWithOrekitTo1e12() {
    SplittableRandom random = new SplittableRandom(11);
    double[] a = new double[3];
    for (int degree : new int[] {2, 4, 8, 12}) {
      HolmesFeatherstoneAttractionModel model = orekit(degree);
      Harmonics ours = new Harmonics(degree);
      for (int k = 0; k < 2000; k++) {
        double[] p = RandomStates.aboveGround(random);
        if (k < 4) {
          double tilt = k < 2 ? 1e-3 : 10; // m: beside the poles; at them Orekit gives NaN
          p = new double[] {tilt, tilt, k % 2 == 0 ? 6.4e6 : -6.4e6};
        }
        Vector3D at = new Vector3D(p[0], p[1], p[2]);
        double[] rest = model.gradient(AbsoluteDate.ARBITRARY_EPOCH, at, Egm96.GM);
        Vector3D expected =
            new Vector3D(rest).add(at.scalarMultiply(-Egm96.GM / Math.pow(at.getNorm(), 3)));
        ours.pull(p[0], p[1], p[2], a, 0);
        double off = new Vector3D(a).subtract(expected).getNorm();
        assertThat(off / expected.getNorm()).isLessThan(2e-15);
      }
    }
  }

  @Test
  void pull_atThePoles_isTheLimitBesideThem() {
    double[] at = new double[3];
    double[] beside = new double[3];
    Harmonics field = new Harmonics(12);
    for (double z : new double[] {6.4e6, -6.4e6}) {
      field.pull(0, 0, z, at, 0);
      field.pull(1e-3, -1e-3, z, beside, 0);
      for (int i = 0; i < 3; i++) {
        assertThat(at[i]).isCloseTo(beside[i], offset(5e-9 /* of the field's own gradient */));
      }
    }
  }

  @Test
  void degree2_isTheDefaultFieldButForItsConstantsAndC22() {
    // Wgs84.GM differs by 7.5e-10, C22 is 2.4e-6 (times 3.9 x 3 at the equator).
    double[] w = {5e6, -3e6, 4e6, 100, 200, -300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    new Harmonics(2).derivative(w, 0, 6, 6);
    Gravity.derivative(w, 0, 12, 6);
    for (int i = 6; i < 12; i++) {
      assertThat(w[i]).isCloseTo(w[i + 6], offset(i < 9 ? 0 : 2e-4));
    }
  }

  @Test
  void pull_atTheCentreAndNearIt_isZeroAndFinite() {
    double[] a = {1, 1, 1};
    Harmonics field = new Harmonics(12);
    field.pull(0, 0, 0, a, 0);
    assertThat(a).containsExactly(0, 0, 0);
    field.pull(1e-300, 0, 1e-300, a, 0);
    assertThat(a[0] + a[1] + a[2]).isFinite();
    field.pull(1000, 0, 0, a, 0);
    assertThat(a[0]).isNegative().isGreaterThan(-0.02);
  }

  @Test
  void derivative_takesNoHeap() {
    double[] w = {5e6, -3e6, 4e6, 100, 200, -300, 0, 0, 0, 0, 0, 0};
    Harmonics field = new Harmonics(12);
    assertThat(Allocated.bytesOf10000(() -> field.derivative(w, 0, 6, 6))).isZero();
  }

  /** The figures that the class states. */
  @Test
  void whatIsLeftOut_movesAnArcOf30MinutesAsStated() {
    Harmonics full = new Harmonics(12);
    Harmonics eight = new Harmonics(8);
    Harmonics four = new Harmonics(4);
    SplittableRandom random = new SplittableRandom(4);
    double tide = 0;
    double beyond8 = 0;
    double beyond4 = 0;
    double beyondJ2 = 0;
    int arcs = 0;
    for (int k = 0; k < 2000; k++) {
      double[] start = RandomStates.aboveGround(random);
      // The tide pulls along a random direction, there and opposite: both bodies in line.
      double[] to = RandomStates.aboveGround(random);
      double r = RandomStates.radius(to);
      double strength = MOON_GM / cube(MOON_NEAREST_M) + SUN_GM / cube(SUN_NEAREST_M);
      Field tides =
          (w, y, at, n) -> {
            full.derivative(w, y, at, n);
            double along = (w[y] * to[0] + w[y + 1] * to[1] + w[y + 2] * to[2]) / r;
            for (int i = 0; i < 3; i++) {
              w[at + 3 + i] += strength * (3 * along * to[i] / r - w[y + i]);
            }
          };
      double[] end = after30Minutes(full, start);
      if (lowestM(start) < 6.37e6) {
        continue; // it would have met the ground
      }
      arcs++;
      tide = Math.max(tide, apart(end, after30Minutes(tides, start)));
      beyond8 = Math.max(beyond8, apart(end, after30Minutes(eight, start)));
      beyond4 = Math.max(beyond4, apart(end, after30Minutes(four, start)));
      beyondJ2 = Math.max(beyondJ2, apart(end, after30Minutes(Gravity::derivative, start)));
    }
    assertThat(arcs).isGreaterThan(200);
    assertThat(tide).isBetween(4.0, 6.0);
    assertThat(beyond8).isBetween(20.0, 40.0);
    assertThat(beyond4).isBetween(100.0, 160.0);
    assertThat(beyondJ2).isBetween(300.0, 450.0);
  }

  private static double[] after30Minutes(Field field, double[] start) {
    double[] w = new double[RungeKutta8.WORK];
    System.arraycopy(start, 0, w, RungeKutta8.Y, 6);
    for (int i = 0; i < 60; i++) {
      RungeKutta8.step(field, 30, 6, w);
    }
    double[] end = new double[6];
    System.arraycopy(w, RungeKutta8.Y, end, 0, 6);
    return end;
  }

  private static double lowestM(double[] start) {
    double[] w = new double[RungeKutta8.WORK];
    System.arraycopy(start, 0, w, RungeKutta8.Y, 6);
    double lowest = RandomStates.radius(start);
    for (int i = 0; i < 60; i++) {
      RungeKutta8.step(Gravity::derivative, 30, 6, w);
      int y = RungeKutta8.Y;
      double r = Math.sqrt(w[y] * w[y] + w[y + 1] * w[y + 1] + w[y + 2] * w[y + 2]);
      lowest = Math.min(lowest, r);
    }
    return lowest;
  }

  private static double apart(double[] a, double[] b) {
    return new Vector3D(a[0], a[1], a[2]).distance(new Vector3D(b[0], b[1], b[2]));
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static HolmesFeatherstoneAttractionModel orekit(int degree) {
    double[][] c = new double[degree + 1][];
    double[][] s = new double[degree + 1][];
    for (int n = 0; n <= degree; n++) {
      c[n] = new double[n + 1];
      s[n] = new double[n + 1];
      c[n][0] = n == 0 ? 1 : 0;
      for (int m = 0; m <= n && n > 1; m++) {
        c[n][m] = Egm96.c(n, m);
        s[n][m] = Egm96.s(n, m);
      }
    }
    return new HolmesFeatherstoneAttractionModel(
        FramesFactory.getGCRF(),
        GravityFieldFactory.getNormalizedProvider(
            Egm96.RADIUS_M, Egm96.GM, TideSystem.TIDE_FREE, c, s));
  }
}
