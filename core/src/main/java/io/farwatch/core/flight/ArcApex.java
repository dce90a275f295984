package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;

/**
 * The highest point of an arc over the ellipsoid.
 *
 * @param timeS from the state that was asked about, negative when it is past (s)
 * @param heightM above the ellipsoid
 * @param latitudeRad geodetic
 * @param longitudeRad from -pi to pi
 * @param state there (ECEF)
 */
public record ArcApex(
    double timeS, double heightM, double latitudeRad, double longitudeRad, EcefState state) {}
