package io.farwatch.core.plot;

import io.farwatch.core.time.Epoch;

/**
 * A hint from another kind of sensor, such as an infrared launch detection.
 *
 * @param id of the sender
 * @param source who says so
 * @param epoch when it was seen
 * @param latitudeRad where on the ground
 * @param longitudeRad where on the ground
 * @param sigmaM how well it is placed, 1 sigma each way (m)
 * @param provenance where it comes from
 */
public record Cue(
    String id,
    String source,
    Epoch epoch,
    double latitudeRad,
    double longitudeRad,
    double sigmaM,
    Provenance provenance) {}
