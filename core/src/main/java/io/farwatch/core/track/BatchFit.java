package io.farwatch.core.track;

import io.farwatch.core.linear.Cholesky;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.Pointing;
import java.util.List;

/**
 * Least squares over a track's founding plots: the state at the last of them, with priors on
 * velocity, thrust acceleration and every radar's systematic errors. Gauss-Newton with Levenberg's
 * damping re-linearises all plots, so a start at long range, where the error volume is a curved
 * "contact lens", stays consistent where a recursive filter does not. After J. E. Dennis, R. B.
 * Schnabel, "Numerical Methods for Unconstrained Optimization and Nonlinear Equations" (1996), ch.
 * 10.
 */
final class BatchFit {
  private static final int ITERATIONS_MAX = 15;

  /** Of the cost: a step that gains less than this changes nothing a sigma could show. */
  private static final double COST_TOLERANCE = 1e-6;

  /** Damping below this is none. */
  private static final double DAMPING_MIN = 1e-6;

  private final Workspace w;
  private final Innovation in = new Innovation();
  private double[] normal = new double[0];
  private double[] rhs = new double[0];
  private double[][] roots = new double[0][];

  /** What stays the same while a fit goes on. */
  private record Problem(
      Mode mode,
      List<Plot> plots,
      List<Sensor> sensors,
      int[] bias,
      double[] velocity,
      double velocitySigma) {}

  BatchFit(Workspace w) {
    this.w = w;
  }

  /**
   * A fit.
   *
   * @param filter the state at the last plot's epoch with its covariance
   * @param cost chi-squared of plots and priors at the minimum
   * @param logEvidence log probability of the plots under this mode by Laplace's approximation, up
   *     to what all modes share
   */
  record Fit(ModeFilter filter, double cost, double logEvidence) {}

  /**
   * Fits; null when the plots do not determine a state.
   *
   * @param guess state at the last plot's epoch to start from, as long as the fit's
   * @param velocity prior mean of the velocity (ECEF, m/s)
   * @param velocitySigma prior sigma of each velocity component (m/s)
   */
  @org.jspecify.annotations.Nullable
  Fit fit(
      Mode mode,
      List<Plot> plots,
      List<Sensor> sensors,
      int[] bias,
      double[] guess,
      double[] velocity,
      double velocitySigma) {
    int n = guess.length;
    if (normal.length < n * n) {
      normal = new double[n * n];
      rhs = new double[n];
    }
    Problem problem = new Problem(mode, plots, sensors, bias, velocity, velocitySigma);
    if (!weigh(plots)) {
      return null;
    }
    double[] x = guess.clone();
    double cost = assemble(problem, x);
    double damping = 0;
    double[] factor = new double[n * n];
    double[] step = new double[n];
    double[] trial = new double[n];
    for (int k = 0; k < ITERATIONS_MAX; k++) {
      System.arraycopy(normal, 0, factor, 0, n * n);
      for (int i = 0; i < n; i++) {
        factor[i * n + i] *= 1 + damping;
      }
      if (!Double.isFinite(cost) || !Cholesky.factor(factor, n)) {
        return null;
      }
      System.arraycopy(rhs, 0, step, 0, n);
      Cholesky.solve(factor, n, step);
      double gain = 0; // that the linearised problem promises
      for (int i = 0; i < n; i++) {
        trial[i] = x[i] + step[i];
        gain += step[i] * rhs[i];
      }
      if (damping == 0 && gain < COST_TOLERANCE * (1 + cost)) {
        break;
      }
      double trialCost = assemble(problem, trial);
      if (trialCost <= cost) {
        boolean done = cost - trialCost < COST_TOLERANCE * (1 + cost);
        System.arraycopy(trial, 0, x, 0, n);
        cost = trialCost;
        damping = damping < DAMPING_MIN ? 0 : damping * 0.1;
        if (done) {
          break;
        }
      } else {
        damping = damping == 0 ? 1e-3 : damping * 10;
        cost = assemble(problem, x);
        if (damping > 1e8) {
          break;
        }
      }
    }
    System.arraycopy(normal, 0, factor, 0, n * n);
    if (!Cholesky.factor(factor, n)) {
      return null;
    }
    return finish(mode, x, factor, cost);
  }

