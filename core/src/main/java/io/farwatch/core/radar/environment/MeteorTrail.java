package io.farwatch.core.radar.environment;

/**
 * Underdense trails of meteors: electrons in a thin column that scatters where it stands across the
 * line of sight. Source: D. W. R. McKinley, "Meteor Science and Engineering" (1961), ch. 8;
 * Recommendation ITU-R P.843, "Communication by meteor-burst propagation", for radius and
 * diffusion.
 */
public final class MeteorTrail {
  /** 1/m: denser trails reflect like metal and last for seconds. */
  public static final double UNDERDENSE_MAX_PER_M = 1e14;

  /** Classical radius of the electron (m), CODATA 2018. */
  private static final double ELECTRON_M = 2.8179403e-15;

  private MeteorTrail() {}

  /**
   * Cross-section (m2) when the trail is just made and has no width: 4 pi re^2 q^2 lambda R / 2, a
   * Fresnel zone's worth of electrons.
   *
   * @param electronsPerM of the trail's length, under {@link #UNDERDENSE_MAX_PER_M}
   */
  public static double rcsThinM2(double electronsPerM, double wavelengthM, double rangeM) {
    double q = ELECTRON_M * electronsPerM;
    return 2 * Math.PI * q * q * wavelengthM * rangeM;
  }

  /** Share of the power that the trail's first width leaves: exp(-8 pi^2 r0^2 / lambda^2). */
  public static double widthKept(double heightM, double wavelengthM) {
    double r0 = StrictMath.pow(10, 0.035 * heightM / 1e3 - 3.45);
    double x = r0 / wavelengthM;
    return StrictMath.exp(-8 * Math.PI * Math.PI * x * x);
  }

  /** Ambipolar diffusion (m2/s). */
  public static double diffusionM2PerS(double heightM) {
    return StrictMath.pow(10, 0.067 * heightM / 1e3 - 5.6);
  }

  /** Time (s) in which the amplitude falls by e: lambda^2 / (16 pi^2 D). */
  public static double decayS(double heightM, double wavelengthM) {
    return wavelengthM * wavelengthM / (16 * Math.PI * Math.PI * diffusionM2PerS(heightM));
  }
}
