package io.farwatch.core.flight;

import io.farwatch.core.earth.Egm96;

/** A choice of the Earth's gravity field. */
public sealed interface GravityModel
    permits GravityModel.J2, GravityModel.Egm96To, SphericalGravity {
  /** The default: WGS-84 with its second zonal harmonic, see {@link FreeFlight}. */
  GravityModel DEFAULT = new J2();

  /** WGS-84 with J2; wrong by up to 440 m after 30 minutes over the ground. */
  record J2() implements GravityModel {}

  /**
   * EGM96 to a degree and order.
   *
   * @param degree 2 to 12
   */
  record Egm96To(int degree) implements GravityModel {
    /** The highest degree there is. */
    public static final int DEGREE_MAX = Egm96.DEGREE_MAX;

    public Egm96To {
      if (degree < 2 || degree > DEGREE_MAX) {
        throw new IllegalArgumentException("degree " + degree + " is outside 2.." + DEGREE_MAX);
      }
    }
  }
}
