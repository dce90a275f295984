package io.farwatch.core.radar.array;

/**
 * Weights that are given along a whole line, so at any place of it: of an aperture, or of a filter
 * along its length. Source: F. J. Harris, "On the use of windows for harmonic analysis with the
 * discrete Fourier transform", Proc. IEEE 66 (1978), sec. V.
 */
public sealed interface ContinuousTaper extends LineTaper permits Uniform, Taylor, Hamming {
  /** Weight at a place from -1, one end of the line, to 1, the other. */
  double at(double place);

  @Override
  default double[] weights(int count) {
    double[] w = new double[count];
    for (int i = 0; i < count; i++) {
      w[i] = at(LineTaper.middle(i, count));
    }
    return w;
  }
}
