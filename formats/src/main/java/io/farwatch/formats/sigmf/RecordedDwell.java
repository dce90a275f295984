package io.farwatch.formats.sigmf;

import io.farwatch.core.signal.DwellSetup;
import io.farwatch.core.time.Epoch;
import org.jspecify.annotations.Nullable;

/**
 * One dwell of a recording.
 *
 * @param capture number of its capture, from zero
 * @param setup how it was sent and recorded
 * @param epoch of its first sample, or null when the recording does not tell
 * @param beam where it looked, or null
 * @param byteOffset of its first sample in the data file
 * @param firstSample index of that sample as SigMF counts
 * @param samples it has
 */
public record RecordedDwell(
    int capture,
    DwellSetup setup,
    @Nullable Epoch epoch,
    @Nullable BeamPointing beam,
    long byteOffset,
    long firstSample,
    long samples) {}
