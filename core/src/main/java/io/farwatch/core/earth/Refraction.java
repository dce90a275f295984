package io.farwatch.core.earth;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Radio refraction by tracing a ray through spherical layers: along it n r cos(elevation) is
 * constant. Site and target heights are over a sphere of {@link #EARTH_RADIUS_M}; nothing depends
 * on azimuth. Source: B. R. Bean, E. J. Dutton, "Radio Meteorology", NBS Monograph 92 (1966),
 * section 3.2; the electrons' part of the index: K. Davies, "Ionospheric Radio" (1990), section 3.1
 * (no magnetic field, no collisions), n^2 = 1 - X, group index 1/n.
 *
 * @param siteHeightM over the sphere
 * @param troposphere the air
 * @param ionosphere the electrons
 * @param frequencyHz of the wave
 */
public record Refraction(
    double siteHeightM, Troposphere troposphere, Ionosphere ionosphere, double frequencyHz) {
  /** Radius of the sphere (m): the mean radius, to which the reference profiles belong. */
  public static final double EARTH_RADIUS_M = 6_371_000;

  /** m/s, exact (SI). */
  static final double LIGHT_MPS = 299_792_458;

  /** X = PLASMA electrons / frequency^2: e^2/(4 pi^2 eps0 m) in SI (CODATA 2018), m^3/s^2. */
  static final double PLASMA = 80.616385;

  public Refraction {
    if (!(siteHeightM >= -500 && siteHeightM <= 20_000)) {
      throw new IllegalArgumentException("site height " + siteHeightM + " m: outside -500..20,000");
    }
    if (!(frequencyHz >= 30e6 && frequencyHz <= 300e9)) {
      throw new IllegalArgumentException(
          "frequency " + frequencyHz + " Hz is outside 30 MHz..300 GHz");
    }
  }

  /**
   * Errors of a target at a height (m) seen at an apparent elevation (0 to pi/2). Null when the ray
   * never gets there: it is trapped or thrown back.
   */
  public @Nullable RefractionErrors errors(double apparentElevationRad, double targetHeightM) {
    return errors(apparentElevationRad, new double[] {targetHeightM})[0];
  }

  /** Errors at several heights (m, rising, above the site) along one ray. */
  public @Nullable RefractionErrors[] errors(double apparentElevationRad, double[] heightsM) {
    if (!(apparentElevationRad >= 0 && apparentElevationRad <= Math.PI / 2)) {
      throw new IllegalArgumentException(
          "apparent elevation " + apparentElevationRad + " rad is outside 0..pi/2");
    }
    RefractionErrors[] all = new RefractionErrors[heightsM.length];
    Ray ray = new Ray(this, apparentElevationRad);
    for (int i = 0; i < heightsM.length; i++) {
      if (!(heightsM[i] > siteHeightM)) {
        throw new IllegalArgumentException(
            "target height " + heightsM[i] + " m is not above the site's " + siteHeightM + " m");
      }
      if (!ray.climbTo(heightsM[i])) {
        Arrays.fill(all, i, all.length, null);
        break;
      }
      all[i] = errors(apparentElevationRad, heightsM[i], ray);
    }
    return all;
  }

  private RefractionErrors errors(double apparent, double heightM, Ray ray) {
    double r1 = EARTH_RADIUS_M + heightM;
    double half = StrictMath.sin(0.5 * ray.angleRad());
    double up = heightM - siteHeightM - 2 * r1 * half * half;
    double along = r1 * StrictMath.sin(ray.angleRad());
    double range = Math.sqrt(up * up + along * along);
    double elevation = StrictMath.atan2(up, along);
    return new RefractionErrors(
        apparent - elevation,
        ray.pathM() - range,
        elevation,
        range,
        apparent + ray.angleRad() - ray.elevationRad());
  }

  /**
   * Errors of a target at a true elevation and range (m), by solving for the ray that gets there;
   * null when none with an apparent elevation of zero or more does. To 1e-9 rad.
   */
  public @Nullable RefractionErrors inverse(double trueElevationRad, double trueRangeM) {
    double r0 = EARTH_RADIUS_M + siteHeightM;
    double rise = 2 * r0 * StrictMath.sin(trueElevationRad) + trueRangeM;
    double r1 = Math.sqrt(r0 * r0 + trueRangeM * rise);
    double height = siteHeightM + trueRangeM * rise / (r1 + r0);
    if (!(height > siteHeightM)) {
      return null;
    }
    double low = 0;
    double high = Math.PI / 2;
    double apparent = Math.min(high, Math.max(0, trueElevationRad));
    RefractionErrors best = null;
    for (int i = 0; i < 60; i++) {
      RefractionErrors at = errors(apparent, height);
      if (at == null) {
        return null;
      }
      best = at;
      double miss = at.trueElevationRad() - trueElevationRad;
      if (Math.abs(miss) < 1e-10) {
        return at;
      }
      if (miss > 0) {
        high = apparent;
      } else {
        low = apparent;
      }
      if (high <= 0 || high - low < 1e-13) {
        break;
      }
      // The error falls slowly with elevation, so subtracting the miss nearly solves it.
      double next = apparent - miss;
      apparent = next > low && next < high ? next : i == 0 && miss > 0 ? 0 : 0.5 * (low + high);
    }
    return best != null && Math.abs(best.trueElevationRad() - trueElevationRad) < 1e-9
        ? best
        : null;
  }
}
