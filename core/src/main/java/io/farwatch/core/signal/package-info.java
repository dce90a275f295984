/**
 * From samples to plots: enters complex baseband samples (I and Q) of a dwell in blocks, with how
 * it was sent; leaves detections with range, range rate, offsets from the beam, SNR and the errors
 * of each. Memory is bounded by the block and the burst, never by the recording.
 *
 * <p>Conventions: baseband about the carrier; an echo of delay tau is s(t - tau) exp(-2 pi i f
 * tau), f the carrier, so a receding object turns the phase backwards; delays count from the
 * pulse's start; range = c tau / 2; range rate is positive when receding. Channels: the sum, then
 * the difference along u and the difference along v of the face.
 */
package io.farwatch.core.signal;
