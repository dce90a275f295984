package io.farwatch.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.farwatch.core.assess.Assessment.CatalogueMatch;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What few plots of a start may say of the catalogue, and what not. */
class ArcMatcherTest {
  private static final List<Quantity> POLAR =
      List.of(Quantity.RANGE, Quantity.AZIMUTH, Quantity.ELEVATION);

  private final OverheadPass pass = new OverheadPass();

  private @Nullable CatalogueMatch match(List<Plot> plots, Matrix covariance) {
    CatalogueMatcher coarse = new CatalogueMatcher(pass.catalogue);
    double last = plots.get(plots.size() - 1).epoch().secondsSince(OverheadPass.START);
    return new ArcMatcher(pass.catalogue, coarse)
        .match(
            plots,
            Map.of("R", pass.site),
            pass.state(last),
            covariance,
            OverheadPass.START.plusSeconds(last));
  }

  @Test
  void match_threePlotsOfASatelliteThatComesEarly_findsIt() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(match(pass.plots(3, 0.2, POLAR, 20, seed), OverheadPass.covariance(3e3, 1e3)))
          .extracting("number")
          .isEqualTo(1);
    }
  }

  @Test
  void match_threePlotsThatLeaveThePlaceOpen_saysNothing() {
    List<Plot> plots = pass.plots(3, 0, List.of(Quantity.RANGE), 0, 1);
    assertThat(match(plots, OverheadPass.covariance(300e3, 4500))).isNull();
  }

  @Test
  void match_twoPlots_saysNothing() {
    assertThat(match(pass.plots(2, 0, POLAR, 0, 1), OverheadPass.covariance(3e3, 1e3))).isNull();
  }

  @Test
  void match_longArcOfARadarWithRangeBias_stillAgrees() {
    CatalogueMatch m = match(pass.plots(60, 0.1, POLAR, 50, 3), OverheadPass.covariance(3e3, 100));
    assertThat(m == null ? Double.NaN : m.residualSigma()).isLessThan(1.2);
  }

  @Test
  void match_objectFarAlongTheOrbit_saysNothing() {
    // 30 s are 220 km: a hundred times what elements of this age err.
    assertThat(match(pass.plots(5, 30, POLAR, 0, 1), OverheadPass.covariance(300e3, 1e3))).isNull();
  }

  @Test
  void match_samePlaceButAnotherWay_saysNothing() {
    // It stands still in space where the satellite was first: what rises fast is no satellite.
    List<Plot> plots = new java.util.ArrayList<>();
    java.util.Random r = new java.util.Random(5);
    for (int k = 0; k < 3; k++) {
      plots.add(pass.plot(pass.state(0), k, POLAR, 0, r));
    }
    assertThat(match(plots, OverheadPass.covariance(10e3, 3e3))).isNull();
  }

  @Test
  void most_knownQuantiles_areMet() {
    // M. Abramowitz, I. A. Stegun (1964), table 26.8.
    assertThat(ArcMatcher.most(9)).isCloseTo(27.88, within(0.2));
    assertThat(ArcMatcher.most(30)).isCloseTo(59.70, within(0.2));
    assertThat(ArcMatcher.most(60)).isCloseTo(99.61, within(0.2));
  }
}
