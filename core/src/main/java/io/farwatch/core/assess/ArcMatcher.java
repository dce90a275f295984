package io.farwatch.core.assess;

import io.farwatch.core.assess.Assessment.CatalogueMatch;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.plot.Measurement;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Pointing;
import io.farwatch.core.plot.Quantity;
import io.farwatch.core.plot.RadarSite;
import io.farwatch.core.time.Epoch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Matches a track that is not settled yet by its plots: every candidate's predicted ranges, angles
 * and range rates over the arc are held against what was measured, with the candidate's along-track
 * error (a shift in time) estimated and paid for. Good where angles are poor and ranges sharp.
 */
final class ArcMatcher {
  /** Fewer plots say too little. */
  private static final int PLOTS_MIN = 8;

  /** Plots used at most, spread over the arc. */
  private static final int PLOTS_MAX = 60;

  /**
   * Root mean square residual (sigma) up to which a candidate agrees. Chi-squared over n degrees of
   * freedom has mean 1 and sigma sqrt(2/n); correlated pointing errors do not average, hence no
   * tighter.
   */
  private static final double RMS_MAX = 1.5;

  /** A second candidate must be worse than the first by this much chi-squared (odds of e^10). */
  private static final double CLEAR_BY = 20;

  /** s: step of the numeric derivative. */
  private static final double STEP_S = 0.1;

  private final Catalogue catalogue;
  private final CatalogueMatcher coarse;

  ArcMatcher(Catalogue catalogue, CatalogueMatcher coarse) {
    this.catalogue = catalogue;
    this.coarse = coarse;
  }

  @Nullable CatalogueMatch match(
      List<Plot> plots,
      Map<String, RadarSite> sites,
      EcefState state,
      Matrix covariance,
      Epoch epoch) {
    if (plots.size() < PLOTS_MIN) {
      return null;
    }
    double best = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    int winner = -1;
    int stride = Math.max(1, plots.size() / PLOTS_MAX);
    int degrees = 0;
    for (int q = 0; q < plots.size(); q += stride) {
      degrees += plots.get(q).measurement().quantities().size();
    }
    for (int i : coarse.near(state, covariance, epoch)) {
      double chi2 = chi2(i, plots, stride, sites, epoch);
      if (chi2 < best) {
        second = best;
        best = chi2;
        winner = i;
      } else {
        second = Math.min(second, chi2);
      }
    }
    boolean agrees = winner >= 0 && best < RMS_MAX * RMS_MAX * degrees;
    return agrees && second - best > CLEAR_BY
        ? coarse.named(new CatalogueMatcher.Candidate(winner, best, best), degrees)
        : null;
  }

  private double chi2(
      int i, List<Plot> plots, int stride, Map<String, RadarSite> sites, Epoch epoch) {
    EcefState now = catalogue.stateAt(i, epoch);
    if (now == null) {
      return Double.POSITIVE_INFINITY;
    }
    double sigmaS = coarse.alongM(i, epoch) / Math.max(1000, now.speedMps());
    int[] repeats = Pointing.repeats(plots);
    Map<String, LocalFrame> frames = new TreeMap<>();
    double shift = 0;
    double chi2 = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < 3; pass++) {
      double sum = shift * shift / (sigmaS * sigmaS);
      double normal = 1 / (sigmaS * sigmaS);
      double rhs = -shift / (sigmaS * sigmaS);
      for (int q = 0; q < plots.size(); q += stride) {
        Plot plot = plots.get(q);
        RadarSite site = sites.get(plot.radar());
        EcefState s = catalogue.stateAt(i, plot.epoch().plusSeconds(shift));
        EcefState t = catalogue.stateAt(i, plot.epoch().plusSeconds(shift + STEP_S));
        if (site == null || s == null || t == null) {
          return Double.POSITIVE_INFINITY;
        }
        LocalFrame frame = frames.computeIfAbsent(site.name(), n -> new LocalFrame(site.place()));
        double[] nu = residual(frame, plot.measurement(), s);
        double[] later = residual(frame, plot.measurement(), t);
        int m = nu.length;
        double[] slope = new double[m];
        for (int k = 0; k < m; k++) {
          slope[k] = (nu[k] - later[k]) / STEP_S;
        }
        double[] l = Pointing.covariance(plot.measurement(), repeats[q]);
        if (!Cholesky.factor(l, m)) {
          return Double.POSITIVE_INFINITY;
        }
        Cholesky.forward(l, m, nu);
        Cholesky.forward(l, m, slope);
        for (int k = 0; k < m; k++) {
          sum += nu[k] * nu[k];
          normal += slope[k] * slope[k];
          rhs += slope[k] * nu[k];
        }
      }
      chi2 = sum;
      shift += rhs / normal;
    }
    return chi2;
  }

  private static double[] residual(LocalFrame frame, Measurement z, EcefState s) {
    RadarPolar p = frame.toPolar(s.position());
    double dx = s.xM() - frame.origin().xM();
    double dy = s.yM() - frame.origin().yM();
    double dz = s.zM() - frame.origin().zM();
    double rate = (dx * s.vxMps() + dy * s.vyMps() + dz * s.vzMps()) / p.rangeM();
    double[] nu = new double[z.quantities().size()];
    for (int k = 0; k < nu.length; k++) {
      Quantity q = z.quantities().get(k);
      double predicted =
          switch (q) {
            case RANGE -> p.rangeM() + z.couplingS() * rate;
            case AZIMUTH -> p.azimuthRad();
            case ELEVATION -> p.elevationRad();
            case RANGE_RATE -> rate;
            case U, V, HEIGHT -> z.value(q); // not compared here: no residual
          };
      double v = z.values().get(k, 0) - predicted;
      nu[k] = q == Quantity.AZIMUTH ? Math.IEEEremainder(v, 2 * Math.PI) : v;
    }
    return nu;
  }
}
