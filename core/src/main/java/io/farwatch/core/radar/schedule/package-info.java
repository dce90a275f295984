/**
 * When a phased array does what: enters the dwells that are wanted, leaves those that were given a
 * time under the limits of time, transmit duty, power and beams received at once, those that wait,
 * and those that were given up, with the reason. Times are epochs; what is relative to a dwell is s
 * from the start of its transmission.
 *
 * <p>The way of it: by rank, then by deadline, each dwell at the earliest instant that breaks no
 * limit, interleaved with what already stands. Source: A. Moo, Z. Ding, "Adaptive Radar Resource
 * Management" (2015), ch. 2 (priorities, time windows, interleaving); that a transmission silences
 * the whole face, and that a search window may be interrupted and a track's gate not, is ours.
 */
package io.farwatch.core.radar.schedule;
