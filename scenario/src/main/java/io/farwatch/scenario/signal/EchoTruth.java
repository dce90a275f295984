package io.farwatch.scenario.signal;

/**
 * What a perfect receiver would say of one object in a dwell.
 *
 * @param object its number
 * @param timeS when the middle of the burst met it (s after the first sample)
 * @param rangeM apparent range then, with the refraction's delay
 * @param rangeRateMps positive when receding
 * @param snr mean, of one pulse, with scan loss and beam shape
 * @param offsetU direction cosine minus the beam's
 * @param offsetV the same along v
 */
public record EchoTruth(
    int object,
    double timeS,
    double rangeM,
    double rangeRateMps,
    double snr,
    double offsetU,
    double offsetV) {}
