/**
 * From samples to plots: enters complex baseband samples (I and Q) of a dwell in blocks, with how
 * it was sent; leaves detections with range, range rate, offsets from the beam, SNR and the errors
 * of each. Memory is bounded by the block and the burst, never by the recording.
 *
 * <p>Conventions: baseband about the carrier; an echo of delay tau is s(t - tau) exp(-2 pi i f
 * tau), f the carrier, so a receding object turns the phase backwards; delays count from the
 * pulse's start; range = c tau / 2; range rate is positive when receding. Channels: the sum, then
 * the difference along u and the difference along v of the face.
 *
 * <p>A moving object: c (t - s) = R(s), t the time of reception, s that of reflection; with a
 * constant rate v the delay of what was sent at time x is tau_c + 2 v / (c - v) (x - x_c), exactly.
 * A detection's range holds at {@link io.farwatch.core.signal.Detection#timeS}, when what was sent
 * in the middle of the pulse or burst was reflected.
 *
 * <p>The way of {@link io.farwatch.core.signal.Chain}: each pulse's window is compressed by
 * overlap-save with weighted taps made for the pulse's exact start; rows of one range rate each are
 * read from it, aligned to a quarter of a sample; a threshold follows the noise along each row; the
 * strongest cell over it is refined on the samples themselves with taps at exact delays and rates;
 * what its own response explains is taken with it; then the next. Of a burst at unequal intervals,
 * echoes of earlier pulses (the Moon's, of 2.4 to 2.7 s) are refused as not in all pulses; at equal
 * intervals they cannot be told. Books: M. A. Richards, "Fundamentals of Radar Signal Processing",
 * 2nd ed. (2014), chapters 4 to 7; N. Levanon, E. Mozeson, "Radar Signals" (2004). Equations and
 * their sources stand with each class.
 */
package io.farwatch.core.signal;
