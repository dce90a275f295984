package io.farwatch.core.radar.array;

/**
 * Power pattern of one element among its neighbours over the front half-space, the same around the
 * face's normal: a function of w, the cosine of the angle from it. One at broadside, nothing
 * behind.
 */
public sealed interface ElementPattern {
  /** Power in the wanted polarisation. */
  double power(double w);

  /** Power in all polarisations, on the scale of {@link #power}. */
  double radiated(double w);

  /** The same everywhere in front. */
  record Isotropic() implements ElementPattern {
    @Override
    public double power(double w) {
      return w > 0 ? 1 : 0;
    }

    @Override
    public double radiated(double w) {
      return power(w);
    }
  }

  /**
   * cos^n of the angle. With n = 1 an element in a large array without reflections: its gain falls
   * as the area it shows. Source: P. W. Hannan, "The element-gain paradox for a phased-array
   * antenna", IEEE Trans. AP-12 (1964), 423-433.
   */
  record CosinePower(double exponent) implements ElementPattern {
    public CosinePower {
      if (!(exponent >= 0) || exponent > 100) {
        throw new IllegalArgumentException("cosine to the power " + exponent);
      }
    }

    @Override
    public double power(double w) {
      return w > 0 ? StrictMath.pow(w, exponent) : 0;
    }

    @Override
    public double radiated(double w) {
      return power(w);
    }
  }

  /**
   * Two crossed short dipoles fed in quadrature (circular polarisation) over a perfect ground. The
   * pair's fields are proportional to cos(angle) and 1 along theta and phi, so the wanted circular
   * part is (1 + w) / 2, the crossed one (1 - w) / 2; the image multiplies by sin(k h w). Source:
   * C. A. Balanis, "Antenna Theory", 4th ed. (2016) (short dipole, image over ground). No coupling
   * to neighbours.
   *
   * @param heightWavelengths over the ground, at most a quarter keeps the peak at broadside
   */
  record CrossedDipole(double heightWavelengths) implements ElementPattern {
    public CrossedDipole {
      if (!(heightWavelengths > 0) || heightWavelengths > 0.25) {
        throw new IllegalArgumentException(
            "dipoles " + heightWavelengths + " wavelengths over ground, not in 0..0.25");
      }
    }

    @Override
    public double power(double w) {
      double circular = (1 + w) / 2;
      return circular * circular * image(w);
    }

    @Override
    public double radiated(double w) {
      return (1 + w * w) / 2 * image(w);
    }

    private double image(double w) {
      if (!(w > 0)) {
        return 0;
      }
      double kh = 2 * Math.PI * heightWavelengths;
      double s = StrictMath.sin(kh * w) / StrictMath.sin(kh);
      return s * s;
    }
  }
}
