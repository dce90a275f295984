package io.farwatch.core.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.Allocated;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.RadarSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilterAllocationTest {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void predictInnovateUpdate_takeNoHeapAboveTheAir(Mode mode) {
    Bench bench = new Bench(1, 30, 2e-3, new RadarSite.BiasPrior(20, 3e-4, 3e-4, 5e-3));
    Sensor sensor = new Sensor(bench.site);
    EcefState truth = bench.falling(420, 4800, 0.65, 4.5);
    Measurement z = bench.look(truth, Bench.START, 1.1).plots().get(0).measurement();
    int n = Motion.size(mode);
    double[] start = java.util.Arrays.copyOf(truth.toArray(), n);
    double[] prior = new double[n * n];
    for (int i = 0; i < n; i++) {
      prior[i * n + i] = i < 3 ? 1e6 : i < 6 ? 1e4 : 1;
    }
    ModeFilter filter = new ModeFilter(mode, start, prior, new Workspace());
    filter.addRadar();
    double[] x = filter.x.clone();
    double[] p = filter.p.clone();
    Innovation in = new Innovation();
    int[] done = {0};
    long bytes =
        Allocated.bytesOf10000(
            () -> {
              System.arraycopy(x, 0, filter.x, 0, x.length);
              System.arraycopy(p, 0, filter.p, 0, p.length);
              filter.predict(0.5);
              if (filter.innovate(sensor, z, n, in)) {
                filter.update(z, in);
                done[0]++;
              }
            });
    assertThat(done[0]).isEqualTo(50_000);
    assertThat(filter.p[0]).isLessThan(p[0]);
    assertThat(bytes).isZero();
  }
}
