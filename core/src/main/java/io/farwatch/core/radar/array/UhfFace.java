package io.farwatch.core.radar.array;

/**
 * A face as PAVE PAWS is publicly described: 2,677 element positions (public account of the site at
 * Beale, ARRL Sacramento Valley Section) of which 1,792 are active, in a circle of 22.1 m, at 435
 * MHz, 38.4 dB and 2.2 degrees (National Research Council, "An Assessment of Potential Health
 * Effects from Exposure to PAVE PAWS" (2005)).
 *
 * <p>What closes: equilateral triangles of 0.4075 m (0.59 wavelengths) put exactly 2,677 elements
 * in that circle. With cosine elements, which take the area they show, every thinning tried to
 * 1,792 gives 38.34 to 38.39 dB: 1,792 cells of 0.1438 m^2. The account of Beale says 38.6 dB;
 * crossed dipoles in place of cosine elements give 38.52, and the face itself 38.62 at 450 MHz, so
 * the two public gains do not exclude each other. What does not close by itself is the beam: it is
 * 1.84 degrees when the active elements are spread evenly and 2.24 when they fill the middle. 2.2
 * degrees therefore says how they are spread. Assumed: a middle full of active elements that thins
 * toward the rim by the law below, which gives 38.37 dB, 2.16 to 2.17 degrees and first sidelobes
 * of -20 dB. All is directivity: no ohmic loss is known.
 */
public final class UhfFace {
  public static final double FREQUENCY_HZ = 435e6;
  public static final int ACTIVE = 1792;
  public static final double RADIUS_M = 11.05;

  /** Side of the triangles; assumed: from 0.4065 to 0.4080 m the circle holds 2,677 elements. */
  public static final double SPACING_M = 0.4075;

  private static final long SEED = 1979;

  private UhfFace() {}

  /** All element positions. */
  public static ArrayGrid grid() {
    return ArrayGrid.triangularInCircle(SPACING_M, SPACING_M * Math.sqrt(3) / 2, RADIUS_M);
  }

  /** The sum beam's array: equal weights on the active elements. */
  public static PhasedArray sum() {
    return sum(grid());
  }

  private static PhasedArray sum(ArrayGrid grid) {
    double[] w = DensityTaper.weights(grid, TaylorCircular.ofDb(8, 60, RADIUS_M), ACTIVE, SEED);
    return PhasedArray.of(grid, w, new ElementPattern.CosinePower(1), FREQUENCY_HZ);
  }

  /**
   * The monopulse curve along an axis. The difference weights are assumed: proportional to the
   * place along the axis, which gives the steepest difference of all for the noise (D. K. Barton,
   * H. R. Ward, "Handbook of Radar Measurement" (1969)).
   */
  public static MonopulseCurve monopulse(Axis axis) {
    ArrayGrid grid = grid();
    PhasedArray sum = sum(grid);
    double[] w = new double[grid.size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = sum.weight(i) * (axis == Axis.U ? grid.xM(i) : grid.yM(i)) / RADIUS_M;
    }
    PhasedArray difference = PhasedArray.of(grid, w, sum.element(), sum.centreHz());
    return new MonopulseCurve(sum, difference, axis);
  }
}
