package io.farwatch.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.farwatch.core.earth.EcefState;
import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CatalogueGridTest {
  private static final Epoch START = new Epoch(1_642_896_037_000_000_000L);

  private static Catalogue catalogue(int n) {
    Random r = new Random(5);
    List<MeanElements> list = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      list.add(
          new MeanElements(
              i,
              "",
              START.plusSeconds(-86_400 * r.nextDouble()),
              (13 + 2.5 * r.nextDouble()) * 2 * Math.PI / 86_400,
              0,
              0.01 * r.nextDouble(),
              Math.PI * r.nextDouble(),
              2 * Math.PI * r.nextDouble(),
              2 * Math.PI * r.nextDouble(),
              2 * Math.PI * r.nextDouble(),
              1e-4));
    }
    return Catalogue.of(list);
  }

  @Test
  void findsEveryEntryWithinFiveSigma_atAnyEpoch() {
    Catalogue c = catalogue(400);
    CatalogueGrid grid = new CatalogueGrid(c);
    for (int k = 0; k < 40; k++) {
      Epoch epoch = START.plusSeconds(3.3 * k);
      EcefState s = Objects.requireNonNull(c.stateAt(k, epoch));
      double spread = 20e3 * (k % 7);
      List<Integer> near = grid.near(s.xM(), s.yM(), s.zM(), spread, epoch);
      for (int i = 0; i < c.size(); i++) {
        EcefState o = c.stateAt(i, epoch);
        double d =
            o == null
                ? Double.POSITIVE_INFINITY
                : Math.hypot(Math.hypot(o.xM() - s.xM(), o.yM() - s.yM()), o.zM() - s.zM());
        if (d < 5 * (spread + CatalogueMatcher.alongM(c.entry(i), epoch))) {
          assertThat(near).contains(i);
        }
        if (d > 5 * (spread + CatalogueMatcher.alongM(c.entry(i), epoch)) + 6e3) {
          assertThat(near).doesNotContain(i);
        }
      }
    }
  }

  @Test
  void foreseenWholeInPartOrNot_findsTheSame() {
    Random r = new Random(9);
    CatalogueGrid plain = new CatalogueGrid(catalogue(400));
    Catalogue c = catalogue(400);
    CatalogueGrid helped = new CatalogueGrid(c);
    for (int k = 0; k < 60; k++) {
      Epoch epoch = START.plusSeconds(7 * k);
      int run = r.nextInt(4);
      List<Runnable> tasks = helped.foresee(epoch.plusSeconds(2), 3);
      tasks.subList(0, Math.min(run, tasks.size())).forEach(Runnable::run);
      EcefState s = Objects.requireNonNull(c.stateAt(k, epoch));
      assertThat(helped.near(s.xM(), s.yM(), s.zM(), 5e5, epoch))
          .isEqualTo(plain.near(s.xM(), s.yM(), s.zM(), 5e5, epoch))
          .contains(k);
    }
  }
}
