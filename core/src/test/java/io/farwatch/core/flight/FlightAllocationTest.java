package io.farwatch.core.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.Allocated;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
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

  /** One entry of each kind: near with simple and full drag, deep, one-day, half-day. */
  @Test
  void statesAt_takesNoHeapForEachObject() {
    List<MeanElements> kinds = new ArrayList<>();
    for (double turnsADay : new double[] {16.3, 14, 4, 1.0027, 2.005}) {
      kinds.add(orbit(turnsADay, turnsADay < 2.1 && turnsADay > 2 ? 0.7 : 0.001));
    }
    List<MeanElements> many = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      many.addAll(kinds);
    }
    // A batch makes its rotation and a workspace, 300 bytes; 16 bytes an object would be 1600.
    assertThat(bytesOfStates(Catalogue.of(many))).isLessThanOrEqualTo(10_000L * 400);
  }

  @Test
  void sgp4_ofEachKind_takesNoHeap() {
    double[] constants = new double[Sgp4Slots.SIZE_MAX];
    double[] sgp4Work = new double[Sgp4.WORK];
    double[] turnsADay = {16.3, 14, 4, 1.0027, 2.005};
    for (int kind = 0; kind < turnsADay.length; kind++) {
      MeanElements e = orbit(turnsADay[kind], kind == Sgp4Slots.HALF_DAY ? 0.7 : 0.001);
      assertThat(Sgp4Start.write(e, constants, 0)).isTrue();
      assertThat(constants[Sgp4Slots.KIND]).isEqualTo(kind);
      assertThat(Allocated.bytesOf10000(() -> Sgp4.move(constants, 0, 5000, s, 0, sgp4Work)))
          .isZero();
      assertThat(Math.abs(s[0])).isGreaterThan(1);
    }
  }

  private static long bytesOfStates(Catalogue c) {
    double[] states = new double[6 * c.size()];
    Epoch epoch = c.entry(0).epoch().plusSeconds(86400);
    long bytes = Allocated.bytesOf10000(() -> c.statesAt(epoch, states, 0, c.size()));
    assertThat(states).doesNotContain(Double.NaN);
    return bytes;
  }

  private static MeanElements orbit(double turnsADay, double eccentricity) {
    return new MeanElements(
        1,
        "",
        new Epoch(1_700_000_000_000_000_000L),
        turnsADay * 2 * Math.PI / 86400,
        0,
        eccentricity,
        1.1,
        1,
        2,
        3,
        1e-5);
  }
}
