package io.farwatch.core.radar;

/**
 * A flat array by its public figures: how large it is, how many places for elements it has and how
 * many of them are active.
 *
 * @param outline of its edge
 * @param widthM across, horizontally; the diameter of a circle
 * @param heightM across, along the face upward; the diameter of a circle
 * @param places for elements
 * @param active of them with transmitters and receivers; the others are dummies
 * @param lattice how the places stand
 * @param spacingM between neighbouring places
 */
public record ArrayShape(
    Outline outline,
    double widthM,
    double heightM,
    int places,
    int active,
    Lattice lattice,
    double spacingM) {
  /** Edge of an array. */
  public enum Outline {
    CIRCLE,
    RECTANGLE
  }

  /** How places for elements stand. */
  public enum Lattice {
    /** Rows and columns. */
    SQUARE,
    /** Equilateral triangles. */
    TRIANGULAR
  }

  public ArrayShape {
    if (!(widthM > 0 && heightM > 0 && spacingM > 0) || active < 1 || places < active) {
      throw new IllegalArgumentException(
          widthM + " m x " + heightM + " m, " + active + " of " + places + " elements");
    }
  }

  /** An array whose places fill its outline evenly: the spacing follows from their number. */
  public static ArrayShape even(
      Outline outline, double widthM, double heightM, int places, int active, Lattice lattice) {
    double cell = area(outline, widthM, heightM) / places;
    double spacing =
        lattice == Lattice.SQUARE ? Math.sqrt(cell) : Math.sqrt(2 * cell / Math.sqrt(3));
    return new ArrayShape(outline, widthM, heightM, places, active, lattice, spacing);
  }

  /** Area within the outline (m2). */
  public double areaM2() {
    return area(outline, widthM, heightM);
  }

  /**
   * Gain at broadside (linear) of the active share of the area, without ohmic loss: 4 pi A /
   * lambda^2 x active / places. Source: Skolnik, "Radar Handbook", 3rd ed. (2008), sec. 13.1; of
   * thinned arrays R. E. Willey, "Space tapering of linear and planar arrays", IRE Trans. AP-10
   * (1962).
   */
  public double gain(double frequencyHz) {
    double lambda = RadarEquation.LIGHT_MPS / frequencyHz;
    return 4 * Math.PI * areaM2() / (lambda * lambda) * active / places;
  }

  private static double area(Outline outline, double widthM, double heightM) {
    double box = widthM * heightM;
    return outline == Outline.CIRCLE ? Math.PI / 4 * box : box;
  }
}
