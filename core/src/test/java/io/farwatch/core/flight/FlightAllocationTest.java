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
    long ofFive = bytesOfStates(Catalogue.of(kinds));
    long ofHundred = bytesOfStates(Catalogue.of(many));
    assertThat(ofHundred).isEqualTo(ofFive).isLessThanOrEqualTo(10_000L * 256);
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
