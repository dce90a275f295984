package io.farwatch.cli;

import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.array.ArrayGrid;
import io.farwatch.core.radar.array.Axis;
import io.farwatch.core.radar.array.BaylissCircular;
import io.farwatch.core.radar.array.ElementPattern;
import io.farwatch.core.radar.array.PhasedArray;
import io.farwatch.core.radar.array.TaylorCircular;
import io.farwatch.core.radar.array.UhfFace;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The face whose pattern is wanted.
 *
 * @param name of it
 * @param words the taper, for people
 * @param sum weights of the sum beam
 * @param difference weights of the difference beam along u
 */
record FaceChoice(String name, String words, PhasedArray sum, PhasedArray difference) {
  /** Radars whose elements are known. */
  private static final String KNOWN = "uhf-two-face";

  private static final ElementPattern ELEMENT = new ElementPattern.CosinePower(1);
  private static final int ELEMENTS_MAX = 50_000;
  private static final long SEED = 1;

  static FaceChoice of(
      Leaf command,
      @Nullable String radar,
      @Nullable String aperture,
      @Nullable String frequency,
      double spacing,
      @Nullable String taper) {
    if (radar == null == (aperture == null)) {
      throw command.wrong("give either --radar or --aperture-m");
    }
    if (radar != null) {
      RadarCommand.named(radar);
      if (!radar.equals(KNOWN)) {
        throw new Failure(
            "the elements of " + radar + " are not known; those of " + KNOWN + " are");
      }
      return taper == null
          ? uhf()
          : tapered(command, radar, UhfFace.grid(), UhfFace.RADIUS_M, UhfFace.FREQUENCY_HZ, taper);
    }
    if (frequency == null) {
      throw command.wrong("--aperture-m needs --frequency-mhz");
    }
    double radius = 0.5 * command.number("--aperture-m", String.valueOf(aperture));
    double hz = 1e6 * command.number("--frequency-mhz", frequency);
    double side = spacing * io.farwatch.core.radar.RadarEquation.LIGHT_MPS / hz;
    double count = Math.PI * radius * radius / (side * side * Math.sqrt(3) / 2);
    if (!(radius > 0 && hz > 0 && spacing > 0.1 && spacing <= 2 && count <= ELEMENTS_MAX)) {
      throw command.wrong(
          "a face of "
              + aperture
              + " m at "
              + frequency
              + " MHz with spacing "
              + spacing
              + " cannot be made (at most "
              + ELEMENTS_MAX
              + " elements, spacing 0.1..2 wavelengths)");
    }
    ArrayGrid grid = ArrayGrid.triangularInCircle(side, side * Math.sqrt(3) / 2, radius);
    String name = "round face of " + NumberList.plain(2 * radius) + " m at " + frequency + " MHz";
    return tapered(command, name, grid, radius, hz, taper == null ? "uniform" : taper);
  }

  private static FaceChoice uhf() {
    PhasedArray sum = UhfFace.sum();
    return new FaceChoice(
        KNOWN,
        "thinned toward the rim (Taylor nbar 8, 60 dB); difference: weights as the place along u",
        sum,
        alongU(sum, UhfFace.RADIUS_M));
  }

  private static FaceChoice tapered(
      Leaf command, String name, ArrayGrid grid, double radius, double hz, String taper) {
    if (taper.equals("uniform")) {
      double[] ones = new double[grid.size()];
      Arrays.fill(ones, 1);
      PhasedArray sum = PhasedArray.of(grid, ones, ELEMENT, hz);
      return new FaceChoice(
          name, "uniform; difference: weights as the place along u", sum, alongU(sum, radius));
    }
    if (!taper.startsWith("taylor:")) {
      throw command.wrong("--taper: '" + taper + "' is not uniform or taylor:NBAR,DB");
    }
    double[] p = command.numbers("--taper", taper.substring(7), 2);
    return new FaceChoice(
        name,
        "circular Taylor nbar "
            + (int) p[0]
            + ", "
            + Words.fixed(p[1], 0)
            + " dB; difference: circular Bayliss of the same",
        PhasedArray.of(grid, TaylorCircular.ofDb((int) p[0], p[1], radius), ELEMENT, hz),
        PhasedArray.of(grid, BaylissCircular.ofDb((int) p[0], p[1], radius, Axis.U), ELEMENT, hz));
  }

  private static PhasedArray alongU(PhasedArray sum, double radius) {
    double[] w = new double[sum.grid().size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = sum.weight(i) * sum.grid().xM(i) / radius;
    }
    return PhasedArray.of(sum.grid(), w, sum.element(), sum.centreHz());
  }

  /** With so many elements dead, always the same ones. */
  FaceChoice failed(int count) {
    if (count == 0) {
      return this;
    }
    if (count < 0 || count >= sum.active()) {
      throw new IllegalArgumentException(
          "--failed " + count + " is outside 0.." + (sum.active() - 1));
    }
    PhasedArray left = sum.withFailedDrawn(count, SEED);
    double[] w = new double[left.grid().size()];
    for (int i = 0; i < w.length; i++) {
      w[i] = left.weight(i) == 0 ? 0 : difference.weight(i);
    }
    return new FaceChoice(
        name, words, left, PhasedArray.of(left.grid(), w, left.element(), left.centreHz()));
  }
}
