package io.farwatch.core.radar.array;

import java.util.Arrays;

/** All weights one. */
public record Uniform() implements LineTaper {
  @Override
  public double[] weights(int count) {
    double[] w = new double[count];
    Arrays.fill(w, 1);
    return w;
  }
}
