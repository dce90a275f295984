package io.farwatch.core.radar.coverage;

/**
 * A point as a radar sees it.
 *
 * @param visibility whether it can be looked at
 * @param face the face to look with, -1 in no face's sector
 * @param rangeM straight (m)
 * @param azimuthRad clockwise from north
 * @param elevationRad apparent; below zero where no ray gets to
 * @param scanCosine of the angle off that face's boresight; 0 behind it
 */
public record Sight(
    Visibility visibility,
    int face,
    double rangeM,
    double azimuthRad,
    double elevationRad,
    double scanCosine) {}
