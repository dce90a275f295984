package io.farwatch.core.assess;

import io.farwatch.core.assess.Assessment.CatalogueMatch;
import io.farwatch.core.earth.EcefState;
import io.farwatch.core.earth.Wgs84;
import io.farwatch.core.flight.Catalogue;
import io.farwatch.core.flight.MeanElements;
import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.linear.Matrix;
import io.farwatch.core.time.Epoch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the catalogued object that a track agrees with, in position and velocity, allowing for the
 * age of the elements. Old elements err chiefly along the track: 1 km plus 2 km a day, 1 sigma.
 * Source of the size: D. A. Vallado, P. Crawford, "SGP4 Orbit Determination", AIAA 2008-6770, fig.
 * 5 (1-3 km a day in low orbit).
 */
final class CatalogueMatcher {
  private static final double ALONG_M = 1000;
  private static final double ALONG_M_PER_DAY = 2000;

  /** m: radial and cross-track error of fresh elements, 1 sigma. */
  static final double ACROSS_M = 500;

  /** m/s: velocity error beyond what the along-track shift brings, 1 sigma. */
  private static final double SPEED_MPS = 1;

  /** Chi-squared, 6 degrees of freedom, 0.999. */
  private static final double AGREE = 22.46;

  /** Volume of the 6-dimensional ball of radius sqrt(AGREE): pi^3 / 6 AGREE^3. */
  private static final double AGREE_VOLUME =
      Math.PI * Math.PI * Math.PI / 6 * AGREE * AGREE * AGREE;

  /**
   * m3: the shell of 300 to 1400 km height, where nearly all that early warning radars see in orbit
   * is.
   */
  private static final double SHELL_M3 = 7.2e20;

  /** m/s: spread of a velocity component over orbits of all inclinations. */
  private static final double VELOCITY_MPS = 4500;

  private static final double DAY_S = 86_400;

  private final Catalogue catalogue;
  private final CatalogueGrid grid;

  CatalogueMatcher(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.grid = new CatalogueGrid(catalogue);
  }

  /** A candidate and how well it agrees. */
  record Candidate(int index, double distance2, double score) {}

  /** The object whose predicted state agrees best with a settled track, or null. */
  @Nullable CatalogueMatch match(EcefState state, Matrix covariance, Epoch epoch) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i : near(state, covariance, epoch)) {
      EcefState predicted = catalogue.stateAt(i, epoch);
      if (predicted != null) {
        Candidate c = compare(i, state, covariance, predicted, epoch);
        if (c.distance2() < AGREE) {
          candidates.add(c);
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score).thenComparingInt(Candidate::index));
    return candidates.isEmpty() ? null : named(candidates.get(0), 6);
  }

  CatalogueMatch named(Candidate c, int degrees) {
    return new CatalogueMatch(
        catalogue.entry(c.index()).number(),
        catalogue.entry(c.index()).name(),
        Math.sqrt(c.distance2() / degrees));
  }

  /** 1-sigma along-track error of an entry's prediction (m). */
  double alongM(int i, Epoch epoch) {
    return alongM(catalogue.entry(i), epoch);
  }

  static double alongM(MeanElements entry, Epoch epoch) {
    return ALONG_M + ALONG_M_PER_DAY * Math.abs(epoch.secondsSince(entry.epoch())) / DAY_S;
  }

  /**
   * How many entries may be expected to agree by accident with an object that is none of them: the
   * entries' density in place and velocity times the volume of agreement.
   */
  double chance(int i, Matrix covariance, Epoch epoch) {
    EcefState predicted = catalogue.stateAt(i, epoch);
    if (predicted == null) {
      return Double.POSITIVE_INFINITY;
    }
    Candidate same = compare(i, predicted, covariance, predicted, epoch);
    double root2Pi = Math.sqrt(2 * Math.PI) * VELOCITY_MPS;
    double density = catalogue.size() / SHELL_M3 / (root2Pi * root2Pi * root2Pi);
    return density * AGREE_VOLUME * StrictMath.exp((same.score() - same.distance2()) / 2);
  }

  private Candidate compare(
      int i, EcefState state, Matrix covariance, EcefState predicted, Epoch epoch) {
    double[] a = state.toArray();
    double[] b = predicted.toArray();
    double[] d = new double[6];
    double[] s = covariance.toArray();
    for (int k = 0; k < 6; k++) {
      d[k] = a[k] - b[k];
      s[k * 7] += k < 3 ? ACROSS_M * ACROSS_M : SPEED_MPS * SPEED_MPS;
    }
    double[] drift = drift(b);
    double speed = Math.sqrt(drift[0] * drift[0] + drift[1] * drift[1] + drift[2] * drift[2]);
    double sigmaS = alongM(i, epoch) / speed;
    for (int k = 0; k < 6; k++) {
      for (int l = 0; l < 6; l++) {
        s[k * 6 + l] += sigmaS * sigmaS * drift[k] * drift[l];
      }
    }
    double[] factor = s.clone();
    if (!Cholesky.factor(factor, 6)) {
      return new Candidate(i, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    Cholesky.forward(factor, 6, d);
    double distance2 = 0;
    double logDeterminant = 0;
    for (int k = 0; k < 6; k++) {
      distance2 += d[k] * d[k];
      logDeterminant += 2 * StrictMath.log(factor[k * 7]);
    }
    return new Candidate(i, distance2, distance2 + logDeterminant);
  }

  /**
   * How an ECEF state changes when its object comes a second later along its inertial path:
   * velocity and acceleration as seen in axes that do not turn.
   */
  static double[] drift(double[] b) {
    double vx = b[3] - Wgs84.OMEGA * b[1];
    double vy = b[4] + Wgs84.OMEGA * b[0];
    double vz = b[5];
    double r = Math.sqrt(b[0] * b[0] + b[1] * b[1] + b[2] * b[2]);
    double g = -Wgs84.GM / (r * r * r);
    // d/dt of the ECEF velocity at a fixed sidereal time: inertial acceleration less omega x v.
    return new double[] {
      vx, vy, vz, g * b[0] + Wgs84.OMEGA * vy, g * b[1] - Wgs84.OMEGA * vx, g * b[2]
    };
  }

  /** Entries that lie near enough for the exact comparison, in order of index. */
  List<Integer> near(EcefState state, Matrix covariance, Epoch epoch) {
    double spread = Math.sqrt(covariance.get(0, 0) + covariance.get(1, 1) + covariance.get(2, 2));
    return grid.near(state.xM(), state.yM(), state.zM(), spread, epoch);
  }

  /** Tasks, independent of one another, that make the matching at an epoch cheap. */
  List<Runnable> foresee(Epoch epoch, int parts) {
    return grid.foresee(epoch, parts);
  }
}
