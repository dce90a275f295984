package io.farwatch.cli.recorded;

import io.farwatch.core.plot.DropReason;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.time.Epoch;
import org.jspecify.annotations.Nullable;

/**
 * One record of the input, in the order of the files.
 *
 * @param index from zero, over all files
 * @param radar as it says; empty when it does not
 * @param epoch null when it says none that can be read
 * @param plot null when it gave none
 * @param reason why it gave none; null when it did
 */
public record InputRecord(
    int index,
    String radar,
    @Nullable Epoch epoch,
    @Nullable Plot plot,
    @Nullable DropReason reason) {}
