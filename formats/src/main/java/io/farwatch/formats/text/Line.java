package io.farwatch.formats.text;

/**
 * One line of a file.
 *
 * @param number counted from one
 * @param text without its end; empty when it was too long
 * @param tooLong whether it was longer than {@link Lines#LENGTH_MAX} bytes and skipped
 */
public record Line(long number, String text, boolean tooLong) {}
