package io.farwatch.core.radar;

import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionErrors;
import io.farwatch.core.plot.RadarSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tracker is told of a radar's refraction: the corrections that were applied, over elevation
 * and height, and the fractions by which the true ones may differ. The fractions come from {@link
 * io.farwatch.core.earth.RefractionSpread}.
 */
public final class RefractionResidual {
  private static final double DEG = Math.PI / 180;
  private static final double[] ELEVATIONS_DEG = {
    2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 65, 90
  };

  /** Fine where the electrons are: between two heights the tracker goes straight. */
  private static final double[] HEIGHTS_KM = {
    30, 60, 90, 120, 150, 170, 190, 210, 230, 245, 260, 275, 290, 305, 320, 335, 350, 365, 380, 395,
    410, 430, 450, 475, 500, 530, 570, 620, 700, 850, 1000, 1300, 2000
  };

  private RefractionResidual() {}

  /**
   * Tables from 2 deg and 30 km up, by tracing rays.
   *
   * @param air refraction by the standard air alone
   * @param all with the climatology's electrons
   * @throws IllegalArgumentException when a ray from 2 deg up does not get out
   */
  public static RadarSite.ResidualRefraction of(
      Refraction air,
      Refraction all,
      double troposphereFractionSigma,
      double ionosphereFractionSigma) {
    List<Double> e = new ArrayList<>();
    List<Double> te = new ArrayList<>();
    List<Double> tr = new ArrayList<>();
    List<Double> ie = new ArrayList<>();
    List<Double> ir = new ArrayList<>();
    List<Double> h = new ArrayList<>();
    for (double km : HEIGHTS_KM) {
      h.add(km * 1e3);
    }
    for (double deg : ELEVATIONS_DEG) {
      e.add(deg * DEG);
      double[] heights = h.stream().mapToDouble(m -> air.siteHeightM() + m).toArray();
      @Nullable RefractionErrors[] inAir = air.errors(deg * DEG, heights);
      @Nullable RefractionErrors[] inAll = all.errors(deg * DEG, heights);
      for (int k = 0; k < heights.length; k++) {
        RefractionErrors a = inAir[k];
        RefractionErrors b = inAll[k];
        if (a == null || b == null) {
          throw new IllegalArgumentException("no ray leaves the site at " + deg + " deg");
        }
        te.add(a.elevationErrorRad());
        tr.add(a.rangeErrorM());
        ie.add(b.elevationErrorRad() - a.elevationErrorRad());
        ir.add(b.rangeErrorM() - a.rangeErrorM());
      }
    }
    return new RadarSite.ResidualRefraction(
        e, h, te, tr, ie, ir, troposphereFractionSigma, ionosphereFractionSigma);
  }
}
