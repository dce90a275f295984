package io.farwatch.core.flight;

import io.farwatch.core.time.Epoch;

/**
 * SGP4 mean elements of one catalogued object, in the TEME frame of their epoch. Source of the
 * meaning: F. R. Hoots, R. L. Roehrich, "Spacetrack Report No. 3" (1980).
 *
 * @param number catalogue number
 * @param name may be empty
 * @param epoch of the elements
 * @param meanMotionRadPerS Kozai mean motion
 * @param meanMotionRateRadPerS2 first derivative as SGP4 ignores and messages carry it
 * @param eccentricity 0 to 1
 * @param inclinationRad 0 to pi
 * @param nodeRad right ascension of the ascending node
 * @param perigeeArgumentRad argument of perigee
 * @param meanAnomalyRad mean anomaly
 * @param bStarPerEarthRadius drag term
 */
public record MeanElements(
    int number,
    String name,
    Epoch epoch,
    double meanMotionRadPerS,
    double meanMotionRateRadPerS2,
    double eccentricity,
    double inclinationRad,
    double nodeRad,
    double perigeeArgumentRad,
    double meanAnomalyRad,
    double bStarPerEarthRadius) {}
