package io.farwatch.scenario.signal;

/**
 * A Gaussian beam with a floor of sidelobes, and differences that grow in proportion to the offset
 * inside the main lobe: difference / sum = slope x offset / width. In the sidelobes the ratio stays
 * as it is at the main lobe's edge. Source: D. K. Barton, "Radar System Analysis and Modeling"
 * (2005), ch. 8, where a slope of 1.6 is typical.
 *
 * @param width one-way half-power width (direction cosine)
 * @param slope difference over sum, a width from the centre
 * @param sidelobe voltage of the sidelobes, relative to the peak; may be zero
 */
public record GaussianBeam(double width, double slope, double sidelobe) implements MonopulseBeam {
  private static final double LN_TWO = 0.6931471805599453;

  public GaussianBeam {
    if (!(width > 0) || !(slope > 0) || !(sidelobe >= 0) || !(sidelobe < 1)) {
      throw new IllegalArgumentException(
          "beam of width " + width + ", slope " + slope + ", sidelobes " + sidelobe);
    }
  }

  @Override
  public double transmit(double u, double v) {
    return Math.max(sidelobe, mainLobe(u, v));
  }

  @Override
  public void receive(double u, double v, double[] three) {
    double sum = transmit(u, v);
    double off = Math.sqrt(u * u + v * v);
    // Where the main lobe sinks into the sidelobes: exp(-2 ln 2 (edge / width)^2) = sidelobe.
    double edge =
        sidelobe > 0
            ? width * Math.sqrt(-StrictMath.log(sidelobe) / (2 * LN_TWO))
            : Double.POSITIVE_INFINITY;
    double kept = off > edge ? edge / off : 1;
    three[0] = sum;
    three[1] = sum * slope * kept * u / width;
    three[2] = sum * slope * kept * v / width;
  }

  private double mainLobe(double u, double v) {
    return StrictMath.exp(-2 * LN_TWO * (u * u + v * v) / (width * width));
  }
}
