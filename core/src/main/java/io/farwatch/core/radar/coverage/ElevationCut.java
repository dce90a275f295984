package io.farwatch.core.radar.coverage;

import io.farwatch.core.earth.Refraction;
import io.farwatch.core.earth.RefractionTable;
import io.farwatch.core.radar.RadarEquation;
import io.farwatch.core.radar.RadarModel;

/**
 * The upright plane through the boresight of a face: how far a track dwell reaches at each
 * elevation, and where rays run. Distances along the ground and heights belong to the sphere of
 * {@link Refraction#EARTH_RADIUS_M}.
 *
 * @param model the radar
 * @param siteHeightM over the sphere
 * @param bending refraction for that site and frequency
 */
public record ElevationCut(RadarModel model, double siteHeightM, RefractionTable bending) {
  private static final int HEIGHT_STEPS = 6;

  /**
   * A point of the plane.
   *
   * @param elevationRad apparent
   * @param rangeM straight
   * @param groundM along the ground
   * @param heightM over it
   */
  public record Point(double elevationRad, double rangeM, double groundM, double heightM) {}

  /**
   * The greatest range (m) at an apparent elevation at which a cross-section reaches an SNR, within
   * the listening time; 0 outside the beams' elevations, and when even the shortest pulse is
   * eclipsed there.
   */
  public double reachM(double elevationRad, double rcsM2, double snr) {
    if (elevationRad < model.elevationMinRad() - 1e-12
        || elevationRad > model.elevationMaxRad() + 1e-12) {
      return 0;
    }
    double kept = RadarEquation.scanFactor(model, StrictMath.cos(elevationRad - model.tiltRad()));
    // Longer pulses at longer ranges: the SNR still falls all the way, as R^-3 at least.
    double low = RadarEquation.LIGHT_MPS * model.pulseMinS() / 2;
    double high = model.rangeMaxM();
    if (reached(high, kept, rcsM2) >= snr) {
      return high;
    }
    if (!(reached(low, kept, rcsM2) >= snr)) {
      return 0;
    }
    while (high - low > 1 /* m */) {
      double middle = 0.5 * (low + high);
      if (reached(middle, kept, rcsM2) >= snr) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double reached(double rangeM, double kept, double rcsM2) {
    return kept * RadarEquation.snr(model, DwellKind.TRACK.pulseS(model, rangeM), rcsM2, rangeM);
  }

  /** Where a straight range (m) at an apparent elevation ends. */
  public Point point(double elevationRad, double rangeM) {
    double r0 = Refraction.EARTH_RADIUS_M + siteHeightM;
    double trueRad = elevationRad;
    double height = 0;
    for (int i = 0; i < HEIGHT_STEPS; i++) {
      double rise = 2 * r0 * StrictMath.sin(trueRad) + rangeM;
      double r = Math.sqrt(r0 * r0 + rangeM * rise);
      height = rangeM * rise / (r + r0);
      trueRad = elevationRad - bending.elevationErrorRad(elevationRad, height);
    }
    double angle =
        StrictMath.atan2(rangeM * StrictMath.cos(trueRad), r0 + rangeM * StrictMath.sin(trueRad));
    return new Point(elevationRad, rangeM, Refraction.EARTH_RADIUS_M * angle, siteHeightM + height);
  }
}
