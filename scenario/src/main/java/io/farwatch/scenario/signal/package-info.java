/**
 * Radar dwells sample by sample: enters what stands in the sky (points that reflect, emitters of
 * noise and pulses) and how the dwell is sent; leaves complex samples of the sum and difference
 * channels, as a recording would give them.
 *
 * <p>Conventions are those of core.signal. Time is in s after the dwell's first sample. Thermal
 * noise has unit power a complex sample in every channel. SNR is that of one pulse at the peak of
 * the unweighted matched filter, in the beam's centre: energy of the echo over noise density, so an
 * echo of amplitude A over n samples has A^2 n. Directions are direction cosines along the face's u
 * and v minus the beam's. While the radar transmits its receiver is blanked: samples are zero,
 * noise and all. Every draw is keyed by (seed, radar, dwell, what), so samples do not depend on the
 * size of the blocks they are read in.
 */
package io.farwatch.scenario.signal;
