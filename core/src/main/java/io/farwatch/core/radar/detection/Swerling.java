package io.farwatch.core.radar.detection;

/**
 * How the echo's strength fluctuates: not at all, or from look to look (the pulses of a look are
 * alike) or from pulse to pulse, after the distribution of chi-square with two or four degrees of
 * freedom.
 */
public enum Swerling {
  /** Steady. */
  CASE_0,
  /** Two degrees of freedom, from look to look. */
  CASE_1,
  /** Two degrees of freedom, from pulse to pulse. */
  CASE_2,
  /** Four degrees of freedom, from look to look. */
  CASE_3,
  /** Four degrees of freedom, from pulse to pulse. */
  CASE_4;

  /** Number of a case, 0 to 4. */
  public static Swerling of(int number) {
    if (number < 0 || number > 4) {
      throw new IllegalArgumentException("Swerling case " + number + " is outside 0..4");
    }
    return values()[number];
  }

  /** Half the degrees of freedom that a look of {@code pulses} has; infinite when steady. */
  double shape(int pulses) {
    return switch (this) {
      case CASE_0 -> Double.POSITIVE_INFINITY;
      case CASE_1 -> 1;
      case CASE_2 -> pulses;
      case CASE_3 -> 2;
      case CASE_4 -> 2.0 * pulses;
    };
  }
}
