package io.farwatch.core.flight;

/** Placeholder until the flight part lands. */
public record GroundUncertainty(double alongM) {
  public static GroundUncertainty pending(double alongM) {
    return new GroundUncertainty(alongM);
  }

  public GroundEllipse ellipse(double probability) {
    return new GroundEllipse(probability, alongM, alongM, 0, 0);
  }
}
