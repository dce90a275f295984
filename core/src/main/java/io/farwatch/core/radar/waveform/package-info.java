/**
 * What a radar sends: one pulse's modulation, bursts of pulses, repetition frequencies; the filter
 * that compresses it, the ambiguity function, and what errors the filter leaves. Times in s from
 * the pulse's start, frequencies in Hz about the carrier.
 *
 * <p>Ambiguity: chi(tau, nu) = integral of s(t) conj(s(t - tau)) exp(2 pi j nu t) dt / energy, so
 * that |chi| is what the filter for delay tau and no Doppler makes of an echo of delay zero and
 * Doppler nu. A receding object has negative Doppler: nu = -2 v f / c. Books: N. Levanon, E.
 * Mozeson, "Radar Signals" (2004); M. A. Richards, "Fundamentals of Radar Signal Processing", 2nd
 * ed. (2014).
 */
package io.farwatch.core.radar.waveform;
