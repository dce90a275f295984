/**
 * What a radar sends: one pulse's modulation, bursts of pulses, repetition frequencies. Times in s
 * from the pulse's start, frequencies in Hz about the carrier.
 */
package io.farwatch.core.radar.waveform;
