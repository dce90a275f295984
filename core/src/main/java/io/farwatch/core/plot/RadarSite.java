package io.farwatch.core.plot;

import io.farwatch.core.earth.Geodetic;
import java.util.List;

/**
 * A radar as the tracker may know it: place, faces, coverage, resolution, the sigmas its plots have
 * when they do not say, how biased it may be, and how well refraction was corrected. The tracker
 * never learns its true biases.
 *
 * @param name unique
 * @param place of the antenna (WGS-84)
 * @param faces boresights; empty for a radar that turns or is steered whole
 * @param coverage where it can look
 * @param steerable whether it serves dwell requests
 * @param angularResolutionRad two objects nearer than this in angle share a beam
 * @param rangeResolutionM two objects nearer than this in range share a cell
 * @param bias prior sigmas of its systematic errors
 * @param refraction residual after the correction with the standard profile
 */
public record RadarSite(
    String name,
    Geodetic place,
    List<Face> faces,
    Coverage coverage,
    boolean steerable,
    double angularResolutionRad,
    double rangeResolutionM,
    BiasPrior bias,
    ResidualRefraction refraction) {
  public RadarSite {
    faces = List.copyOf(faces);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a radar needs a name");
    }
  }

  /** Boresight of a flat array: azimuth and elevation of its normal (rad). */
  public record Face(double azimuthRad, double elevationRad) {}

  /** Sector clockwise from start over width (2 pi: all round), elevations, ranges. rad and m. */
  public record Coverage(
      double azimuthStartRad,
      double azimuthWidthRad,
      double elevationMinRad,
      double elevationMaxRad,
      double rangeMinM,
      double rangeMaxM) {}

  /** Prior standard deviations of constant systematic errors, measured minus true. Zero: none. */
  public record BiasPrior(double rangeM, double azimuthRad, double elevationRad, double timeS) {
    public static final BiasPrior NONE = new BiasPrior(0, 0, 0, 0);
  }

  /**
   * What the standard refraction correction leaves: for each elevation (rad, rising) and height of
   * the object above the site (m, rising), the standard tropospheric and ionospheric corrections
   * that were applied to elevation (rad) and range (m), and the fraction by which the true ones may
   * differ (1 sigma). The corrections stand elevation by elevation, all heights of one together.
   * Empty lists: no residual.
   */
  public record ResidualRefraction(
      List<Double> elevationRad,
      List<Double> heightM,
      List<Double> troposphereElevationRad,
      List<Double> troposphereRangeM,
      List<Double> ionosphereElevationRad,
      List<Double> ionosphereRangeM,
      double troposphereFractionSigma,
      double ionosphereFractionSigma) {
    public static final ResidualRefraction NONE =
        new ResidualRefraction(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0);

    public ResidualRefraction {
      elevationRad = List.copyOf(elevationRad);
      heightM = List.copyOf(heightM);
      troposphereElevationRad = List.copyOf(troposphereElevationRad);
      troposphereRangeM = List.copyOf(troposphereRangeM);
      ionosphereElevationRad = List.copyOf(ionosphereElevationRad);
      ionosphereRangeM = List.copyOf(ionosphereRangeM);
      int n = elevationRad.size() * heightM.size();
      if (troposphereElevationRad.size() != n
          || troposphereRangeM.size() != n
          || ionosphereElevationRad.size() != n
          || ionosphereRangeM.size() != n) {
        throw new IllegalArgumentException("tables of refraction do not fit their axes");
      }
    }
  }
}
