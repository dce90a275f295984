package io.farwatch.core.flight;

/**
 * An ellipse on the ground that holds the true point with the stated probability.
 *
 * @param probability that it claims, 0 to 1
 * @param semiMajorM (m)
 * @param semiMinorM (m)
 * @param majorAzimuthRad of the major axis, clockwise from north (rad, 0 to pi)
 * @param timeSigmaS of the crossing's time, 1 sigma (s)
 */
public record GroundEllipse(
    double probability,
    double semiMajorM,
    double semiMinorM,
    double majorAzimuthRad,
    double timeSigmaS) {}
