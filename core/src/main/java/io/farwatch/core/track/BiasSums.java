package io.farwatch.core.track;

import io.farwatch.core.linear.Matrix;
import java.util.List;

/**
 * What tracks that are over said of the radars' systematic errors: the sum of their information
 * beyond the prior, all radars together, in units of the prior sigmas.
 *
 * @param radars in the order of their blocks
 * @param information square, {@link Sensor#BIASES} rows a radar
 * @param vector information times estimate, a column
 */
public record BiasSums(List<OfRadar> radars, Matrix information, Matrix vector) {
  static final BiasSums NONE = new BiasSums(List.of(), Matrix.of(0, 0), Matrix.of(0, 1));

  public BiasSums {
    radars = List.copyOf(radars);
  }

  /** One radar and how many tracks spoke of it. */
  public record OfRadar(String name, int tracks) {}
}
