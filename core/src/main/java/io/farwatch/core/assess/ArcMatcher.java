package io.farwatch.core.assess;

import io.farwatch.core.assess.Assessment.CatalogueMatch;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.LocalFrame;
import io.farwatch.core.earth.RadarPolar;
import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.flight.Catalogue;
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
 * and range rates over the arc are held against what was measured, with the candidate's error
 * (along the track, as a shift in time; radial; across) and the radars' systematic errors estimated
 * and paid for. Good where angles are poor and ranges sharp.
 */
final class ArcMatcher {
  /** As many as confirm a track; whether they say enough is for {@link #CHANCE_MAX} to tell. */
  private static final int PLOTS_MIN = 3;

  /**
   * Entries that may be expected to agree by accident with an object that is none of them. Three
   * plots of a sharp radar pass (1e-4), three of ranges alone do not.
   */
  private static final double CHANCE_MAX = 1e-3;

  /** Plots used at most, spread over the arc. */
  private static final int PLOTS_MAX = 60;

  /**
   * Root mean square residual (sigma) up to which a long arc agrees: systematic errors are
   * estimated, but those of refraction only as far as offsets stand for them, and what is left does
   * not average. Up to some 85 values the quantile of {@link #NORMAL_999} is wider and decides.
   */
  private static final double RMS_MAX = 1.25;

  /** Standard normal quantile at 0.999. */
  private static final double NORMAL_999 = 3.09;

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
    boolean agrees = winner >= 0 && best < Math.max(RMS_MAX * RMS_MAX * degrees, most(degrees));
    return agrees
            && second - best > CLEAR_BY
            && coarse.chance(winner, covariance, epoch) < CHANCE_MAX
        ? coarse.named(new CatalogueMatcher.Candidate(winner, best, best), degrees)
        : null;
  }

  /** Chi-squared of n degrees of freedom at 0.999, after E. B. Wilson, M. M. Hilferty (1931). */
  static double most(int n) {
    double c = 2.0 / (9 * n);
    double root = 1 - c + NORMAL_999 * Math.sqrt(c);
    return n * root * root * root;
  }

  /** Least chi-squared of an entry over its own errors and the radars', priors included. */
  private double chi2(
      int i, List<Plot> plots, int stride, Map<String, RadarSite> sites, Epoch epoch) {
    EcefState now = catalogue.stateAt(i, epoch);
    if (now == null) {
      return Double.POSITIVE_INFINITY;
    }
    ArcErrors errors =
        new ArcErrors(
            coarse.alongM(i, epoch) / Math.max(1000, now.speedMps()),
            plots.stream().map(Plot::radar).distinct().toList());
    int[] repeats = Pointing.repeats(plots);
    EcefState[] nominal = new EcefState[plots.size()];
    for (int q = 0; q < plots.size(); q += stride) {
      nominal[q] = catalogue.stateAt(i, plots.get(q).epoch());
    }
    Map<String, LocalFrame> frames = new TreeMap<>();
    double chi2 = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < 3; pass++) {
      errors.begin();
      for (int q = 0; q < plots.size(); q += stride) {
        Plot plot = plots.get(q);
        RadarSite site = sites.get(plot.radar());
        EcefState foretold = nominal[q];
        if (site == null || foretold == null) {
          return Double.POSITIVE_INFINITY;
        }
        EcefState s = early(foretold, errors.shiftS());
        EcefState t = early(foretold, errors.shiftS() + STEP_S);
        LocalFrame frame = frames.computeIfAbsent(site.name(), n -> new LocalFrame(site.place()));
        Measurement z = plot.measurement();
        EcefState here = errors.moved(s, 0, 0);
        double[] nu = residual(frame, z, here);
        double[][] slopes = {
          errors.slope(nu, residual(frame, z, errors.moved(t, 0, 0)), errors.sigmaS() / STEP_S),
          errors.slope(nu, residual(frame, z, errors.moved(s, 1, 0)), 1),
          errors.slope(nu, residual(frame, z, errors.moved(s, 0, 1)), 1)
        };
        if (!errors.take(site, z, Pointing.covariance(z, repeats[q]), nu, slopes)) {
          return Double.POSITIVE_INFINITY;
        }
      }
      chi2 = errors.sum();
      if (!errors.solve()) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return chi2;
  }

  /**
   * An object that comes some seconds early along its path, seen at the same instant: a parabola.
   * It misses the orbit by less than 1 m over the 8 s that elements of a month are off.
   */
  private static EcefState early(EcefState s, double seconds) {
    double[] b = s.toArray();
    double[] d = CatalogueMatcher.drift(b);
    double r2 = b[0] * b[0] + b[1] * b[1] + b[2] * b[2];
    double bend = -0.5 * seconds * seconds * Wgs84.GM / (r2 * Math.sqrt(r2));
    for (int k = 0; k < 3; k++) {
      b[k] += seconds * d[k] + bend * b[k];
      b[3 + k] += seconds * d[3 + k];
    }
    return EcefState.of(b);
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
