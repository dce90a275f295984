package io.farwatch.core.flight;

/**
 * How a notional rocket is pitched in its launch plane: angles in rad above the pad's horizon,
 * times in s from lift-off. It holds the thrust's direction; nothing here feeds back on the flight.
 */
public sealed interface PitchProgramme {
  /** Vertical until then (s). */
  double riseS();

  /** The instant up to which the turn from the vertical is led (s). */
  double turnEndS();

  /** Vertical, an even turn to one pitch, then evenly on to another at cut-off. */
  record Linear(double riseS, double turnEndS, double pitchRad, double pitchEndRad)
      implements PitchProgramme {
    public Linear {
      check(riseS, turnEndS, pitchRad + pitchEndRad);
    }
  }

  /**
   * Vertical, an even kick to a pitch, then thrust along the velocity relative to the turning
   * Earth, which gravity turns: without angle of attack.
   */
  record GravityTurn(double riseS, double turnEndS, double pitchRad) implements PitchProgramme {
    public GravityTurn {
      check(riseS, turnEndS, pitchRad);
    }
  }

  private static void check(double riseS, double turnEndS, double angles) {
    if (!(riseS >= 0 && turnEndS > riseS && turnEndS < 1e5 && Double.isFinite(angles))) {
      throw new IllegalArgumentException(
          "no pitch programme: rise to " + riseS + " s, turn to " + turnEndS + " s");
    }
  }
}
