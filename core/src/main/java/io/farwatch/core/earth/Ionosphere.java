package io.farwatch.core.earth;

/** How the electron density stands over height. */
public sealed interface Ionosphere {
  /** No electrons. */
  Ionosphere NONE = new None();

  /** Electrons per cubic metre at a height (m). */
  double electronsPerM3(double heightM);

  /** No electrons. */
  record None() implements Ionosphere {
    @Override
    public double electronsPerM3(double heightM) {
      return 0;
    }
  }

  /**
   * A Chapman layer: N = Nmax exp((1 - z - exp(-z))/2), z = (h - hm)/H. Source: S. Chapman, Proc.
   * Phys. Soc. 43 (1931); the form with one half is that of recombination ("alpha").
   *
   * @param peakPerM3 greatest density, up to 1e13
   * @param peakHeightM 100 to 600 km
   * @param scaleHeightM 10 to 150 km
   */
  record Chapman(double peakPerM3, double peakHeightM, double scaleHeightM) implements Ionosphere {
    public Chapman {
      if (!(peakPerM3 >= 0 && peakPerM3 <= 1e13)) {
        throw new IllegalArgumentException(
            "electron density " + peakPerM3 + " per m3 is outside 0..1e13");
      }
      if (!(peakHeightM >= 100e3 && peakHeightM <= 600e3)) {
        throw new IllegalArgumentException(
            "peak height " + peakHeightM + " m is outside 100,000..600,000");
      }
      if (!(scaleHeightM >= 10e3 && scaleHeightM <= 150e3)) {
        throw new IllegalArgumentException(
            "scale height " + scaleHeightM + " m is outside 10,000..150,000");
      }
    }

    /** This layer with its density multiplied, as the true one differs from the climatology. */
    public Chapman times(double factor) {
      return new Chapman(peakPerM3 * factor, peakHeightM, scaleHeightM);
    }

    @Override
    public double electronsPerM3(double heightM) {
      double z = (heightM - peakHeightM) / scaleHeightM;
      return peakPerM3 * StrictMath.exp(0.5 * (1 - z - StrictMath.exp(-z)));
    }
  }
}
