package io.farwatch.cli.recorded;

import io.farwatch.core.plot.DropReason;
import org.jspecify.annotations.Nullable;

/**
 * What became of an input record.
 *
 * @param record the record
 * @param track that took it, under the id it had then; null when none did
 * @param dropped why none did; null when one did
 */
public record Fate(InputRecord record, @Nullable String track, @Nullable DropReason dropped) {}
