package io.farwatch.server.journal;

/**
 * A pipeline as it was after a batch.
 *
 * @param batch the last whose inputs it has taken
 * @param bytes of {@code Pipeline.snapshot()}
 */
public record Snapshot(long batch, byte[] bytes) {}
