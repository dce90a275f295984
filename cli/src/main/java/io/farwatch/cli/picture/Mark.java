package io.farwatch.cli.picture;

/**
 * A detection to be marked.
 *
 * @param rangeM as measured
 * @param rangeRateMps positive when receding
 * @param snr linear, over the mean noise
 * @param label beside it; may be empty
 */
public record Mark(double rangeM, double rangeRateMps, double snr, String label) {}
