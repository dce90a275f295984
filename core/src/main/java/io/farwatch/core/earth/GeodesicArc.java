package io.farwatch.core.earth;

/**
 * A shortest line on the ground from one place to another.
 *
 * @param distanceM its length (m)
 * @param azimuthRad where it sets out, from north through east, 0 to 2 pi
 * @param arrivalAzimuthRad where it heads on at its end, 0 to 2 pi
 */
public record GeodesicArc(double distanceM, double azimuthRad, double arrivalAzimuthRad) {}
