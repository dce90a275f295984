package io.farwatch.formats.radars;

/**
 * Random errors of a radar's plots, 1 sigma; NaN for what its file does not say.
 *
 * @param rangeM m
 * @param azimuthRad rad
 * @param elevationRad rad
 * @param rangeRateMps m/s
 */
public record Sigmas(double rangeM, double azimuthRad, double elevationRad, double rangeRateMps) {}
