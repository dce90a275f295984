package io.farwatch.cli.picture;

/**
 * Where evenly spaced samples lie.
 *
 * @param first of the first sample
 * @param step from one to the next, above zero
 * @param count how many
 */
public record Samples(double first, double step, int count) {
  public Samples {
    if (!(step > 0) || count < 1 || !Double.isFinite(first)) {
      throw new IllegalArgumentException(count + " samples from " + first + ", step " + step);
    }
  }

  /** Place of a sample. */
  double at(int k) {
    return first + k * step;
  }

  /** Half a step before the first. */
  double low() {
    return first - 0.5 * step;
  }

  /** Half a step behind the last. */
  double high() {
    return first + (count - 0.5) * step;
  }

  /** The sample nearest to a place. */
  int nearest(double place) {
    return (int) Math.max(0, Math.min(count - 1.0, Math.rint((place - first) / step)));
  }
}
