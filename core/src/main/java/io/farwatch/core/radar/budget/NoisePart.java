package io.farwatch.core.radar.budget;

/**
 * One part of a system's noise temperature, seen at the antenna's terminals.
 *
 * @param name what makes the noise
 * @param temperatureK its part (K)
 * @param source author and title, a formula, or {@code assumed: why}
 */
public record NoisePart(String name, double temperatureK, String source) {
  public NoisePart {
    if (!(temperatureK >= 0 && temperatureK < 1e12)) {
      throw new IllegalArgumentException(name + ": " + temperatureK + " K");
    }
  }
}
