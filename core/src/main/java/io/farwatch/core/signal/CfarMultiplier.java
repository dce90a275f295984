package io.farwatch.core.signal;

import io.farwatch.core.radar.detection.Cfar;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The multiplier of a threshold that follows the noise when each cell is the sum of |z|^2 of N
 * pulses. A cell of noise is Gamma of shape N; with G the distribution of the reference statistic,
 * the cell exceeds T times it with probability E[G(Z / T)]. For the mean of M cells, a Gamma of
 * shape N M, that is the beta distribution's
 *
 * <pre>  P = sum_{j < N} C(N M + j - 1, j) b^j / (1 + b)^(N M + j),   b = T / M  </pre>
 *
 * For the greater and smaller of two halves G is F^2 and 1 - (1 - F)^2, F that of a half; for the
 * k-th of M ordered cells it is the incomplete beta function of F at k, M - k + 1. Source: X. Y.
 * Hou, N. Morinaga, T. Namekawa, "Direct evaluation of radar detection probabilities", IEEE Trans.
 * AES-23 (1987); H. A. David, H. N. Nagaraja, "Order Statistics", 3rd ed. (2003), eq. 2.1.5.
 */
final class CfarMultiplier {
  private static final int STEPS = 600;

  private CfarMultiplier() {}

  /** The multiplier for sums of {@code looks} pulses. */
  static double of(Cfar rule, int looks, double pfa) {
    if (looks == 1) {
      return rule.multiplier(pfa);
    }
    double low = -10;
    double high = 30;
    for (int i = 0; i < 60 && high - low > 1e-11; i++) {
      double middle = 0.5 * (low + high);
      if (exceeded(rule, looks, StrictMath.exp(middle)) > pfa) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.exp(0.5 * (low + high));
  }

  static double exceeded(Cfar rule, int looks, double multiplier) {
    return rule.type() == Cfar.Type.CA
        ? mean(rule.cells() * looks, looks, multiplier / rule.cells())
        : integrated(rule, looks, multiplier);
  }

  private static double mean(int shape, int looks, double b) {
    double term = StrictMath.exp(-shape * StrictMath.log1p(b));
    double sum = 0;
    for (int j = 0; j < looks; j++) {
      sum += term;
      term *= (shape + j) / (j + 1.0) * (b / (1 + b));
    }
    return Math.min(1, sum);
  }

  /** Simpson's rule over the cell's value, to where its density has died out. */
  private static double integrated(Cfar rule, int looks, double multiplier) {
    double top = looks + 14 * Math.sqrt(looks) + 90;
    double step = top / STEPS;
    double sum = 0;
    for (int i = 1; i <= STEPS; i++) {
      double z = i * step;
      double density = StrictMath.exp((looks - 1) * StrictMath.log(z) - z - Gamma.logGamma(looks));
      double part = density * statistic(rule, looks, z / multiplier);
      sum += part * (i == STEPS ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return sum * step / 3;
  }

  /** Probability that the reference statistic is below x. */
  private static double statistic(Cfar rule, int looks, double x) {
    int half = rule.cells() / 2;
    return switch (rule.type()) {
      case CA -> Gamma.regularizedGammaP(looks * rule.cells(), rule.cells() * x);
      case GO -> {
        double f = Gamma.regularizedGammaP(looks * half, half * x);
        yield f * f;
      }
      case SO -> {
        double f = Gamma.regularizedGammaP(looks * half, half * x);
        yield f * (2 - f);
      }
      case OS -> {
        double f = Gamma.regularizedGammaP(looks, x);
        yield f <= 0
            ? 0
            : f >= 1 ? 1 : Beta.regularizedBeta(f, rule.rank(), rule.cells() - rule.rank() + 1.0);
      }
    };
  }
}
