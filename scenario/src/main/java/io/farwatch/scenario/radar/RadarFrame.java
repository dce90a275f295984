package io.farwatch.scenario.radar;

import io.farwatch.core.plot.Look;
import io.farwatch.core.plot.Plot;
import io.farwatch.core.plot.SensorState;
import java.util.List;
import java.util.Map;

/**
 * What a simulated radar did in one step.
 *
 * @param looks in order of epoch
 * @param states sensor states, in order of epoch
 * @param origins which object made each plot, -1 for noise; for measuring only, the pipeline never
 *     sees it
 * @param fenceSnr highest mean SNR (linear) at which each object stood in a fence beam, for
 *     measuring
 */
public record RadarFrame(
    List<Look> looks,
    List<SensorState> states,
    Map<Plot, Integer> origins,
    Map<Integer, Double> fenceSnr) {}
