package io.farwatch.scenario.radar;

import io.farwatch.core.radar.array.ContinuousTaper;
import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.scenario.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * One echo through a weighted receiver without a sample made: the few noises that decide are drawn
 * as they depend on one another, those of the three cells nearest to the echo, of the echo's own
 * place, and of the two difference channels there. For one pulse of a chirp.
 */
public final class ReceiverModel {
  private static final int CELLS = 3;
  private static final double LN_TWO = 0.6931471805599453;

  /** A noise level is not drawn below this share of the true one. */
  private static final double LEVEL_MIN = 0.2;

  private static final double TABLE_STEP = 1.0 / 512;

  private final Response response;
  private final Cfar cfar;
  private final ReceiverFactors factors;
  private final double levelVariance;
  private final double[] place = new double[CELLS + 1];
  private final double[][] root = new double[CELLS + 1][CELLS + 1];
  private final double[] re = new double[CELLS + 1];
  private final double[] im = new double[CELLS + 1];
  private double pfa = Double.NaN;
  private double multiplier;

  /**
   * What a receiver's filter makes of an echo and of noise, tabled once for many models.
   *
   * @param samplesPerResolution sampling rate over bandwidth, 1 or more
   */
  public static final class Response {
    private final double samplesPerResolution;
    private final double[] echo;
    private final double[] noise;

    public Response(ContinuousTaper taper, double samplesPerResolution) {
      if (!(samplesPerResolution >= 1)) {
        throw new IllegalArgumentException(samplesPerResolution + " samples a resolution cell");
      }
      this.samplesPerResolution = samplesPerResolution;
      int n = (int) Math.ceil(2 / samplesPerResolution / TABLE_STEP) + 2;
      this.echo = new double[n];
      this.noise = new double[n];
      for (int i = 0; i < n; i++) {
        echo[i] = ReceiverFactors.response(taper, 1, i * TABLE_STEP);
        noise[i] = ReceiverFactors.response(taper, 2, i * TABLE_STEP);
      }
    }
  }

  /**
   * @param factors of the same receiver
   * @param levelCells independent cells whose median tells the noise that SNRs are measured over;
   *     0: it is known
   */
  public ReceiverModel(Response response, ReceiverFactors factors, Cfar cfar, int levelCells) {
    this.response = response;
    this.cfar = cfar;
    this.factors = factors;
    // Of the median of n exponentials over its mean, ln 2: 1 / (n ln^2 2).
    this.levelVariance = levelCells > 0 ? 1 / (LN_TWO * LN_TWO * levelCells) : 0;
  }

  /** The receiver in numbers. */
  public ReceiverFactors factors() {
    return factors;
  }

  /**
   * What is read of an echo.
   *
   * @param snr as measured
   * @param rangeError in c / 2B
   * @param ratioU difference over sum along u, real part
   * @param ratioV the same along v
   */
  public record Reading(double snr, double rangeError, double ratioU, double ratioV) {}

  /**
   * Draws whether an echo passes, and what is read of it; null when it does not.
   *
   * @param falseAlarms false-alarm probability of a cell
   * @param power of this echo, fluctuation drawn, over noise at the unweighted matched filter
   * @param ratioU true difference over sum along u
   * @param ratioV the same along v
   */
  public @Nullable Reading draw(
      double falseAlarms, double power, double ratioU, double ratioV, Draws d) {
    if (falseAlarms != pfa) {
      pfa = falseAlarms;
      multiplier = cfar.multiplier(falseAlarms);
    }
    double a = Math.sqrt(power * factors.weightingKept());
    places(d.uniform() - 0.5);
    correlated(d);
    double threshold = multiplier * reference(d);
    boolean passes = false;
    for (int i = 1; i <= CELLS; i++) {
      double x = re[i] + a * at(response.echo, place[i]);
      passes |= x * x + im[i] * im[i] > threshold;
    }
    double x = a + re[0];
    double y = im[0];
    double sum = x * x + y * y;
    double e = d.normal();
    double u = ratioU * a + Math.sqrt(0.5) * d.normal();
    double uq = Math.sqrt(0.5) * d.normal();
    double v = ratioV * a + Math.sqrt(0.5) * d.normal();
    double vq = Math.sqrt(0.5) * d.normal();
    if (!passes) {
      return null;
    }
    double level = Math.max(LEVEL_MIN, 1 + Math.sqrt(levelVariance) * d.normal());
    double over = (sum + factors.lift() * e * e) / level / (1 + levelVariance);
    return new Reading(
        Math.max(0.1, over - 1 - factors.lift()),
        factors.rangeFactor() / Math.sqrt(2 * sum) * e,
        (u * x + uq * y) / sum,
        (v * x + vq * y) / sum);
  }

  /**
   * Places (1 / B) of the cells from the echo, whose own is 0, and the root of their covariance.
   */
  private void places(double offset) {
    for (int i = 1; i <= CELLS; i++) {
      place[i] = (i - 2 + offset) / response.samplesPerResolution;
    }
    for (int i = 0; i <= CELLS; i++) {
      for (int j = 0; j <= i; j++) {
        double s = at(response.noise, place[i] - place[j]);
        for (int k = 0; k < j; k++) {
          s -= root[i][k] * root[j][k];
        }
        if (i == j) {
          root[i][i] = Math.sqrt(Math.max(0, s));
        } else {
          // A cell at the echo's own place, or made by the others, adds nothing of its own.
          root[i][j] = root[j][j] > 1e-6 ? s / root[j][j] : 0;
        }
      }
    }
  }

  /** Complex noises of unit power with that covariance. */
  private void correlated(Draws d) {
    for (int i = CELLS; i >= 0; i--) {
      re[i] = Math.sqrt(0.5) * d.normal();
      im[i] = Math.sqrt(0.5) * d.normal();
    }
    for (int i = CELLS; i >= 0; i--) {
      double r = 0;
      double q = 0;
      for (int k = 0; k <= i; k++) {
        r += root[i][k] * re[k];
        q += root[i][k] * im[k];
      }
      re[i] = r;
      im[i] = q;
    }
  }

  /** The statistic of so many reference cells of noise, relative to the mean. */
  private double reference(Draws d) {
    int half = cfar.cells() / 2;
    double left = 0;
    double right = 0;
    if (cfar.type() == Cfar.Type.OS) {
      double[] cells = new double[cfar.cells()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = d.exponential();
      }
      java.util.Arrays.sort(cells);
      return cells[cfar.rank() - 1];
    }
    for (int i = 0; i < half; i++) {
      left += d.exponential() / half;
      right += d.exponential() / half;
    }
    return switch (cfar.type()) {
      case CA, OS -> 0.5 * (left + right);
      case GO -> Math.max(left, right);
      case SO -> Math.min(left, right);
    };
  }

  private static double at(double[] table, double delay) {
    double x = Math.abs(delay) / TABLE_STEP;
    int i = Math.min(table.length - 2, (int) x);
    return table[i] + (x - i) * (table[i + 1] - table[i]);
  }
}
