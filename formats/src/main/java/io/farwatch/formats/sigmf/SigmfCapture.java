package io.farwatch.formats.sigmf;

import io.farwatch.core.time.Epoch;
import org.jspecify.annotations.Nullable;

/**
 * One capture segment.
 *
 * @param sampleStart index of its first sample; as SigMF counts, from {@code core:offset}
 * @param globalIndex of that sample in the stream it was taken from
 * @param epoch of that sample, or null
 * @param headerBytes to skip before it
 * @param sampleCount how many it should have; -1 when not told
 * @param fields what is told of its dwells
 */
public record SigmfCapture(
    long sampleStart,
    long globalIndex,
    @Nullable Epoch epoch,
    long headerBytes,
    long sampleCount,
    DwellFields fields) {}
