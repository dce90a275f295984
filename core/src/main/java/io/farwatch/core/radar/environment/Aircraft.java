package io.farwatch.core.radar.environment;

import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionErrors;
import io.farwatch.core.earth.Troposphere;

/**
 * Kinds of aircraft as echoes. Cross-sections: M. I. Skolnik, "Introduction to Radar Systems", 3rd
 * ed. (2001), table 2.2; they fluctuate as Swerling 1. Speeds and heights: usual cruise (assumed).
 */
public enum Aircraft {
  SMALL_PROPELLER(1, 60, 2000),
  SMALL_JET(2, 200, 10_000),
  MEDIUM_AIRLINER(20, 230, 11_000),
  LARGE_AIRLINER(40, 245, 11_500),
  JUMBO(100, 250, 12_000);

  /**
   * 1/m2: airborne at once over dense airspace: 5,000 over 11.5e6 km2 (assumed: Europe at noon).
   */
  public static final double DENSITY_LAND_PER_M2 = 4.3e-10;

  /** 1/m2: over the North Atlantic, 600 over 1e7 km2 at the peak (assumed). */
  public static final double DENSITY_OCEAN_PER_M2 = 6e-11;

  private final double rcsM2;
  private final double speedMps;
  private final double heightM;

  Aircraft(double rcsM2, double speedMps, double heightM) {
    this.rcsM2 = rcsM2;
    this.speedMps = speedMps;
    this.heightM = heightM;
  }

  /** Mean cross-section (m2). */
  public double rcsM2() {
    return rcsM2;
  }

  /** Cruising speed (m/s). */
  public double speedMps() {
    return speedMps;
  }

  /** Cruising height (m). */
  public double heightM() {
    return heightM;
  }

  /**
   * How far a radar can see one over smooth ground (m): two rays of the mean air (CRPL, N = 313)
   * from where they graze it.
   */
  public double lineOfSightM(double siteHeightM) {
    return grazingM(heightM) + grazingM(siteHeightM);
  }

  private static double grazingM(double heightM) {
    if (!(heightM > 0)) {
      return 0;
    }
    RefractionErrors e =
        new Refraction(0, new Troposphere.Crpl(313), Ionosphere.NONE, 1e9).errors(0, heightM);
    return e == null ? 0 : e.trueRangeM();
  }
}
