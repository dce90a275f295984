package io.farwatch.core.earth;

/**
 * Refraction errors over apparent elevation and height above the site, ray-traced once and then
 * looked up without a heap allocation: for simulated radars, their corrections and the tracker
 * alike. Both axes are bent, x = e / (e + E) and y = h / (h + H), so that equal steps in x and y
 * are fine where the errors change fast; between nodes a cubic through four of them in each
 * direction (Lagrange; M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions" (1964), eq.
 * 25.2.13).
 *
 * <p>Against the rays, for sites from sea level to 3 km, surface refractivities of 250 to 400 and
 * Chapman layers up to 2.5e12 per m3 no thinner than 40 km, at 435 MHz: within {@link
 * #ELEVATION_BOUND_RAD} and {@link #RANGE_BOUND_M} from 0.5 deg and 1 km up to 40,000 km; below 0.5
 * deg within five times that. The ionosphere's part of the error falls as 1 / frequency^2.
 */
public final class RefractionTable {
  /** rad: 0.00015 deg. */
  public static final double ELEVATION_BOUND_RAD = 2.6e-6;

  /** m. */
  public static final double RANGE_BOUND_M = 0.05;

  private static final int ELEVATIONS = 97;
  private static final int HEIGHTS = 193;

  /** E of the elevation's axis (rad): 10 deg. */
  private static final double BEND_RAD = 10 * Math.PI / 180;

  /** H of the height's axis (m). */
  private static final double BEND_M = 80e3;

  private static final double STEP_X = Math.PI / 2 / (Math.PI / 2 + BEND_RAD) / (ELEVATIONS - 1);

  /** The last height is 100,000 km. */
  private static final double STEP_Y = 1e8 / (1e8 + BEND_M) / (HEIGHTS - 1);

  private static final int STEPS_MAX = 30;

  /**
   * Elevation errors (rad) and range errors (m) in turns, all heights of one elevation together.
   */
  private final double[] nodes = new double[2 * ELEVATIONS * HEIGHTS];

  private final double elevationMinRad;

  private RefractionTable(Refraction rays) {
    double[] heights = new double[HEIGHTS - 1];
    for (int j = 1; j < HEIGHTS; j++) {
      double y = j * STEP_Y;
      heights[j - 1] = rays.siteHeightM() + BEND_M * y / (1 - y);
    }
    double lowest = Math.PI / 2;
    for (int i = ELEVATIONS - 1; i >= 0; i--) {
      double x = i * STEP_X;
      double apparent = Math.min(Math.PI / 2, BEND_RAD * x / (1 - x));
      RefractionErrors[] row = rays.errors(apparent, heights);
      boolean whole = lowest < Math.PI / 2 || i == ELEVATIONS - 1;
      for (int j = 1; j < HEIGHTS; j++) {
        RefractionErrors e = row[j - 1];
        int k = 2 * (i * HEIGHTS + j);
        if (e != null) {
          nodes[k] = e.elevationErrorRad();
          nodes[k + 1] = e.rangeErrorM();
        } else {
          whole = false;
          copyFromAbove(i, k);
        }
      }
      lowest = whole ? apparent : lowest;
    }
    this.elevationMinRad = lowest;
  }

  private void copyFromAbove(int i, int k) {
    if (i == ELEVATIONS - 1) {
      throw new IllegalArgumentException("no ray leaves the site, not even upward");
    }
    nodes[k] = nodes[k + 2 * HEIGHTS];
    nodes[k + 1] = nodes[k + 2 * HEIGHTS + 1];
  }

  /** Traces the rays: about 50 ms. */
  public static RefractionTable of(Refraction rays) {
    return new RefractionTable(rays);
  }

  /**
   * From this apparent elevation up (rad) rays get to every height; below, where one is thrown
   * back, the errors of the next elevation above stand instead.
   */
  public double elevationMinRad() {
    return elevationMinRad;
  }

  /**
   * Apparent minus true elevation (rad) at an apparent elevation (0 to pi/2) and a height over the
   * site (m); outside of the table as at its edge.
   */
  public double elevationErrorRad(double apparentElevationRad, double heightM) {
    return at(0, apparentElevationRad, heightM);
  }

  /** Apparent minus true range (m), at the same place. */
  public double rangeErrorM(double apparentElevationRad, double heightM) {
    return at(1, apparentElevationRad, heightM);
  }

  /** The apparent elevation (rad) of an object at a true one, to 1e-9 rad. */
  public double apparentElevationRad(double trueElevationRad, double heightM) {
    double apparent = trueElevationRad;
    for (int i = 0; i < STEPS_MAX; i++) {
      double next = trueElevationRad + at(0, apparent, heightM);
      if (Math.abs(next - apparent) < 1e-10) {
        return next;
      }
      apparent = next;
    }
    return apparent;
  }

  private double at(int which, double apparentRad, double heightM) {
    double e = Math.max(0, Math.min(Math.PI / 2, apparentRad));
    double h = Math.max(0, heightM);
    double x = e / (e + BEND_RAD) / STEP_X;
    double y = h / (h + BEND_M) / STEP_Y;
    int i = Math.max(0, Math.min(ELEVATIONS - 4, (int) x - 1));
    int j = Math.max(0, Math.min(HEIGHTS - 4, (int) y - 1));
    double f = x - i;
    double g = Math.min(3, y - j);
    int k = 2 * (i * HEIGHTS + j) + which;
    return cubic(
        f,
        along(k, g),
        along(k + 2 * HEIGHTS, g),
        along(k + 4 * HEIGHTS, g),
        along(k + 6 * HEIGHTS, g));
  }

  private double along(int k, double g) {
    return cubic(g, nodes[k], nodes[k + 2], nodes[k + 4], nodes[k + 6]);
  }

  /** The cubic through four values at 0, 1, 2, 3. */
  private static double cubic(double t, double a, double b, double c, double d) {
    double p = t * (t - 3);
    double q = (t - 1) * (t - 2);
    return 0.5 * p * (b * (t - 2) - c * (t - 1)) + q * (d * t - a * (t - 3)) / 6;
  }
}
