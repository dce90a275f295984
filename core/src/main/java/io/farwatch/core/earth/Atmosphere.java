package io.farwatch.core.earth;

/**
 * Air at rest by geometric height over the ellipsoid. Implementations allocate nothing, never give
 * NaN for a finite height, and hold their lowest value below the ground.
 */
public interface Atmosphere {
  /** Density (kg/m3). */
  double densityKgM3(double heightM);

  /** Speed of sound (m/s). */
  double soundSpeedMps(double heightM);

  /** No air. */
  Atmosphere NONE = new Exponential(0, 1);

  /**
   * Density that falls by e over each scale height, with the speed of sound at sea level of the
   * standard atmosphere throughout.
   *
   * @param seaLevelKgM3 density at height zero
   * @param scaleHeightM (m)
   */
  record Exponential(double seaLevelKgM3, double scaleHeightM) implements Atmosphere {
    /** U.S. Standard Atmosphere, 1976, table I, sea level (m/s). */
    private static final double SOUND_MPS = 340.294;

    public Exponential {
      if (!(seaLevelKgM3 >= 0 && seaLevelKgM3 < 1e3 && scaleHeightM > 0 && scaleHeightM < 1e6)) {
        throw new IllegalArgumentException(
            "no atmosphere: " + seaLevelKgM3 + " kg/m3, scale height " + scaleHeightM + " m");
      }
    }

    @Override
    public double densityKgM3(double heightM) {
      return seaLevelKgM3 * StrictMath.exp(-Math.max(0, heightM) / scaleHeightM);
    }

    @Override
    public double soundSpeedMps(double heightM) {
      return SOUND_MPS;
    }
  }
}
