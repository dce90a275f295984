package io.farwatch.core.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.flight.FreeFlight;
import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import org.junit.jupiter.api.Test;

class ConsistencyTest {
  private static final int RUNS = 200;

  @Test
  void nees_fallingObjectWithCoupling_staysNearSix() {
    for (double bias : new double[] {0, 1}) {
      RadarSite.BiasPrior prior =
          new RadarSite.BiasPrior(30 * bias, 0.3e-3 * bias, 0.3e-3 * bias, 0);
      double[] nees = new double[61];
      double[] thrust = new double[61];
      int[] settled = new int[61];
      int doubles = 0;
      for (int run = 0; run < RUNS; run++) {
        Bench bench = new Bench(1000 + run, 30, 2.2e-3, prior);
        EcefState truth = bench.falling(420, 4800, 0.65, 4.5);
        Tracker tracker = new Tracker();
        tracker.declare(bench.site);
        int founded = 0;
        for (int k = 0; k <= 60; k++) {
          EcefState now = FreeFlight.propagate(truth, k);
          Epoch epoch = Bench.START.plusSeconds(k);
          for (TrackEvent e : tracker.look(bench.look(now, epoch, k % 2 == 0 ? 1.1 : -1.1))) {
            if (e instanceof TrackEvent.Founded) {
              founded++;
            }
            if (e instanceof TrackEvent.Updated u && u.track().settled()) {
              double[] d = new double[6];
              double[] a = u.track().state().toArray();
              for (int i = 0; i < 6; i++) {
                d[i] = a[i] - now.toArray()[i];
              }
              nees[k] += Cholesky.mahalanobisSquared(u.track().covariance().toArray(), 6, d);
              thrust[k] += u.track().thrustProbability();
              settled[k]++;
            }
          }
        }
        doubles += founded - 1;
      }
      StringBuilder s = new StringBuilder();
      for (int k = 5; k <= 60; k += 5) {
        s.append(
            String.format(
                "%d: n %d nees %.2f thrust %.4f%n",
                k, settled[k], nees[k] / settled[k], thrust[k] / settled[k]));
      }
      System.err.println(s + " doubles " + doubles);
      assertThat(nees[60] / settled[60]).isBetween(5.3, 6.9);
    }
  }
}
