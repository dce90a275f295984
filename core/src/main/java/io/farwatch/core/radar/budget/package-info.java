/**
 * What becomes of a radar's power: the radar equation for search and for track, every loss by its
 * name, the system's temperature part by part. Enters: power, gains, wavelength, times, ranges and
 * cross-sections in SI, linear; losses in dB as books state them. Leaves: SNR (linear), ranges,
 * losses, temperatures. Nothing here knows a certain radar; {@code io.farwatch.core.radar} does.
 *
 * <p>Source: L. V. Blake, "Prediction of Radar Range", in M. I. Skolnik, "Radar Handbook", 2nd ed.
 * (1990), ch. 2; D. K. Barton, "Radar Equations for Modern Radar" (2013); Recommendations ITU-R
 * P.372, P.531, P.676.
 */
package io.farwatch.core.radar.budget;
