package io.farwatch.cli;

import io.farwatch.cli.report.Words;
import io.farwatch.core.radar.ArrayShape;
import io.farwatch.core.radar.RadarModel;
import io.farwatch.core.radar.array.ArrayGrid;
import io.farwatch.core.radar.array.Axis;
import io.farwatch.core.radar.array.Bayliss;
import io.farwatch.core.radar.array.BaylissCircular;
import io.farwatch.core.radar.array.ElementPattern;
import io.farwatch.core.radar.array.PhasedArray;
import io.farwatch.core.radar.array.SeparableTaper;
import io.farwatch.core.radar.array.Taper;
import io.farwatch.core.radar.array.Taylor;
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
  /** The radar whose thinning is worked out too. */
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
      RadarModel m = RadarCommand.named(radar);
      if (radar.equals(KNOWN) && taper == null) {
        return uhf();
      }
      ArrayShape shape =
          m.array().orElseThrow(() -> new Failure("the elements of " + radar + " are not known"));
      return tapered(command, radar, grid(shape), shape, m.frequencyHz(), taper);
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
    ArrayShape shape =
        new ArrayShape(
            ArrayShape.Outline.CIRCLE,
            2 * radius,
            2 * radius,
            (int) Math.max(1, count),
            (int) Math.max(1, count),
            ArrayShape.Lattice.TRIANGULAR,
            side);
    String name = "round face of " + NumberList.plain(2 * radius) + " m at " + frequency + " MHz";
    return tapered(command, name, grid(shape), shape, hz, taper);
  }

  private static ArrayGrid grid(ArrayShape s) {
    boolean triangles = s.lattice() == ArrayShape.Lattice.TRIANGULAR;
    double d = s.spacingM();
    double row = triangles ? d * Math.sqrt(3) / 2 : d;
    if (s.outline() == ArrayShape.Outline.CIRCLE) {
      double radius = s.widthM() / 2;
      return triangles
          ? ArrayGrid.triangularInCircle(d, row, radius)
          : ArrayGrid.rectangularInCircle(d, row, radius);
    }
    int columns = (int) Math.max(1, Math.round(s.widthM() / d));
    int rows = (int) Math.max(1, Math.round(s.heightM() / row));
    return triangles
        ? ArrayGrid.triangular(columns, rows, d, row)
        : ArrayGrid.rectangular(columns, rows, d, row);
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
      Leaf command,
      String name,
      ArrayGrid grid,
      ArrayShape shape,
      double hz,
      @Nullable String taper) {
    if (taper == null || taper.equals("uniform")) {
      double[] ones = new double[grid.size()];
      Arrays.fill(ones, 1);
      PhasedArray sum = PhasedArray.of(grid, ones, ELEMENT, hz);
      String thinned = shape.active() < shape.places() ? ", places without transmitter too" : "";
      return new FaceChoice(
          name,
          "uniform" + thinned + "; difference: weights as the place along u",
          sum,
          alongU(sum, shape.widthM() / 2));
    }
    if (!taper.startsWith("taylor:")) {
      throw command.wrong("--taper: '" + taper + "' is not uniform or taylor:NBAR,DB");
    }
    double[] p = command.numbers("--taper", taper.substring(7), 2);
    int n = (int) p[0];
    boolean round = shape.outline() == ArrayShape.Outline.CIRCLE;
    double radius = shape.widthM() / 2;
    Taper sum =
        round
            ? TaylorCircular.ofDb(n, p[1], radius)
            : new SeparableTaper(Taylor.ofDb(n, p[1]), Taylor.ofDb(n, p[1]));
    Taper difference =
        round
            ? BaylissCircular.ofDb(n, p[1], radius, Axis.U)
            : new SeparableTaper(Bayliss.ofDb(n, p[1]), Taylor.ofDb(n, p[1]));
    return new FaceChoice(
        name,
        (round ? "circular Taylor nbar " : "Taylor nbar ")
            + n
            + ", "
            + Words.fixed(p[1], 0)
            + " dB; difference: Bayliss of the same",
        PhasedArray.of(grid, sum, ELEMENT, hz),
        PhasedArray.of(grid, difference, ELEMENT, hz));
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
