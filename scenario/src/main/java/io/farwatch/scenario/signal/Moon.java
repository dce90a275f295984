package io.farwatch.scenario.signal;

import io.farwatch.core.radar.detection.Swerling;
import io.farwatch.scenario.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * The Moon as a rough sphere that turns slowly against the radar: its near side of many points of
 * equal mean strength; its cross-section is in core.radar.environment. At 68 cm four fifths are
 * quasi-specular with a mean slope of 1 in 7, one fifth diffuse. Source: G. H. Pettengill, "Lunar
 * radar reflections", Arecibo Ionospheric Observatory (1965), AD0628197. The quasi-specular law is
 * T. Hagfors's, (cos^4 a + C sin^2 a)^(-3/2) for an angle of incidence a, J. Geophys. Res. 69
 * (1964) 3779, with C = 1 / slope^2 = 49; the diffuse part goes as cos^(3/2) a, assumed: published
 * exponents run from 1 to 2.
 *
 * @param epochS when the range holds (s after the first sample)
 * @param rangeM of its nearest point
 * @param rangeRateMps of its centre
 * @param spinRadPerS apparent turning across the line of sight; up to 1.6e-6, mostly the radar's
 *     own motion with the Earth
 * @param points how many
 */
public record Moon(
    double epochS, double rangeM, double rangeRateMps, double spinRadPerS, int points) {
  private static final double RADIUS_M = io.farwatch.core.radar.environment.Moon.RADIUS_M;
  private static final double SPECULAR_SHARE =
      io.farwatch.core.radar.environment.Moon.SPECULAR_SHARE;
  private static final double HAGFORS_C = 49;
  private static final int STEPS = 4000;

  public Moon {
    if (!(rangeM > 0) || points < 1) {
      throw new IllegalArgumentException("Moon at " + rangeM + " m of " + points + " points");
    }
  }

  /**
   * The points.
   *
   * @param snr of the whole Moon, mean
   * @param u direction cosine of its centre minus the beam's
   * @param v the same along v
   */
  public List<Scatterer> scatterers(SimulatedDwell.Key key, double snr, double u, double v) {
    Draws d = new Draws(key.seed(), key.who(), 0, Draws.name("moon"));
    double[] angles = new double[STEPS + 1];
    double[] specular = cumulated(angles, true);
    double[] diffuse = cumulated(angles, false);
    double centre = rangeM + RADIUS_M;
    List<Scatterer> all = new ArrayList<>(points);
    for (int i = 0; i < points; i++) {
      double a = angle(angles, d.uniform() < SPECULAR_SHARE ? specular : diffuse, d.uniform());
      double turn = 2 * Math.PI * d.uniform();
      double aside = RADIUS_M * StrictMath.sin(a);
      double x = aside * StrictMath.cos(turn);
      double y = aside * StrictMath.sin(turn);
      // 1 - cos a without cancelling.
      double half = StrictMath.sin(a / 2);
      double range = rangeM + 2 * RADIUS_M * half * half;
      all.add(
          Scatterer.target(range, rangeRateMps + spinRadPerS * x, snr / points, Swerling.CASE_1)
              .moving(epochS, 0)
              .towards(u + x / centre, v + y / centre));
    }
    return all;
  }

  /**
   * Power from inside each angle of incidence, of all; the angles are dense where the law is steep.
   */
  private static double[] cumulated(double[] angles, boolean specular) {
    double[] sums = new double[STEPS + 1];
    for (int i = 1; i <= STEPS; i++) {
      double f = (double) i / STEPS;
      angles[i] = Math.PI / 2 * f * f;
      double a = 0.5 * (angles[i] + angles[i - 1]);
      double s = StrictMath.sin(a);
      double c = StrictMath.cos(a);
      double law =
          specular
              ? StrictMath.pow(c * c * c * c + HAGFORS_C * s * s, -1.5)
              : StrictMath.pow(c, 1.5);
      sums[i] = sums[i - 1] + law * s * (angles[i] - angles[i - 1]);
    }
    double total = sums[STEPS];
    for (int i = 0; i <= STEPS; i++) {
      sums[i] /= total;
    }
    return sums;
  }

  private static double angle(double[] angles, double[] sums, double share) {
    int low = 0;
    int high = STEPS;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (sums[middle] < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double f = (share - sums[low]) / (sums[high] - sums[low]);
    return angles[low] + f * (angles[high] - angles[low]);
  }
}
