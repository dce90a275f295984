package io.farwatch.core.earth;

/**
 * Slant range (m), azimuth clockwise from north (rad, 0 to 2 pi) and elevation above the
 * ellipsoid's tangent plane (rad) at a site.
 */
public record RadarPolar(double rangeM, double azimuthRad, double elevationRad) {}
