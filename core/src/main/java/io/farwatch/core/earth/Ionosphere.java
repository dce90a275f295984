package io.farwatch.core.earth;

/** How the electron density stands over height. */
public sealed interface Ionosphere {
  /** No electrons. */
  Ionosphere NONE = new None();

  /** Electrons per cubic metre at a height (m). */
  double electronsPerM3(double heightM);

  /**
   * How much too long the electrons make a range (m): 40.3 x content along the path / frequency^2,
   * the first order of the group delay. Source: Recommendation ITU-R P.531, "Ionospheric
   * propagation data and prediction methods", group delay; 2.13 m a TEC unit at 435 MHz.
   *
   * @param slantContentPerM2 electrons along the path in a column of a square metre
   */
  static double rangeErrorM(double slantContentPerM2, double frequencyHz) {
    return 0.5 * Refraction.PLASMA * slantContentPerM2 / (frequencyHz * frequencyHz);
  }

  /**
   * By how much the plane of a linearly polarised wave turns on its way through the electrons once
   * (rad): 2.365e4 B N / f^2, twice that there and back. Source: Recommendation ITU-R P.531,
   * Faraday rotation (2.36e-14 with f in GHz).
   *
   * @param fieldT mean of the geomagnetic field along the path, weighted with the electrons (T): 3
   *     to 6e-5
   */
  static double faradayRad(double slantContentPerM2, double fieldT, double frequencyHz) {
    return 2.365e4 * Math.abs(fieldT) * slantContentPerM2 / (frequencyHz * frequencyHz);
  }

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

    /**
     * All electrons above a square metre (1/m2): N H sqrt(2 pi e), the integral of the profile over
     * all heights; 1e16 are one TEC unit.
     */
    public double totalContentPerM2() {
      return peakPerM3 * scaleHeightM * Math.sqrt(2 * Math.PI * Math.E);
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
