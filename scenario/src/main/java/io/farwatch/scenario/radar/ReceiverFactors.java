package io.farwatch.scenario.radar;

import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.detection.Cfar;
import io.farwatch.core.signal.Taper;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver makes of a perfect echo: losses and errors beside the ideal ones, as the
 * detection-level model needs them. SNR here is the mean of one pulse at the unweighted matched
 * filter.
 *
 * @param snrKept share of the SNR left at the detection cell (weighting, straddling)
 * @param rangeFactor 1 sigma of range is this x c / (2 B sqrt(2 SNR)), SNR as measured
 * @param monopulseSlope 1 sigma of a direction cosine is width / (this x sqrt(2 SNR)), on axis
 * @param offAxis whether the error grows off the beam's axis and the angle shrinks to it, as of
 *     difference over sum with noise in both
 * @param cellsPerResolution cells under the threshold to a resolution cell c / 2B
 * @param cfar the threshold's rule; null: the noise is known
 */
public record ReceiverFactors(
    double snrKept,
    double rangeFactor,
    double monopulseSlope,
    boolean offAxis,
    double cellsPerResolution,
    @Nullable Cfar cfar) {
  private static final int STEPS = 2000;

  /** The first model: no receiver losses; a range factor of 1.5 and a slope of 1.6, assumed. */
  public static final ReceiverFactors ASSUMED = new ReceiverFactors(1, 1.5, 1.6, false, 1, null);

  /**
   * Of a chirp of large time-bandwidth, compressed by a filter with a taper.
   *
   * <p>With the taper W over the band, x = -1/2 to 1/2: the loss of the mismatch is (int W)^2 / int
   * W^2. The peak's place errs, for the SNR behind the filter, by
   *
   * <pre>
   *   sigma = c / (2 B sqrt(2 SNR)) x int W sqrt(int x^2 W^2) / (2 pi sqrt(int W^2) int x^2 W)
   * </pre>
   *
   * which is 0.551 for no taper. Source: P. M. Woodward, "Probability and Information Theory, with
   * Applications to Radar" (1953), ch. 6, for the matched filter; the weighted one follows from the
   * noise of the derivative at the peak over its curvature. Straddling: the mean over all places
   * between two samples of the response half a sample off or nearer.
   *
   * @param samplesPerResolution sampling rate over bandwidth
   * @param monopulseSlope difference over sum, a width off
   */
  public static ReceiverFactors of(
      Taper taper, double samplesPerResolution, double monopulseSlope, @Nullable Cfar cfar) {
    double w1 = 0;
    double w2 = 0;
    double x1 = 0;
    double x2 = 0;
    for (int i = 0; i < STEPS; i++) {
      double x = (i + 0.5) / STEPS - 0.5;
      double w = taper.at(x);
      w1 += w / STEPS;
      w2 += w * w / STEPS;
      x1 += x * x * w / STEPS;
      x2 += x * x * w * w / STEPS;
    }
    double straddling = 0;
    int places = 50;
    for (int k = 0; k < places; k++) {
      double delay = 0.5 * (k + 0.5) / places / samplesPerResolution;
      double response = 0;
      for (int i = 0; i < STEPS; i++) {
        double x = (i + 0.5) / STEPS - 0.5;
        response += taper.at(x) * StrictMath.cos(2 * Math.PI * x * delay) / STEPS;
      }
      straddling += response * response / (w1 * w1) / places;
    }
    double factor = w1 * Math.sqrt(x2) / (2 * Math.PI * Math.sqrt(w2) * x1);
    return new ReceiverFactors(
        w1 * w1 / w2 * straddling, factor, monopulseSlope, true, samplesPerResolution, cfar);
  }

  /** 1 sigma of range (m) for a measured SNR. */
  public double rangeSigmaM(RadarModel m, double snr) {
    return rangeFactor * RadarEquation.LIGHT_MPS / (2 * m.bandwidthHz() * Math.sqrt(2 * snr));
  }

  /** 1 sigma of a direction cosine for a measured SNR, an offset from the beam's axis. */
  public double cosineSigma(RadarModel m, double snr, double offset) {
    double sigma = m.beamwidthRad() / (monopulseSlope * Math.sqrt(2 * snr));
    if (!offAxis) {
      return sigma;
    }
    double ratio = monopulseSlope * offset / m.beamwidthRad();
    return sigma * Math.sqrt(1 + ratio * ratio);
  }

  /** Threshold over the mean noise for a false-alarm probability a cell. */
  public double threshold(double pfa) {
    return cfar == null ? -StrictMath.log(pfa) : cfar.multiplier(pfa);
  }
}
