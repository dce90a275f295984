package io.farwatch.scenario.radar;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.array.ContinuousTaper;
import io.farwatch.core.radar.budget.Loss;
import io.farwatch.core.radar.detection.Cfar;
import java.util.List;

/**
 * A receiver's losses and errors beside the ideal ones, worked out from its weighting, sampling and
 * threshold; nothing is fitted.
 *
 * @param weightingKept share of the matched filter's SNR left by the weighting
 * @param straddlingKept share of that left at the cell nearest to the echo, in the mean over all
 *     places between two cells; what is measured between the cells does not lose it
 * @param cfarKept share of that which a Swerling 1 echo is worth for detection, since the noise is
 *     estimated, at a Pfa of 1e-6 and a Pd of 0.9
 * @param rangeFactor 1 sigma of range is this x c / (2 B sqrt(2 SNR)), SNR as measured, weighted
 * @param monopulseSlope 1 sigma of a direction cosine is width / (this x sqrt(2 SNR)) x sqrt(1 +
 *     ratio^2), SNR as measured, ratio that of the difference to the sum
 * @param lift mean of what the search for the peak adds to |z|^2, in units of noise
 */
public record ReceiverFactors(
    double weightingKept,
    double straddlingKept,
    double cfarKept,
    double rangeFactor,
    double monopulseSlope,
    double lift) {
  private static final int STEPS = 2000;

  private static final List<String> PROCESSING = List.of("weighting", "straddling", "CFAR");

  /**
   * Of a chirp of large time-bandwidth, compressed by a filter with a taper.
   *
   * <p>With the taper W over the band, x = -1/2 to 1/2: the weighting keeps (int W)^2 / int W^2.
   * The peak's place errs, for the SNR behind the filter, by
   *
   * <pre>
   *   sigma = c / (2 B sqrt(2 SNR)) x int W sqrt(int x^2 W^2) / (2 pi sqrt(int W^2) int x^2 W)
   * </pre>
   *
   * which is 0.551 for no taper. Source: P. M. Woodward, "Probability and Information Theory, with
   * Applications to Radar" (1953), ch. 6, for the matched filter; the weighted one follows from the
   * noise of the derivative at the peak over its curvature.
   *
   * @param samplesPerResolution sampling rate over bandwidth
   * @param monopulseSlope difference over sum, a width off
   */
  public static ReceiverFactors of(
      ContinuousTaper taper, double samplesPerResolution, double monopulseSlope, Cfar cfar) {
    double w1 = moment(taper, 1, false);
    double w2 = moment(taper, 2, false);
    double x1 = moment(taper, 1, true);
    double x2 = moment(taper, 2, true);
    double straddling = 0;
    int places = 50;
    for (int k = 0; k < places; k++) {
      double h = response(taper, 1, 0.5 * (k + 0.5) / places / samplesPerResolution);
      straddling += h * h / places;
    }
    return new ReceiverFactors(
        w1 * w1 / w2,
        straddling,
        StrictMath.pow(10, -cfar.lossDb(0.9, 1e-6) / 10),
        w1 * Math.sqrt(x2) / (2 * Math.PI * Math.sqrt(w2) * x1),
        monopulseSlope,
        0.5 * (x2 / w2) / (x1 / w1));
  }

  private static double moment(ContinuousTaper taper, int power, boolean second) {
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      double x = (i + 0.5) / STEPS - 0.5;
      double w = taper.at(2 * x);
      sum += (power == 2 ? w * w : w) * (second ? x * x : 1) / STEPS;
    }
    return sum;
  }

  /**
   * The filter's response to an echo (power 1), or the correlation of its noise (power 2), a delay
   * off (in 1 / B); 1 at zero.
   */
  static double response(ContinuousTaper taper, int power, double delay) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < STEPS; i++) {
      double x = (i + 0.5) / STEPS - 0.5;
      double w = taper.at(2 * x);
      w = power == 2 ? w * w : w;
      all += w;
      sum += w * StrictMath.cos(2 * Math.PI * x * delay);
    }
    return sum / all;
  }

  /**
   * What of a budget's losses the receiver makes itself, a ratio above 1: samples do not have them
   * yet, and a {@link ReceiverModel} loses them by its own draws.
   */
  public static double processingLoss(RadarModel m) {
    double db = 0;
    for (Loss l : m.lossBudget().losses()) {
      db += PROCESSING.contains(l.name()) ? l.lossDb() : 0;
    }
    return StrictMath.pow(10, db / 10);
  }

  /** 1 sigma of range (m) for a measured SNR. */
  public double rangeSigmaM(RadarModel m, double snr) {
    return rangeFactor * RadarEquation.LIGHT_MPS / (2 * m.bandwidthHz() * Math.sqrt(2 * snr));
  }

  /** 1 sigma of a direction cosine for a measured SNR, at an offset along it from the beam. */
  public double cosineSigma(RadarModel m, double snr, double offset) {
    double ratio = monopulseSlope * offset / m.beamwidthRad();
    return m.beamwidthRad() / (monopulseSlope * Math.sqrt(2 * snr)) * Math.sqrt(1 + ratio * ratio);
  }
}