  /** Factors every plot's covariance; false when one is not positive-definite. */
  private boolean weigh(List<Plot> plots) {
    int[] repeats = Pointing.repeats(plots);
    roots = new double[plots.size()][];
    for (int q = 0; q < roots.length; q++) {
      roots[q] = Pointing.covariance(plots.get(q).measurement(), repeats[q]);
      if (!Cholesky.factor(roots[q], plots.get(q).measurement().quantities().size())) {
        return false;
      }
    }
    return true;
  }

  private Fit finish(Mode mode, double[] x, double[] factor, double cost) {
    int n = x.length;
    double[] p = new double[n * n];
    double[] column = new double[n];
    double logDeterminant = 0;
    for (int j = 0; j < n; j++) {
      java.util.Arrays.fill(column, 0);
      column[j] = 1;
      Cholesky.solve(factor, n, column);
      for (int i = 0; i < n; i++) {
        p[i * n + j] = column[i];
      }
      logDeterminant -= 2 * StrictMath.log(factor[j * n + j]);
    }
    ModeFilter.symmetrise(p, n);
    double logPrior = mode == Mode.THRUSTING ? 6 * StrictMath.log(Motion.THRUST_SIGMA) : 0;
    return new Fit(
        new ModeFilter(mode, x, p, w), cost, -0.5 * cost + 0.5 * logDeterminant - 0.5 * logPrior);
  }

  /** Fills the normal equations around x and returns the cost there. */
  private double assemble(Problem problem, double[] x) {
    int n = x.length;
    int k = Motion.size(problem.mode);
    java.util.Arrays.fill(normal, 0, n * n, 0);
    java.util.Arrays.fill(rhs, 0, n, 0);
    double cost = 0;
    for (int i = 3; i < n; i++) {
      double sigma = i < 6 ? problem.velocitySigma : i < k ? Motion.THRUST_SIGMA : 1;
      double mean = i < 6 ? problem.velocity[i - 3] : 0;
      double weight = 1 / (sigma * sigma);
      normal[i * n + i] += weight;
      rhs[i] += weight * (mean - x[i]);
      cost += weight * (mean - x[i]) * (mean - x[i]);
    }
    List<Plot> plots = problem.plots;
    Plot last = plots.get(plots.size() - 1);
    double[] moved = new double[n];
    for (int q = 0; q < plots.size(); q++) {
      Plot plot = plots.get(q);
      System.arraycopy(x, 0, moved, 0, n);
      w.motion.move(problem.mode, moved, w.phi, plot.epoch().secondsSince(last.epoch()));
      int m = plot.measurement().quantities().size();
      in.reset(m, n);
      w.model.innovate(
          problem.sensors.get(q), plot.measurement(), moved, n, problem.bias[q], in.h, in.nu);
      double[] g = in.hp;
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          double s = j < k ? 0 : in.h[i * n + j];
          if (j < k) {
            for (int l = 0; l < 6; l++) { // what is measured depends on place and velocity alone
              s += in.h[i * n + l] * w.phi[l * k + j];
            }
          }
          g[i * n + j] = s;
        }
      }
      cost += accumulate(g, in.nu, roots[q], m, n);
    }
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        normal[a * n + b] = normal[b * n + a];
      }
    }
    return cost;
  }

  /**
   * Adds the lower half of G' R^-1 G, and G' R^-1 nu, with R = L L'; returns nu' R^-1 nu. Leaves
   * L^-1 nu in {@code nu}.
   */
  private double accumulate(double[] g, double[] nu, double[] l, int m, int n) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double s = g[i * n + j];
        for (int q = 0; q < i; q++) {
          s -= l[i * m + q] * g[q * n + j];
        }
        g[i * n + j] = s / l[i * m + i];
      }
    }
    Cholesky.forward(l, m, nu);
    double cost = 0;
    for (int i = 0; i < m; i++) {
      cost += nu[i] * nu[i];
      for (int a = 0; a < n; a++) {
        double ga = g[i * n + a];
        if (ga != 0) {
          rhs[a] += ga * nu[i];
          for (int b = 0; b <= a; b++) {
            normal[a * n + b] += ga * g[i * n + b];
          }
        }
      }
    }
    return cost;
  }
}
