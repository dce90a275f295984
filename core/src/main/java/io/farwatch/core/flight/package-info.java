/**
 * How things move: free flight under gravity on the turning WGS-84 Earth, flight through air with
 * drag and winds, orbits by SGP4, where an arc meets the ground, and with what uncertainty. Enters
 * and leaves: ECEF; an inertial frame is used only inside.
 */
package io.farwatch.core.flight;
