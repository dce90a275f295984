package io.farwatch.core.radar;

import io.farwatch.core.earth.Geodetic;

/**
 * A transmitter and a receiver that stand apart.
 *
 * @param transmitter where it stands (WGS-84)
 * @param receiver where it stands (WGS-84)
 */
public record Bistatic(Geodetic transmitter, Geodetic receiver) {}
