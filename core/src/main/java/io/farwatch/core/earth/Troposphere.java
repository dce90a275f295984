package io.farwatch.core.earth;

/** How radio refractivity N = (n - 1) 1e6 falls with height; independent of frequency. */
public sealed interface Troposphere {
  /** No air. */
  Troposphere NONE = new None();

  /** Refractivity at a height (m) seen from a site whose own height is given (m). */
  double refractivity(double heightM, double siteHeightM);

  /** No air. */
  record None() implements Troposphere {
    @Override
    public double refractivity(double heightM, double siteHeightM) {
      return 0;
    }
  }

  /**
   * The exponential reference atmosphere of the Central Radio Propagation Laboratory: N = Ns
   * exp(-ce h), h over the site, ce (1/km) = ln(Ns/(Ns + dN)), dN = -7.32 exp(0.005577 Ns) over the
   * first kilometre. Source: B. R. Bean, G. D. Thayer, "CRPL Exponential Reference Atmosphere", NBS
   * Monograph 4 (1959).
   *
   * @param surfaceN refractivity at the site, 200 to 450
   */
  record Crpl(double surfaceN) implements Troposphere {
    public Crpl {
      if (!(surfaceN >= 200 && surfaceN <= 450)) {
        throw new IllegalArgumentException(
            "surface refractivity " + surfaceN + " is outside 200..450");
      }
    }

    /** The decay with height (1/m). */
    public double decayPerM() {
      double first = -7.32 * StrictMath.exp(0.005577 * surfaceN);
      return StrictMath.log(surfaceN / (surfaceN + first)) * 1e-3;
    }

    @Override
    public double refractivity(double heightM, double siteHeightM) {
      return surfaceN * StrictMath.exp(-decayPerM() * (heightM - siteHeightM));
    }
  }

  /**
   * Exponential over sea level: N = N0 exp(-h/H0). Source: Recommendation ITU-R P.453, "The radio
   * refractive index", reference atmosphere (N0 = 315, H0 = 7.35 km on average).
   *
   * @param seaLevelN 0 to 500
   * @param scaleHeightM 4 to 20 km
   */
  record Itu(double seaLevelN, double scaleHeightM) implements Troposphere {
    public Itu {
      if (!(seaLevelN >= 0 && seaLevelN <= 500)) {
        throw new IllegalArgumentException(
            "sea-level refractivity " + seaLevelN + " is outside 0..500");
      }
      if (!(scaleHeightM >= 4000 && scaleHeightM <= 20_000)) {
        throw new IllegalArgumentException(
            "scale height " + scaleHeightM + " m is outside 4,000..20,000");
      }
    }

    @Override
    public double refractivity(double heightM, double siteHeightM) {
      return seaLevelN * StrictMath.exp(-heightM / scaleHeightM);
    }
  }
}
