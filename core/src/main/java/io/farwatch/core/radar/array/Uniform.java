package io.farwatch.core.radar.array;

/** All weights one: of a filter, the matched one. */
public record Uniform() implements ContinuousTaper {
  @Override
  public double at(double place) {
    return 1;
  }
}
