package io.farwatch.server.web;

import io.farwatch.core.time.Epoch;

/**
 * Where a run stands.
 *
 * @param epoch the run's time
 * @param running false when it is over or stopped
 * @param speed asked for, in seconds of the run a second
 * @param latencyMs from when the last step's data were due to when they had been worked on
 * @param inputs taken so far
 * @param tentative tracks not yet confirmed
 */
public record Moment(
    Epoch epoch, boolean running, double speed, double latencyMs, long inputs, int tentative) {}
