package io.farwatch.server.journal;

/**
 * One row of the batches.
 *
 * @param number from zero, without gaps
 * @param untilTaiNanos the run's time when the step was over
 * @param entry number of its first entry
 * @param inputs how many
 * @param events how many, after the inputs
 * @param sha256 its link in the chain
 */
record BatchRow(
    long number, long untilTaiNanos, long entry, int inputs, int events, byte[] sha256) {}
