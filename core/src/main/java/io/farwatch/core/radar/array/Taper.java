package io.farwatch.core.radar.array;

/** Weights of the elements of a face. */
public sealed interface Taper permits SeparableTaper, TaylorCircular, BaylissCircular {
  /** Real weights of the grid's elements in their order. */
  double[] weights(ArrayGrid grid);

  /** All weights one. */
  static Taper uniform() {
    return new SeparableTaper(new Uniform(), new Uniform());
  }
}
