package io.farwatch.formats.radars;

import io.farwatch.core.earth.Ionosphere;
import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionErrors;
import io.farwatch.core.earth.Troposphere;
import org.jspecify.annotations.Nullable;

/** What the path through the air has done to the ranges and elevations that a radar reports. */
public sealed interface Propagation {
  /**
   * The straight line to the target from the reported range (m) and elevation (rad); null when no
   * ray goes there.
   */
  @Nullable Straight straight(double rangeM, double elevationRad);

  /** Range (m) and elevation (rad) free of refraction. */
  record Straight(double rangeM, double elevationRad) {}

  /** The radar has corrected them itself. */
  record Corrected() implements Propagation {
    @Override
    public Straight straight(double rangeM, double elevationRad) {
      return new Straight(rangeM, elevationRad);
    }
  }

  /**
   * They are apparent: corrected here with the air of the CRPL exponential reference atmosphere,
   * without electrons.
   */
  record Crpl(Refraction refraction) implements Propagation {
    /** Hz: air alone does not depend on it. */
    private static final double ANY_HZ = 1e9;

    private static final int STEPS_MAX = 30;

    /** m: far below any radar's resolution. */
    private static final double ENOUGH_M = 1e-4;

    /**
     * @param surfaceN refractivity at the radar, 200 to 450
     */
    static Crpl of(double siteHeightM, double surfaceN) {
      return new Crpl(
          new Refraction(siteHeightM, new Troposphere.Crpl(surfaceN), Ionosphere.NONE, ANY_HZ));
    }

    /**
     * The ray leaves at the apparent elevation; it ends at the height where its path is as long as
     * the apparent range. That height is found by repetition: the errors hardly depend on it.
     */
    @Override
    public @Nullable Straight straight(double rangeM, double elevationRad) {
      if (!(elevationRad >= 0 && elevationRad <= Math.PI / 2)) {
        return null;
      }
      double height = heightM(rangeM, elevationRad);
      for (int i = 0; i < STEPS_MAX; i++) {
        RefractionErrors e =
            height > refraction.siteHeightM() ? refraction.errors(elevationRad, height) : null;
        if (e == null) {
          return null;
        }
        double range = rangeM - e.rangeErrorM();
        double next = heightM(range, e.trueElevationRad());
        if (Math.abs(next - height) < ENOUGH_M) {
          return new Straight(range, e.trueElevationRad());
        }
        height = next;
      }
      return null;
    }

    /** Height over the sphere of a place at a true range and elevation. */
    private double heightM(double rangeM, double elevationRad) {
      double r0 = Refraction.EARTH_RADIUS_M + refraction.siteHeightM();
      double rise = rangeM * (2 * r0 * StrictMath.sin(elevationRad) + rangeM);
      return refraction.siteHeightM() + rise / (Math.sqrt(r0 * r0 + rise) + r0);
    }
  }
}
