package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.Allocated;
import org.junit.jupiter.api.Test;

class FlightAllocationTest {
  private static final double[] START = {6_678_137, 0, 0, 3350, 5000, 2900};
  private final double[] s = new double[6];
  private final double[] phi = new double[36];
  private final double[] a = new double[3];
  private final double[] work = new double[FreeFlight.WORK];

  @Test
  void propagateIn_takesNoHeap() {
    assertThat(
            Allocated.bytesOf10000(
                () -> {
                  System.arraycopy(START, 0, s, 0, 6);
                  FreeFlight.propagateIn(s, 60, work);
                }))
        .isZero();
    assertThat(s[0]).isNotEqualTo(START[0]);
  }

  @Test
  void propagateInWithTransition_takesNoHeap() {
    assertThat(
            Allocated.bytesOf10000(
                () -> {
                  System.arraycopy(START, 0, s, 0, 6);
                  FreeFlight.propagateIn(s, phi, 60, work);
                }))
        .isZero();
    assertThat(phi[3]).isNotZero();
  }

  @Test
  void gravityAndAccelerationIn_takeNoHeap() {
    System.arraycopy(START, 0, work, FreeFlight.Y, 6);
    assertThat(Allocated.bytesOf10000(() -> Gravity.derivative(work, FreeFlight.Y, 42, 42)))
        .isZero();
    assertThat(Allocated.bytesOf10000(() -> FreeFlight.accelerationIn(START, a, work))).isZero();
    assertThat(a[0]).isNegative();
  }

  @Test
  void groundSolver_takesNoHeap() {
    GroundSolver solver = new GroundSolver();
    double[] ellipse = new double[5];
    for (double sigma : new double[] {1, 300}) {
      double[] p = new double[36];
      for (int i = 0; i < 6; i++) {
        p[7 * i] = (i < 3 ? 1e6 : 1) * sigma * sigma;
      }
      assertThat(
              Allocated.bytesOf10000(
                  () -> {
                    solver.impact(START, p, 0);
                    solver.ellipse(0.95, ellipse);
                  }))
          .isZero();
      assertThat(solver.method())
          .isEqualTo(
              sigma == 1 ? GroundUncertainty.Method.LINEAR : GroundUncertainty.Method.SIGMA_POINTS);
      assertThat(ellipse[2]).isGreaterThan(1000);
    }
  }

  @Test
  void theFormThatMakesItsOwnWorkspace_isCounted() {
    long bytes =
        Allocated.bytesOf10000(
            () -> {
              System.arraycopy(START, 0, s, 0, 6);
              FreeFlight.propagate(s, 60);
            });
    assertThat(bytes).isGreaterThan(10_000L * 8 * FreeFlight.WORK);
  }
}
