package io.farwatch.core.signal;

import io.farwatch.core.radar.array.ContinuousTaper;
import io.farwatch.core.radar.array.Taylor;
import io.farwatch.core.radar.array.Uniform;
import io.farwatch.core.radar.detection.Cfar;
import org.jspecify.annotations.Nullable;

/**
 * How a dwell's samples are turned into detections.
 *
 * @param taper of the pulse compression's taps
 * @param dopplerTaper over the pulses of a coherent burst
 * @param integration of pulses
 * @param pulses integrated together; the dwell is cut into bursts of so many. 0: all of it
 * @param rangeRateMinMps lowest hypothesis of range rate; positive when receding
 * @param rangeRateMaxMps highest; without integration the filter is made for the middle of both
 * @param pfa false-alarm probability of a cell: one sample of range in one row of range rate
 * @param cfar type, number and rank of reference cells
 * @param guard samples on each side of a cell that are no reference; widened where the filter makes
 *     nearer samples depend on the cell's
 * @param monopulseU curve of the difference along u; null: the ratio itself is not turned to angles
 * @param monopulseV curve of the difference along v
 */
public record ChainSettings(
    ContinuousTaper taper,
    ContinuousTaper dopplerTaper,
    Integration integration,
    int pulses,
    double rangeRateMinMps,
    double rangeRateMaxMps,
    double pfa,
    Cfar cfar,
    int guard,
    @Nullable AngleCurve monopulseU,
    @Nullable AngleCurve monopulseV) {
  /** How pulses are added. */
  public enum Integration {
    /** Not at all: each pulse for itself. */
    SINGLE,
    /** Aligned in range and phase for each hypothesis of range rate. */
    COHERENT,
    /** Powers, aligned in range for each hypothesis of range rate. */
    NONCOHERENT
  }

  public ChainSettings {
    if (!(pfa >= 1e-15 && pfa <= 0.1)) {
      throw new IllegalArgumentException("Pfa " + pfa + " is outside 1e-15..0.1");
    }
    if (pulses < 0 || guard < 0 || guard > 1000) {
      throw new IllegalArgumentException(pulses + " pulses, " + guard + " guard samples");
    }
    if (!(rangeRateMaxMps >= rangeRateMinMps
        && Math.max(-rangeRateMinMps, rangeRateMaxMps) <= 80_000)) {
      throw new IllegalArgumentException(
          "range rates " + rangeRateMinMps + " to " + rangeRateMaxMps + " m/s");
    }
    if (cfar.cells() % 2 != 0) {
      throw new IllegalArgumentException(cfar.cells() + " reference cells are not two halves");
    }
  }

  /** Each pulse for itself, Taylor weighting of -35 dB, cell-averaging over 32 cells. */
  public static ChainSettings single(double pfa) {
    return new ChainSettings(
        Taylor.ofDb(5, 35),
        new Uniform(),
        Integration.SINGLE,
        1,
        0,
        0,
        pfa,
        new Cfar(Cfar.Type.CA, 32, 0),
        4,
        null,
        null);
  }

  /** Bursts of so many pulses (0: the whole dwell), coherent, over a span of range rates. */
  public static ChainSettings coherent(double pfa, int pulses, double minMps, double maxMps) {
    return single(pfa).withIntegration(Integration.COHERENT, pulses, minMps, maxMps);
  }

  /** The same by powers alone. */
  public static ChainSettings nonCoherent(double pfa, int pulses, double minMps, double maxMps) {
    return single(pfa).withIntegration(Integration.NONCOHERENT, pulses, minMps, maxMps);
  }

  public ChainSettings withIntegration(
      Integration how, int burst, double minimumMps, double maximumMps) {
    return new ChainSettings(
        taper,
        dopplerTaper,
        how,
        burst,
        minimumMps,
        maximumMps,
        pfa,
        cfar,
        guard,
        monopulseU,
        monopulseV);
  }

  public ChainSettings withTapers(ContinuousTaper range, ContinuousTaper doppler) {
    return new ChainSettings(
        range,
        doppler,
        integration,
        pulses,
        rangeRateMinMps,
        rangeRateMaxMps,
        pfa,
        cfar,
        guard,
        monopulseU,
        monopulseV);
  }

  public ChainSettings withCfar(Cfar rule, int guardSamples) {
    return new ChainSettings(
        taper,
        dopplerTaper,
        integration,
        pulses,
        rangeRateMinMps,
        rangeRateMaxMps,
        pfa,
        rule,
        guardSamples,
        monopulseU,
        monopulseV);
  }

  public ChainSettings withMonopulse(AngleCurve u, AngleCurve v) {
    return new ChainSettings(
        taper,
        dopplerTaper,
        integration,
        pulses,
        rangeRateMinMps,
        rangeRateMaxMps,
        pfa,
        cfar,
        guard,
        u,
        v);
  }
}
