package io.farwatch.core.earth;

/**
 * One ray on its way up through the layers. Angle at the Earth's centre and group path are
 * integrals over height; with height = site + x^2 they stay smooth even for a ray that starts
 * level. Panels follow the scale of what they cross; Gauss-Legendre of 16 points in each. Above all
 * matter the ray is a straight line.
 */
final class Ray {
  /** Ends of the first panels over the site (m); the air's scale height is about 7 km. */
  private static final double[] AIR_PANELS_M = {
    20, 100, 400, 1000, 2000, 4000, 7000, 11e3, 16e3, 22e3, 30e3, 40e3, 55e3, 75e3, 100e3
  };

  /** The layer's density is under 1e-80 of its peak lower than this, in scale heights under it. */
  private static final double LAYER_BOTTOM = 6;

  /** And under 1e-8 of it higher than this, in scale heights over it. */
  private static final double LAYER_TOP = 40;

  private final Refraction medium;
  private final double invariantM;
  private final double topM;
  private double heightM;
  private double angleRad;
  private double pathM;

  Ray(Refraction medium, double apparentElevationRad) {
    this.medium = medium;
    this.heightM = medium.siteHeightM();
    this.topM =
        switch (medium.ionosphere()) {
          case Ionosphere.Chapman c -> c.peakHeightM() + LAYER_TOP * c.scaleHeightM();
          case Ionosphere.None none ->
              medium.troposphere() instanceof Troposphere.None
                  ? heightM
                  : heightM + AIR_PANELS_M[AIR_PANELS_M.length - 1];
        };
    double n = heightM < topM ? 1 + delay(heightM, false) : 1;
    this.invariantM =
        n * (Refraction.EARTH_RADIUS_M + heightM) * StrictMath.cos(apparentElevationRad);
  }

  double angleRad() {
    return angleRad;
  }

  /** Elevation of the ray where it is now, over the local horizontal (rad). */
  double elevationRad() {
    double n = heightM < topM ? 1 + delay(heightM, false) : 1;
    double level = n * (Refraction.EARTH_RADIUS_M + heightM);
    double root = Math.sqrt(Math.max(0, (level - invariantM) * (level + invariantM)));
    return StrictMath.atan2(root, invariantM);
  }

  /** Length of the group path so far (m). */
  double pathM() {
    return pathM;
  }

  /** Follows the ray up; false when it never gets there. */
  boolean climbTo(double targetM) {
    while (heightM < Math.min(targetM, topM)) {
      double end = Math.min(Math.min(nextPanelM(), topM), targetM);
      if (!panel(end)) {
        return false;
      }
      heightM = end;
    }
    return heightM >= targetM || straightTo(targetM);
  }

  private double nextPanelM() {
    double over = heightM - medium.siteHeightM();
    for (double end : AIR_PANELS_M) {
      if (over < end - 1e-6) {
        return medium.siteHeightM() + end;
      }
    }
    if (medium.ionosphere() instanceof Ionosphere.Chapman c) {
      double z = (heightM - c.peakHeightM()) / c.scaleHeightM();
      double next = z < -LAYER_BOTTOM ? -LAYER_BOTTOM : Math.floor(z + 1e-9) + (z < 6 ? 1 : 4);
      return c.peakHeightM() + next * c.scaleHeightM();
    }
    return topM;
  }

  private boolean panel(double endM) {
    double site = medium.siteHeightM();
    double a = Math.sqrt(heightM - site);
    double b = Math.sqrt(endM - site);
    for (int i = 0; i < GaussLegendre.NODES.length; i++) {
      double x = 0.5 * (a + b) + 0.5 * (b - a) * GaussLegendre.NODES[i];
      double weight = (b - a) * GaussLegendre.WEIGHTS[i] * x; // dh = 2 x dx
      double h = site + x * x;
      double r = Refraction.EARTH_RADIUS_M + h;
      double n = 1 + delay(h, false);
      double level = (n * r - invariantM) * (n * r + invariantM);
      if (!(level > 0)) {
        return false;
      }
      double root = Math.sqrt(level);
      angleRad += weight * invariantM / (r * root);
      pathM += weight * (1 + delay(h, true)) * n * r / root;
    }
    return true;
  }

  /** Above the matter; the invariant then is the line's distance from the Earth's centre. */
  private boolean straightTo(double targetM) {
    double r0 = Refraction.EARTH_RADIUS_M + heightM;
    double r1 = Refraction.EARTH_RADIUS_M + targetM;
    if (!(r0 > invariantM)) {
      return r0 == invariantM && levelTo(r1);
    }
    double s0 = Math.sqrt((r0 - invariantM) * (r0 + invariantM));
    double s1 = Math.sqrt((r1 - invariantM) * (r1 + invariantM));
    angleRad += StrictMath.atan2(s1, invariantM) - StrictMath.atan2(s0, invariantM);
    pathM += s1 - s0;
    heightM = targetM;
    return true;
  }

  private boolean levelTo(double r1) {
    double s1 = Math.sqrt((r1 - invariantM) * (r1 + invariantM));
    angleRad += StrictMath.atan2(s1, invariantM);
    pathM += s1;
    heightM = r1 - Refraction.EARTH_RADIUS_M;
    return true;
  }

  /** Index minus one: the phase's, which bends the ray, or the group's, which delays the echo. */
  private double delay(double h, boolean group) {
    double air = 1e-6 * medium.troposphere().refractivity(h, medium.siteHeightM());
    if (medium.ionosphere() instanceof Ionosphere.Chapman c
        && h > c.peakHeightM() - LAYER_BOTTOM * c.scaleHeightM()) {
      double f = medium.frequencyHz();
      double x = Refraction.PLASMA * c.electronsPerM3(h) / (f * f);
      double root = Math.sqrt(Math.max(0, 1 - x));
      // sqrt(1 - x) - 1 and 1/sqrt(1 - x) - 1 without cancellation
      double phase = -x / (1 + root);
      return air + (group ? -phase / root : phase);
    }
    return air;
  }
}
