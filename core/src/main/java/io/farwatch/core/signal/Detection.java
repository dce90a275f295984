package io.farwatch.core.signal;

/**
 * One object found in a dwell, with 1 sigma of each random error. What was not measured is NaN.
 *
 * @param timeS when the echo left the object, s after the dwell's first sample: for the middle of
 *     the pulse, or of the burst
 * @param rangeM apparent range, range-Doppler coupling still in it unless the range rate is told
 * @param rangeRateMps positive when receding; NaN without Doppler or range-rate hypotheses
 * @param offsetU direction cosine along u minus the beam's; NaN without difference channels
 * @param offsetV the same along v
 * @param snr power over noise after all integration, linear
 * @param snrSigma error of it
 * @param couplingS range = true range + coupling x true range rate; zero where it was taken out
 * @param cells how many cells over the threshold were taken together
 * @param merged whether the differences say that it is more than one object (imaginary part of
 *     difference over sum beyond 4 sigma)
 */
public record Detection(
    double timeS,
    double rangeM,
    double rangeSigmaM,
    double rangeRateMps,
    double rangeRateSigmaMps,
    double offsetU,
    double offsetUSigma,
    double offsetV,
    double offsetVSigma,
    double snr,
    double snrSigma,
    double couplingS,
    int cells,
    boolean merged) {}
