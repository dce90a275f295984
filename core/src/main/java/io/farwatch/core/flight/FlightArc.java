package io.farwatch.core.flight;

import io.farwatch.core.earth.EcefState;

/**
 * A free arc between two places.
 *
 * @param start state at the first place (ECEF, m, m/s)
 * @param end state at the second place
 * @param timeS from one to the other (s)
 * @param apogeeM highest point over the ellipsoid between them (m)
 * @param elevationRad of the first velocity above the horizon, relative to the turning Earth
 */
public record FlightArc(
    EcefState start, EcefState end, double timeS, double apogeeM, double elevationRad) {}
