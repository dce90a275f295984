package io.farwatch.server.journal;

import io.farwatch.core.plot.Provenance;

/**
 * What a journal is of. It holds no wall-clock time: the same run gives the same journal.
 *
 * @param program version that wrote it
 * @param provenance of every input
 * @param scenario name of what was run
 * @param text the scenario's file, or empty
 * @param seed of all draws
 * @param hash of everything the run follows from; equal hashes mean the same run
 */
public record JournalMeta(
    String program, Provenance provenance, String scenario, String text, long seed, String hash) {}
