package io.farwatch.core.radar.budget;

/**
 * One loss of a radar: by how much more power it takes than without.
 *
 * @param name what loses
 * @param lossDb zero or more (dB)
 * @param source author and title, a formula, or {@code assumed: why}
 */
public record Loss(String name, double lossDb, String source) {
  public Loss {
    if (!(lossDb >= 0 && lossDb < 200)) {
      throw new IllegalArgumentException(name + ": " + lossDb + " dB is outside 0..200");
    }
    if (name.isEmpty() || source.isEmpty()) {
      throw new IllegalArgumentException("a loss needs a name and a source: '" + name + "'");
    }
  }
}
