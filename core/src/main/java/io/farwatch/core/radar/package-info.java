/**
 * What a radar can do, and does: models of radars in public figures and their library, the radar
 * equation on them, what refraction leaves. Its parts stand in packages of their own: detection
 * statistics, budget, environment, waveforms, arrays, scheduling.
 */
package io.farwatch.core.radar;
