package io.farwatch.core.earth;

/** East, north and up at a site (m or m/s, as the use says). */
public record Enu(double east, double north, double up) {}
