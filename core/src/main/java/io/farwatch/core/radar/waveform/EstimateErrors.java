package io.farwatch.core.radar.waveform;

/**
 * 1 sigma of delay and Doppler of an echo, to first order in 1/SNR.
 *
 * @param delaySigmaS of the delay (s)
 * @param dopplerSigmaHz of the Doppler frequency (Hz); infinite where it was held fixed
 * @param correlation between the two
 */
public record EstimateErrors(double delaySigmaS, double dopplerSigmaHz, double correlation) {}
