package io.farwatch.core.earth;

/**
 * How far the true atmosphere may lie from the standard one that corrections use, and what is left
 * after correcting. Both parts are fractions of the correction itself (1 sigma): the bending and
 * the delay in air grow with the surface's refractivity; those in the electrons with their content.
 *
 * @param refractivitySigmaN spread of the surface's refractivity (N units). Source: B. R. Bean, J.
 *     D. Horn, L. P. Riggs, "Refraction of radio waves at low angles within various air masses", J.
 *     Geophys. Res. 65 (1960): 10 to 25 over a year at most places
 * @param electronLogSigma spread of the logarithm of the electron content about a climatology: 0.35
 *     is a factor of two at 2 sigma (assumed: monthly means without the day's solar activity)
 */
public record RefractionSpread(double refractivitySigmaN, double electronLogSigma) {
  /** N units: half the step of the difference quotient. */
  private static final double STEP_N = 1;

  public RefractionSpread {
    if (!(refractivitySigmaN >= 0 && refractivitySigmaN <= 100)
        || !(electronLogSigma >= 0 && electronLogSigma <= 2)) {
      throw new IllegalArgumentException(
          "spreads " + refractivitySigmaN + " N units, " + electronLogSigma);
    }
  }

  /** What is left of elevation (rad) and range (m) after the correction, 1 sigma. */
  public record Residual(double elevationSigmaRad, double rangeSigmaM) {}

  /**
   * What is left when a look is corrected with a standard air and ionosphere.
   *
   * @throws IllegalArgumentException when no ray gets to the height
   */
  public Residual after(
      double siteHeightM,
      Troposphere.Crpl air,
      Ionosphere.Chapman electrons,
      double frequencyHz,
      double apparentElevationRad,
      double targetHeightM) {
    Refraction both = new Refraction(siteHeightM, air, electrons, frequencyHz);
    RefractionErrors all = errors(both, apparentElevationRad, targetHeightM);
    RefractionErrors low = air(both, air.surfaceN() - STEP_N, apparentElevationRad, targetHeightM);
    RefractionErrors high = air(both, air.surfaceN() + STEP_N, apparentElevationRad, targetHeightM);
    RefractionErrors dry = air(both, air.surfaceN(), apparentElevationRad, targetHeightM);
    double perN = refractivitySigmaN / (2 * STEP_N);
    double factor = electronFractionSigma();
    return new Residual(
        StrictMath.hypot(
            perN * (high.elevationErrorRad() - low.elevationErrorRad()),
            factor * (all.elevationErrorRad() - dry.elevationErrorRad())),
        StrictMath.hypot(
            perN * (high.rangeErrorM() - low.rangeErrorM()),
            factor * (all.rangeErrorM() - dry.rangeErrorM())));
  }

  /**
   * The fraction (1 sigma) of the correction for air, of elevation: more than that of the
   * refractivity, since its fall over the first kilometre grows faster than itself.
   */
  public double airFractionSigma(Troposphere.Crpl air, double apparentRad, double targetHeightM) {
    Refraction site = new Refraction(0, air, Ionosphere.NONE, 1e9);
    double low = air(site, air.surfaceN() - STEP_N, apparentRad, targetHeightM).elevationErrorRad();
    double high =
        air(site, air.surfaceN() + STEP_N, apparentRad, targetHeightM).elevationErrorRad();
    return refractivitySigmaN * (high - low) / (STEP_N * (high + low));
  }

  /** The fraction (1 sigma) of the electrons' part: that of a log-normal factor. */
  public double electronFractionSigma() {
    return Math.sqrt(StrictMath.expm1(electronLogSigma * electronLogSigma));
  }

  private static RefractionErrors air(Refraction r, double surfaceN, double apparent, double h) {
    return errors(
        new Refraction(
            r.siteHeightM(), new Troposphere.Crpl(surfaceN), Ionosphere.NONE, r.frequencyHz()),
        apparent,
        h);
  }

  private static RefractionErrors errors(Refraction r, double apparent, double heightM) {
    RefractionErrors e = r.errors(apparent, heightM);
    if (e == null) {
      throw new IllegalArgumentException(
          "no ray at " + apparent + " rad gets to " + heightM + " m");
    }
    return e;
  }
}
