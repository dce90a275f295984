package io.farwatch.core.radar;

/**
 * One number of a radar with where it comes from.
 *
 * @param name what it is
 * @param value in the unit
 * @param unit as people write it
 * @param source author and title, or {@code assumed: why}
 */
public record Figure(String name, double value, String unit, String source) {}
