package io.farwatch.core.radar.schedule;

import io.farwatch.core.time.Epoch;

/** A dwell and the start of its transmission. */
public record Placed(Task task, Epoch start) {}
