package io.farwatch.core.radar.budget;

import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.Us76;

/**
 * What oxygen takes from a wave under 10 GHz: the dry part of Recommendation ITU-R P.676-10, annex
 * 2, eq. 22 (0.62 / (54 - f)^1.16 for the lines about 60 GHz, to 2 % here), along the straight line
 * through the U.S. Standard Atmosphere. Water vapour is left out: under 0.02 dB from zenith to 1
 * deg at 3 GHz.
 */
public final class Absorption {
  /** GHz: higher, the complex about 60 GHz and water vapour count. */
  private static final double FREQUENCY_MAX_GHZ = 10;

  /** m: the air above absorbs under 1e-4 of the whole. */
  private static final double TOP_M = 40e3;

  private static final int STEPS = 400;

  /** Gas constant of dry air (J/(kg K)). */
  private static final double GAS = 287.053;

  private static final double KAPPA = 1.4;
  private static final Us76 AIR = Us76.STANDARD;

  private Absorption() {}

  /** dB/km of dry air at a pressure (hPa) and temperature (K). */
  public static double specificDbPerKm(
      double frequencyHz, double pressureHpa, double temperatureK) {
    double f = frequencyHz / 1e9;
    if (!(f > 0 && f <= FREQUENCY_MAX_GHZ)) {
      throw new IllegalArgumentException(frequencyHz + " Hz is outside 0..10 GHz");
    }
    double rp = pressureHpa / 1013;
    double rt = 288 / temperatureK;
    double debye =
        7.2 * StrictMath.pow(rt, 2.8) / (f * f + 0.34 * rp * rp * StrictMath.pow(rt, 1.6));
    double lines = 0.62 / StrictMath.pow(54 - f, 1.16);
    return (debye + lines) * f * f * rp * rp * 1e-3;
  }

  /**
   * One-way loss (dB) from a site at sea level to a target at a height (m) over it.
   *
   * @param elevationRad 0 to pi/2
   */
  public static double oneWayDb(double frequencyHz, double elevationRad, double targetHeightM) {
    double r0 = Refraction.EARTH_RADIUS_M;
    double level = r0 * StrictMath.cos(elevationRad);
    double root = Math.sqrt(Math.min(TOP_M, targetHeightM));
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      // h = x^2 keeps the path's slope finite for a level ray.
      double x = (i + 0.5) / STEPS * root;
      double h = x * x;
      double sound = AIR.soundSpeedMps(h);
      double kelvin = sound * sound / (KAPPA * GAS);
      double hpa = AIR.densityKgM3(h) * GAS * kelvin / 100;
      double r = r0 + h;
      double slope = r / Math.sqrt((r - level) * (r + level));
      sum += specificDbPerKm(frequencyHz, hpa, kelvin) * slope * 2 * x * root / STEPS;
    }
    return sum / 1000;
  }

  /** The same there and back, as a loss. */
  public static Loss twoWay(double frequencyHz, double elevationRad, double targetHeightM) {
    return new Loss(
        "absorption in air",
        2 * oneWayDb(frequencyHz, elevationRad, targetHeightM),
        "oxygen, through all air at the lowest beam; ITU-R P.676-10, annex 2");
  }
}
