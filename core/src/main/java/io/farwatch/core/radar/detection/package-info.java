/**
 * How sure a radar sees: a square-law detector with a fixed threshold on fluctuating targets, and
 * thresholds that follow the noise. Enters: probabilities, pulses, linear SNR of one pulse. Leaves:
 * thresholds on the sum of |z|^2 for unit noise, probabilities, losses. Everything exact to
 * rounding; no approximation of Albersheim's or Shnidman's kind.
 *
 * <p>Source: P. Swerling, "Probability of detection for fluctuating targets", IRE Trans. IT-6
 * (1960); M. A. Richards, "Fundamentals of Radar Signal Processing", 2nd ed. (2014), chapters 6 and
 * 7.
 */
package io.farwatch.core.radar.detection;
