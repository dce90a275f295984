package io.farwatch.scenario.signal;

import io.farwatch.core.radar.detection.Swerling;

/**
 * A point that reflects: a target, a meteor's head, a piece of a trail or of clutter. Range R(s) =
 * rangeM + rangeRateMps (s - epochS) + accelerationMps2 / 2 (s - epochS)^2 at the time s at which
 * the wave meets it.
 *
 * @param epochS when the range holds (s after the first sample)
 * @param rangeRateMps positive when receding
 * @param accelerationMps2 second derivative of the range
 * @param snr mean, of one pulse in the beam's centre, see the package
 * @param fluctuation whether and how the strength is drawn; the phase is drawn with it
 * @param u direction cosine minus the beam's
 * @param v the same along v
 * @param fromS it reflects from this time on
 * @param untilS and up to this
 * @param decayS its amplitude falls by e in this time after {@code fromS}; infinite: not at all
 */
public record Scatterer(
    double epochS,
    double rangeM,
    double rangeRateMps,
    double accelerationMps2,
    double snr,
    Swerling fluctuation,
    double u,
    double v,
    double fromS,
    double untilS,
    double decayS) {
  public Scatterer {
    boolean finite =
        Double.isFinite(epochS)
            && Double.isFinite(rangeM)
            && Double.isFinite(rangeRateMps)
            && Double.isFinite(accelerationMps2)
            && Double.isFinite(snr)
            && Double.isFinite(u)
            && Double.isFinite(v);
    if (!finite || rangeM < 0 || snr < 0 || Math.abs(rangeRateMps) > 1e6) {
      throw new IllegalArgumentException(
          "scatterer at " + rangeM + " m, " + rangeRateMps + " m/s, SNR " + snr);
    }
    if (Double.isNaN(fromS) || !(untilS >= fromS) || !(decayS > 0)) {
      throw new IllegalArgumentException("from " + fromS + " until " + untilS + " by " + decayS);
    }
    if (decayS < Double.POSITIVE_INFINITY && !Double.isFinite(fromS)) {
      throw new IllegalArgumentException("a decay needs a beginning");
    }
  }

  /** A steady or fluctuating target in the beam's centre, there all the time. */
  public static Scatterer target(
      double rangeM, double rangeRateMps, double snr, Swerling fluctuation) {
    return new Scatterer(
        0,
        rangeM,
        rangeRateMps,
        0,
        snr,
        fluctuation,
        0,
        0,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Double.POSITIVE_INFINITY);
  }

  /** The same in another direction. */
  public Scatterer towards(double newU, double newV) {
    return new Scatterer(
        epochS,
        rangeM,
        rangeRateMps,
        accelerationMps2,
        snr,
        fluctuation,
        newU,
        newV,
        fromS,
        untilS,
        decayS);
  }

  /** The same with its range holding at another time, and accelerating. */
  public Scatterer moving(double newEpochS, double newAccelerationMps2) {
    return new Scatterer(
        newEpochS,
        rangeM,
        rangeRateMps,
        newAccelerationMps2,
        snr,
        fluctuation,
        u,
        v,
        fromS,
        untilS,
        decayS);
  }

  /** The same for a time only, fading or not. */
  public Scatterer lasting(double newFromS, double newUntilS, double newDecayS) {
    return new Scatterer(
        epochS,
        rangeM,
        rangeRateMps,
        accelerationMps2,
        snr,
        fluctuation,
        u,
        v,
        newFromS,
        newUntilS,
        newDecayS);
  }
}
