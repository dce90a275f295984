package io.farwatch.core.radar.environment;

/**
 * Kinds of catalogued objects as echoes: the cross-section is log-normal from object to object and
 * fluctuates from look to look. Medians and spreads are assumed: rounded from the catalogue's size
 * classes (Space-Track: small under 0.1 m2, medium to 1, large above), in which most debris is
 * small, most stages are large and most payloads lie about the edge of large; numbers after NASA,
 * "Orbital Debris Quarterly News" 28 (2024): about 11,000 payloads, 2,200 stages, 15,000 pieces of
 * debris.
 */
public enum Satellite {
  PAYLOAD(1.5, 0.5, 11_000),
  STAGE(5, 0.35, 2200),
  DEBRIS(0.03, 0.6, 15_000);

  private final double medianM2;
  private final double decadesSigma;
  private final int catalogued;

  Satellite(double medianM2, double decadesSigma, int catalogued) {
    this.medianM2 = medianM2;
    this.decadesSigma = decadesSigma;
    this.catalogued = catalogued;
  }

  /** How many there are. */
  public int catalogued() {
    return catalogued;
  }

  /** Mean cross-section (m2) of an object, from a draw of the standard normal distribution. */
  public double rcsM2(double standardNormal) {
    return medianM2 * StrictMath.pow(10, decadesSigma * standardNormal);
  }

  /** Share of the kind that has a cross-section or more. */
  public double shareAbove(double rcsM2) {
    double z = StrictMath.log10(rcsM2 / medianM2) / decadesSigma;
    return 0.5 * org.hipparchus.special.Erf.erfc(z / Math.sqrt(2));
  }
}
