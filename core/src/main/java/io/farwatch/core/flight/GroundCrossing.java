package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;

/**
 * Where and when an arc meets the ground.
 *
 * @param timeS from the state that was asked about, negative when it lies in the past (s)
 * @param latitudeRad geodetic
 * @param longitudeRad from -pi to pi
 * @param speedMps relative to the turning Earth
 * @param descentAngleRad of the velocity below the horizon; negative when it climbs
 * @param state at the crossing (ECEF)
 */
public record GroundCrossing(
    double timeS,
    double latitudeRad,
    double longitudeRad,
    double speedMps,
    double descentAngleRad,
    EcefState state) {}
