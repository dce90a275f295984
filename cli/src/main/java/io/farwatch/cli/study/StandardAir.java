package io.farwatch.cli.study;

import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.earth.Troposphere;

/** The air and ionosphere of studies: the averages that the simulated radars correct with. */
public final class StandardAir {
  /** What is assumed, for pictures. */
  public static final String WORDS = "air CRPL 313, ionosphere Chapman 5e11/m³ at 350 km";

  private static final Troposphere AIR = new Troposphere.Crpl(313);
  private static final Ionosphere ELECTRONS = new Ionosphere.Chapman(5e11, 350e3, 60e3);

  private StandardAir() {}

  /** Refraction for a site's height (m; below sea level as at sea level) and a frequency. */
  public static RefractionTable table(double siteHeightM, double frequencyHz) {
    return RefractionTable.of(
        new Refraction(Math.max(0, siteHeightM), AIR, ELECTRONS, frequencyHz));
  }
}
